/// Days of the Gregorian calendar as yyyymmdd.
package enum GregorianCalendar {
  /// The day that `yyyy`, `yyyy-mm` or `yyyy-mm-dd` means as the begin, or as the end, of a time.
  static func parse(_ text: String, isEnd: Bool) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : isEnd ? 12 : 1
    guard (1...12).contains(month) else { return nil }
    let last = days(in: month, of: numbers[0])
    let day = numbers.count > 2 ? numbers[2] : isEnd ? last : 1
    return (1...last).contains(day) ? numbers[0] * 10_000 + month * 100 + day : nil
  }

  /// How many days a month has, numbered from 1.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
