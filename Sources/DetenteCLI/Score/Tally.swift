internal import DetenteReports

/// What a run read, for people.
struct Tally {
  var articles = 0
  /// Of them, those that are not of the pack's language.
  var foreign = 0
  var bytes = 0
  var fields = FieldCounts()
  /// Records whose date is none.
  var undated = 0
  private let start = ContinuousClock.now

  func sentence(failures: Int) -> String {
    let seconds = start.duration(to: .now) / .seconds(1)
    let megabytes = Double(bytes) / 1e6
    let tenths = { (value: Double) in "\((value * 10).rounded() / 10)" }
    var text =
      "\(counted(articles, "article")), \(tenths(megabytes)) MB in \(tenths(seconds)) s"
    if seconds > 0 { text += ", \(tenths(megabytes / seconds)) MB/s" }
    if failures > 0 { text += "; \(failures) could not be read or scored in full" }
    if undated > 0 { text += "; the date of \(undated) could not be read" }
    return text
  }
}
