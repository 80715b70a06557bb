@testable import DetenteReports
import Foundation
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

  @Test("the columns that were promised are there")
  func promised() {
    let doc = ["id", "label", "balance", "deescalation", "confrontation", "confidence", "sentences"]
    #expect(Set(doc).isSubset(of: RowLevel.doc.columns))
    let sentence = [
      "id", "n", "start", "end", "text", "zone", "label", "balance", "deescalation", "confrontation",
    ]
    #expect(Set(sentence).isSubset(of: RowLevel.sentence.columns))
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
    var output: [UInt8] = []
    let forms: [String: BorderReport.Form] = ["pretty": .pretty, "jsonl": .jsonl, "csv": .csv]
    var writer = BorderReport(style: Style(), form: try #require(forms[form]))
    writer.begin(into: &output)
    writer.write(Samples.article, into: &output)
    writer.write(Samples.record, into: &output)
    try expectGolden(output, "borders-\(form).txt")
  }
}
