internal import ArgumentParser
internal import Detente
internal import DetenteBench
internal import DetenteReports
internal import DetenteRules
internal import DetenteTuning
internal import JSONRecords
internal import SystemIO

/// The articles to measure with.
struct BenchCorpusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Real articles, .txt or .jsonl, also compressed; default: generated ones, the same on every machine.",
      valueName: "file"))
  var corpus: String?

  @Option(
    help: ArgumentHelp(
      "How much text, in megabytes; a shorter corpus is repeated. Default: the corpus as it is, else 4.",
      valueName: "MB"))
  var size: Double?

  func validate() throws {
    if let size, size <= 0 || size > 10_000 {
      throw ValidationError("'--size' takes more than 0, up to 10000.")
    }
  }

  /// The articles, and what to call them in a record.
  func articles(_ pack: RulePack) throws -> (articles: [Article], name: String) {
    let bytes = size.map { Int($0 * 1_000_000) } ?? (corpus == nil ? 4_000_000 : .max)
    guard let corpus else {
      return (SyntheticNews(pack).articles(bytes: bytes), "generated, seed 1")
    }
    var own: [Article] = []
    var total = 0
    let failures = try CorpusReader(inputs: [corpus], names: RecordFields()).read { text in
      own.append(Article(title: text.title, text: text.text, date: text.date))
      total += text.text.count + (text.title?.count ?? 0)
      return total < bytes
    }
    try Program.endIfInterrupted()
    guard failures == 0, total > 0 else {
      throw Failure(.inputsFailed, "the corpus could not be read in full")
    }
    let whole = own
    while total < bytes, bytes < .max {
      for article in whole where total < bytes {
        own.append(article)
        total += article.text.count + (article.title?.count ?? 0)
      }
    }
    return (own, Path(corpus).lastComponent)
  }
}

extension Path {
  /// What stands behind the last slash.
  var lastComponent: String { String(name.split(separator: "/").last ?? "") }
}

/// A file of this process's own, removed with the value.
final class TemporaryFile {
  let path: Path

  init(_ name: String) {
    let folder = Terminal.variable("TMPDIR") ?? "/tmp"
    path = Path("\(folder)/detente-\(Machine.process)-\(name)")
  }

  deinit { path.remove() }
}

extension Path {
  /// Writes a file of this content.
  func write(_ bytes: [UInt8]) throws(IOFailure) {
    var file = try OutputFile(self)
    file.buffer = bytes
    try file.finish()
  }
}

/// Articles as records.
func records(of articles: [Article]) -> [UInt8] {
  var output: [UInt8] = []
  var json = JSONWriter(taking: &output)
  for (number, article) in articles.enumerated() {
    json.beginObject()
    json.member("id", "\(number)")
    json.member("title", bytes: article.title?[...])
    json.member("text", bytes: article.text[...])
    json.endObject()
    json.endLine()
  }
  json.release(to: &output)
  return output
}
