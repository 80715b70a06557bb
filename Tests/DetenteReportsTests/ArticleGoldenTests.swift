@testable import DetenteReports
import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Foundation
import PackArchive
import Testing

/// The result of the project's own article: its names and types are a promise, its numbers follow the pack.
@Suite("The result of examples/negotiation.txt")
struct ArticleGoldenTests {
  /// The result as JSON, and the article's line of `-f jsonl`.
  private func results() throws -> (json: String, line: String) {
    let loading = EnglishPack.loading
    let scorer = try #require(loading.scorer)
    let context = ReportContext(
      catalog: scorer.catalog, unassertedCap: loading.pack.modifiers.unassertedCap,
      degreeClip: loading.pack.modifiers.degreeClip)
    let name = "examples/negotiation.txt"
    let article = Article(
      text: Array(try Data(contentsOf: Checkout.root.appending(path: name))), date: 1998_10_26)
    var worker = ScoreWorker(scorer)
    let report = Report(id: name, source: name, article: article, score: try worker.score(article))
    var (json, line): ([UInt8], [UInt8]) = ([], [])
    var whole = DocumentJSON(context, list: false)
    whole.write(report, into: &json)
    var rows = Rows(context, level: .doc, csv: false)
    rows.write(report, into: &line)
    return (String(decoding: json, as: UTF8.self), String(decoding: line, as: UTF8.self))
  }

  private func golden(_ name: String) throws -> String {
    let file = Checkout.root.appending(path: "Tests/DetenteReportsTests/Golden/\(name)")
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }

  @Test("has the names, in their order, and the types of the recorded one, whatever the pack says")
  func structure() throws {
    let results = try results()
    for (name, text) in [("negotiation.json", results.json), ("negotiation.jsonl", results.line)] {
      let (found, recorded) = (JSONOutline(text), JSONOutline(try golden(name)))
      #expect(found.disagreements == [], "\(name)")
      #expect(!recorded.keys.isEmpty)
      for (path, keys) in recorded.keys {
        // A list may be empty under another pack; what stands in it may not change its names.
        guard let now = found.keys[path] else { continue }
        #expect(now == keys, "\(name), \(path): a changed name, or order, breaks every reader of results")
      }
      for (path, types) in recorded.types {
        guard let now = found.types[path] else { continue }
        let either = types.union(now).subtracting(["null"])
        #expect(either.count <= 1, "\(name), \(path): \(types) has become \(now)")
      }
    }
    #expect(JSONOutline(results.line).keys["$"] == RowLevel.doc.columns)
  }

  @Test("names all that the schema names, and only that")
  func schema() throws {
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(PackArchive.resultSchema)) as? [String: Any])
    for text in [try results().json, try golden("negotiation.json")] {
      var check = SchemaCheck(schema)
      check.check(try JSONSerialization.jsonObject(with: Data(text.utf8)))
      #expect(check.faults == [])
      // An article need not have every kind of evidence; the samples of the other goldens do.
      let missing = check.named.subtracting(check.seen).filter { !$0.hasPrefix("$.sentences[].hits[].") }
      #expect(missing.allSatisfy { $0.hasPrefix("$.errors[].") }, "\(missing)")
    }
  }

  @Test("comes to the recorded numbers")
  func numbers() throws {
    let results = try results()
    for (name, text) in [("negotiation.json", results.json), ("negotiation.jsonl", results.line)] {
      if Checkout.isRecording {
        let file = Checkout.root.appending(path: "Tests/DetenteReportsTests/Golden/\(name)")
        try Data(text.utf8).write(to: file)
        continue
      }
      let recorded = try golden(name)
      let isSamePack = digest(in: text) == digest(in: recorded)
      #expect(
        withoutDigest(text) == withoutDigest(recorded),
        """
        \(name): \(difference(text, recorded))
        \(isSamePack
          ? "The pack is the recorded one, so the engine scores otherwise. Unless that was meant, mend it."
          : "The pack has changed since the recording. Score the article, look at what changed, and if it is right:")
          DETENTE_RECORD=1 swift test --disable-xctest --filter ArticleGoldenTests
        and commit the difference with the change that made it.
        """)
    }
  }

  private func digest(in text: String) -> Substring? { text.firstMatch(of: /"sha256": ?"([0-9a-f]+)"/)?.1 }

  private func withoutDigest(_ text: String) -> String {
    text.replacing(/"sha256": ?"[0-9a-f]+"/, with: "\"sha256\":\"\"")
  }

  /// The first place where two texts part, with what stands around it.
  private func difference(_ found: String, _ recorded: String) -> String {
    let (left, right) = (Array(withoutDigest(found).utf8), Array(withoutDigest(recorded).utf8))
    let place = zip(left, right).prefix { $0 == $1 }.count
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, place - 80)..<min(bytes.count, place + 80)], as: UTF8.self)
    }
    return "recorded …\(around(right))…, now …\(around(left))…"
  }
}
