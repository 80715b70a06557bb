internal import DetenteRules

/// Days as numbers yyyymmdd.
enum CalendarDay {
  /// The day that the text begins with, as yyyy-mm-dd or yyyymmdd; nil where it is no day.
  ///
  /// What follows must be a time (after `T` or a space) or nothing.
  static func number(of text: [UInt8]) -> Int? {
    let day = text.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") }
    let digits: [UInt8]
    switch day.count {
    case 8: digits = Array(day)
    case 10:
      guard day[4] == UInt8(ascii: "-"), day[7] == UInt8(ascii: "-") else { return nil }
      digits = Array(day[0..<4] + day[5..<7] + day[8..<10])
    default: return nil
    }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    let (month, dayOfMonth) = (number / 100 % 100, number % 100)
    guard (1...12).contains(month),
      (1...GregorianCalendar.days(in: month, of: number / 10_000)).contains(dayOfMonth)
    else { return nil }
    return number
  }
}
