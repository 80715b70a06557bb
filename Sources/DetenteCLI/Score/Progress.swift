internal import DetenteReports
internal import SystemIO

/// The line that tells on a terminal how far a run is.
struct Progress {
  /// The bytes of all inputs as they are stored; nil where that is not known.
  private let total: Int?
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var isVisible = false
  private var last: ContinuousClock.Instant

  /// - Parameter total: the bytes of all inputs as they are stored; nil where that is not known.
  init(total: Int?, isShown: Bool) {
    self.total = total
    self.isShown = isShown
    // What is done within a second needs no line.
    last = start.advanced(by: .milliseconds(800))
  }

  /// Writes the line anew, five times a second at most.
  mutating func show(_ tally: Tally, consumed: Int) {
    guard isShown, last.duration(to: .now) >= .milliseconds(200) else { return }
    last = .now
    isVisible = true
    let line = ProgressLine(
      articles: tally.articles, bytes: tally.bytes, consumed: consumed, total: total,
      seconds: start.duration(to: last) / .seconds(1))
    Program.say("\r\u{1B}[K" + String(line.text.prefix(Terminal.columns - 1)))
  }

  /// Takes the line away, so that something else can be said.
  mutating func hide() {
    guard isVisible else { return }
    isVisible = false
    Program.say("\r\u{1B}[K")
  }
}

/// How far a run is, in words.
struct ProgressLine {
  var articles: Int
  /// Of the articles scored so far.
  var bytes: Int
  /// Of the inputs as they are stored, read so far.
  var consumed: Int
  var total: Int?
  var seconds: Double

  /// Such as `41 %  12,041 articles  61.2 MB  38.4 MB/s  1:09 left`.
  var text: String {
    let megabytes = Double(bytes) / 1e6
    var parts = [
      "\(grouped(articles)) \(agreeing(articles, "article", "articles"))", "\(tenths(megabytes)) MB",
    ]
    if seconds > 0 { parts.append("\(tenths(megabytes / seconds)) MB/s") }
    if let total, total > 0 {
      let share = min(Double(consumed) / Double(total), 1)
      parts.insert("\(Int((share * 100).rounded(.down))) %", at: 0)
      if share > 0 { parts.append("\(clock(seconds * (1 - share) / share)) left") }
    }
    return parts.joined(separator: "  ")
  }

  private func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    let first = digits.count % 3
    var groups = first > 0 ? [String(digits.prefix(first))] : []
    var rest = digits.dropFirst(first)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return groups.joined(separator: ",")
  }

  /// `m:ss`, or `h:mm:ss`.
  private func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(whole % 60))" : "\(minutes):\(padded(whole % 60))"
  }
}
