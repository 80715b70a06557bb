@testable import DetenteReports
import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Foundation
import PackArchive
import Testing

/// Results that the engine made with the pack built in.
@Suite("Results of the engine")
struct EngineResultTests {
  /// The articles of the project, and the one of the materials where they are.
  private func articles() throws -> [(name: String, text: [UInt8])] {
    let folder = Checkout.root.appending(path: "examples")
    var files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
    if let seed = Checkout.shared("seed/article.txt") { files.append(seed) }
    return try files.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
  }

  /// The value with its numbers moved a little.
  private func tampered(_ value: Any) throws -> Any {
    switch value {
    case let number as NSNumber: number.doubleValue + 0.01
    case let list as [Any]: try list.map(tampered)
    case let object as [String: Any]: try object.mapValues(tampered)
    default: value
    }
  }

  @Test("obey the schema and bear out each of their numbers")
  func printed() throws {
    let loading = EnglishPack.loading
    let scorer = try #require(loading.scorer)
    let context = ReportContext(
      catalog: scorer.catalog, unassertedCap: loading.pack.modifiers.unassertedCap,
      degreeClip: loading.pack.modifiers.degreeClip)
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(PackArchive.resultSchema)) as? [String: Any])
    var worker = ScoreWorker(scorer)
    var hits = 0
    for (name, text) in try articles() {
      let article = Article(text: text)
      let report = Report(id: name, source: name, article: article, score: try worker.score(article))
      var output: [UInt8] = []
      var writer = DocumentJSON(context, list: false)
      writer.write(report, into: &output)
      let result = try #require(JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
      #expect(contradictions(in: result) == [], "\(name)")
      if Summary(of: report.score).hits > 0 {
        for key in ["confidence", "coverage", "intensity", "duality", "thirds", "swing", "actors"] {
          var changed = result
          changed[key] = try tampered(try #require(result[key]))
          #expect(contradictions(in: changed) != [], "\(name), \(key)")
        }
      }
      var check = SchemaCheck(schema)
      check.check(result)
      #expect(check.faults == [], "\(name)")
      hits += Summary(of: report.score).hits
      for style in [Style(), Style(width: 40, ascii: true)] {
        var page: [UInt8] = []
        var pretty = PrettyReport(context, style: style, sentences: .all, explain: true)
        pretty.write(report, into: &page)
        let lines = String(decoding: page, as: UTF8.self).split(separator: "\n")
        #expect(lines.allSatisfy { StyledText(String($0)).width <= style.width }, "\(name)")
      }
    }
    #expect(hits > 20)
  }

  @Test("what --explain prints can be worked out with a pencil, and a number that was changed is found out")
  func explained() throws {
    let loading = EnglishPack.loading
    let scorer = try #require(loading.scorer)
    let context = ReportContext(
      catalog: scorer.catalog, unassertedCap: loading.pack.modifiers.unassertedCap,
      degreeClip: loading.pack.modifiers.degreeClip)
    var worker = ScoreWorker(scorer)
    var (hits, channels) = (0, 0)
    for (name, text) in try articles() {
      let article = Article(text: text)
      let report = Report(id: name, source: name, article: article, score: try worker.score(article))
      var page: [UInt8] = []
      var pretty = PrettyReport(context, style: Style(width: 5000), sentences: .all, explain: true)
      pretty.write(report, into: &page)
      let printed = String(decoding: page, as: UTF8.self)
      let check = ExplanationCheck(printed)
      #expect(check.faults == [], "\(name)")
      hits += check.hits
      channels += check.channels
      #expect(check.hits == Summary(of: report.score).hits, "\(name)")
      if check.hits > 0 {
        #expect(ExplanationCheck(printed.replacing("weight 0.", with: "weight 0.9")).faults != [])
        #expect(ExplanationCheck(printed.replacing("= 0.", with: "= 0.9")).faults != [])
      }
    }
    #expect(hits > 40)
    #expect(channels > 40)
  }
}
