internal import DetenteReports

/// What a run read, for people.
struct Tally {
  var articles = 0
  /// Of them, those that are not of the pack's language.
  var foreign = 0
  /// Of them, the records with tags or entities of HTML.
  var marked = 0
  var bytes = 0
  var fields = FieldCounts()
  /// Records whose date is none.
  var undated = 0
  /// Where the last article that was written stands.
  var last: (source: String, line: Int?)?
  /// The inputs that look like Markdown.
  var markdown: [String] = []
  /// The inputs that are called texts and begin like a record.
  var records: [String] = []
  private let start = ContinuousClock.now

  /// How far a run came that Ctrl-C ended; nil where nothing was written.
  var interruption: String? {
    last.map {
      "interrupted: \(counted(articles, "article")) written, the last is \(placeName($0.source, $0.line))"
    }
  }

  /// What to say of inputs that look like Markdown; nil where there are none.
  var markdownNote: String? {
    guard let first = markdown.first else { return nil }
    let inputs =
      markdown.count == 1 ? "\(first) looks" : "\(markdown.count) inputs look, as \(first) does,"
    return "\(inputs) like Markdown, whose links and marks are scored as words; make text of it: "
      + "pandoc -f markdown -t plain FILE | detente score"
  }

  /// What to say of texts that begin like a record; nil where there are none.
  var recordsNote: String? {
    guard let first = records.first else { return nil }
    return
      (records.count == 1
      ? "\(first) begins like JSON, and is one text by its name; "
      : "\(records.count) texts begin, as \(first) does, like JSON, and are one text each by their names; ")
      + "--input jsonl reads an article a line"
  }

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
