@testable import DetenteReports
import Foundation
import Detente
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

private func rows(_ level: RowLevel, csv: Bool) -> [UInt8] {
  var output: [UInt8] = []
  var writer = Rows(Samples.context, level: level, csv: csv)
  writer.begin(into: &output)
  for report in [Samples.article, Samples.record, Samples.empty] { writer.write(report, into: &output) }
  return output
}

@Suite("Results as rows")
struct RowsTests {
  @Test("as JSONL", arguments: RowLevel.allCases)
  func jsonl(level: RowLevel) throws {
    try expectGolden(rows(level, csv: false), "rows-\(level.rawValue).jsonl")
  }

  @Test("as CSV", arguments: RowLevel.allCases)
  func csv(level: RowLevel) throws { try expectGolden(rows(level, csv: true), "rows-\(level.rawValue).csv") }

  @Test("every row has all columns and no other", arguments: RowLevel.allCases)
  func keys(level: RowLevel) throws {
    let lines = rows(level, csv: false).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == [.doc: 3, .sentence: 14, .hit: 15][level])
    for line in lines {
      let object = try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      #expect(Set(object.keys) == Set(level.columns))
    }
  }

  @Test("docs/ROWS.md has the columns of each level, in their order", arguments: RowLevel.allCases)
  func documented(level: RowLevel) throws {
    let file = Checkout.root.appending(path: "docs/ROWS.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let sections = page.components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("`--level \(level.rawValue)`") })
    #expect(section.matches(of: /\n\| `(\w+)` \|/).map { String($0.1) } == level.columns)
  }

  @Test("the columns that were promised are there")
  func promised() {
    let doc = ["id", "label", "balance", "deescalation", "confrontation", "confidence", "sentences"]
    #expect(Set(doc).isSubset(of: RowLevel.doc.columns))
    let sentence = [
      "id", "n", "start", "end", "text", "zone", "label", "balance", "deescalation", "confrontation",
    ]
    #expect(Set(sentence).isSubset(of: RowLevel.sentence.columns))
  }

  @Test("a row of a sentence or hit leads back to its document", arguments: [RowLevel.sentence, .hit])
  func origin(level: RowLevel) throws {
    let lines = rows(level, csv: false).split(separator: UInt8(ascii: "\n"))
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] ?? [:] }
    for report in [Samples.article, Samples.record] {
      let own = objects.filter { $0["id"] as? String == String(decoding: report.id, as: UTF8.self) }
      #expect(!own.isEmpty)
      #expect(
        own.allSatisfy {
          $0["doc_source"] as? String == report.source && $0["doc_line"] as? Int == report.line
        })
    }
    for report in [Samples.article, Samples.record] {
      let own = objects.filter { $0["id"] as? String == String(decoding: report.id, as: UTF8.self) }
      let title = report.headline.map { String(decoding: $0, as: UTF8.self) }
      #expect(own.allSatisfy { $0["date"] as? String == report.isoDate && $0["title"] as? String == title })
    }
    #expect(Samples.article.headline != nil && level.columns.suffix(2) == ["date", "title"])
    #expect(RowLevel.doc.columns.contains("source") && RowLevel.doc.columns.contains("line"))
  }

  @Test("runs of white space in a headline of the text are a space each, those of a record's title stay")
  func blanks() throws {
    let scorer = try #require(EnglishPack.loading.scorer)
    var worker = ScoreWorker(scorer)
    var titles: [String?] = []
    for title in [nil, "Norland  Offers\tTalks"] {
      let text = "The  Daily Example \t    4 March 2024\n\nNorland offered talks.\n"
      let article = Article(title: title.map { Array($0.utf8) }, text: Array(text.utf8))
      let report = Report(id: "a", source: "a", article: article, score: try worker.score(article))
      titles.append(report.headline.map { String(decoding: $0, as: UTF8.self) })
    }
    #expect(titles == ["The Daily Example 4 March 2024", "Norland  Offers\tTalks"])
  }

  @Test("a line for each counted hit, as compilers write")
  func lines() throws {
    var output: [UInt8] = []
    let writer = LineReport(Samples.context, style: Style())
    writer.write(Samples.article, into: &output)
    writer.write(Samples.record, into: &output)
    try expectGolden(output, "lines.txt")
  }

  @Test("borders, for people and as rows", arguments: ["pretty", "jsonl", "csv"])
  func borders(form: String) throws {
    let forms: [String: BorderReport.Form] = ["pretty": .pretty, "jsonl": .jsonl, "csv": .csv]
    for level in BorderReport.Level.allCases where form != "pretty" || level == .sentence {
      var output: [UInt8] = []
      var writer = BorderReport(style: Style(), form: try #require(forms[form]), level: level)
      writer.begin(into: &output)
      writer.write(try laidOut(), into: &output)
      try expectGolden(output, "borders-\(level.rawValue)-\(form).txt")
    }
  }

  /// An article with everything that borders show, read with the pack built in.
  private func laidOut() throws -> Report {
    let text = """
      Norland Offers Talks

      KYIV, March 3 (Reuters) — Norland, which had refused so far, offered talks — if the shelling stops — but \
      ruled out a truce unless “all troops” leave.

      Nuclear dispute: The talks are stalled; both sides met in Genève before the deadline.

      https://example.org/a
      """
    let scorer = try #require(EnglishPack.loading.scorer)
    var worker = ScoreWorker(scorer)
    let article = Article(text: Array(text.utf8))
    var report = Report(id: "a.txt", source: "a.txt", article: article, score: try worker.score(article))
    report.layout = worker.layout()
    return report
  }

  @Test("every stretch of a clause is cut out of the article by its offsets, and no word is lost")
  func stretches() throws {
    let report = try laidOut()
    for (score, layout) in report.laidOut {
      let covered = layout.clauses.flatMap(\.stretches).sorted { $0.lowerBound < $1.lowerBound }
      for (left, right) in zip(covered, covered.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
      let head = max(
        layout.dateline.upperBound, layout.listLabel.upperBound, score.sentence.source.lowerBound)
      var uncovered = Set(head..<score.sentence.source.upperBound)
      for range in covered { uncovered.subtract(range) }
      let left = String(decoding: uncovered.sorted().map { report.article.text[$0] }, as: UTF8.self)
      #expect(!left.contains { $0.isLetter || $0.isNumber }, "\(left)")
    }
  }
}
