@testable import Detente
@testable import DetenteReports
import DetenteScoring
import Foundation
import PackArchive
import Testing

private func json(_ reports: [Report], list: Bool) -> [UInt8] {
  var output: [UInt8] = []
  var writer = DocumentJSON(Samples.context, list: list)
  writer.begin(into: &output)
  for report in reports { writer.write(report, into: &output) }
  writer.end(into: &output)
  return output
}

private func object(_ bytes: [UInt8]) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

@Suite("Results as JSON")
struct DocumentJSONTests {
  @Test("of an article")
  func golden() throws { try expectGolden(json([Samples.article], list: false), "article.json") }

  @Test("of several are a list, of none an empty one")
  func list() throws {
    try expectGolden(json([Samples.record, Samples.empty], list: true), "list.json")
    #expect(json([], list: true) == Array("[\n]\n".utf8))
  }

  @Test("obey the schema, which names every member and none that is never written")
  func schema() throws {
    var check = SchemaCheck(try object(PackArchive.resultSchema))
    for report in [Samples.article, Samples.record, Samples.empty] {
      check.check(try object(json([report], list: false)))
    }
    #expect(check.faults == [])
    #expect(check.named.subtracting(check.seen) == [])
  }

  @Test("the check of the schema finds a missing, an unknown and a wrong member")
  func checkOfCheck() throws {
    let schema = try object(PackArchive.resultSchema)
    for change in [
      "\"label\":\"mixed\"": "\"label\":\"happy\"", "\"notices\":": "\"remarks\":", "\"end\":": "\"ende\":",
    ] {
      var check = SchemaCheck(schema)
      let text = String(decoding: json([Samples.article], list: false), as: UTF8.self)
      check.check(try object(Array(text.replacing(change.key, with: change.value).utf8)))
      #expect(check.faults != [], "\(change)")
    }
  }

  @Test("bear out each of their numbers")
  func recomputation() throws {
    for report in [Samples.article, Samples.record] {
      #expect(contradictions(in: try object(json([report], list: false)), channelsOnly: true) == [])
    }
  }

  @Test("with one number changed contradict themselves")
  func contradiction() throws {
    let text = String(decoding: json([Samples.article], list: false), as: UTF8.self)
    let changed = text.replacing("\"weight\":0.5500", with: "\"weight\":0.5600")
    #expect(contradictions(in: try object(Array(changed.utf8)), channelsOnly: true) != [])
  }

  @Test("carry spans that cut the printed text out of the original, in bytes and in scalars")
  func spans() throws {
    let bytes = Array(Samples.text.utf8)
    let scalars = Array(Samples.text.unicodeScalars)
    let result = try object(json([Samples.article], list: false))
    var count = 0
    func check(_ span: [String: Any]) throws {
      let start = try #require(span["start"] as? Int)
      let end = try #require(span["end"] as? Int)
      let char = try #require(span["char"] as? [Int])
      let text = try #require(span["text"] as? String)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == text)
      #expect(String(String.UnicodeScalarView(scalars[char[0]..<char[1]])) == text)
      count += 1
    }
    for sentence in try #require(result["sentences"] as? [[String: Any]]) {
      try check(sentence)
      for hit in try #require(sentence["hits"] as? [[String: Any]]) {
        try check(hit)
        for name in ["operators", "factuality", "degree"] {
          for part in try #require(hit[name] as? [[String: Any]]) { try check(part) }
        }
      }
    }
    #expect(count == 12 + 14 + 4)
  }

  @Test("come out the same each time")
  func deterministic() {
    #expect(json([Samples.article], list: false) == json([Samples.article], list: false))
  }
}

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test(
    "numbers have four decimals, rounded half to even, never −0",
    arguments: [
      (0.0, "0.0000"), (-0.0, "0.0000"), (1, "1.0000"), (-0.00004, "0.0000"), (-1, "-1.0000"),
      (0.35, "0.3500"),
      (0.1 + 0.2, "0.3000"), (0.00035, "0.0004"), (0.00025, "0.0002"), (0.99995, "1.0000"), (-0.5, "-0.5000"),
      (12345.6789, "12345.6789"), (.nan, "null"), (.infinity, "null"),
    ])
  func numbers(value: Double, text: String) {
    var bytes: [UInt8] = []
    bytes.appendFixed4(value)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("integers", arguments: [0, 7, 10, -1, 1_234_567, .max, .min])
  func integers(value: Int) {
    var bytes: [UInt8] = []
    bytes.appendDecimal(value)
    #expect(String(decoding: bytes, as: UTF8.self) == String(value))
  }

  @Test(
    "strings escape what JSON and readers of lines demand",
    arguments: [
      ("plain é 😀", #""plain é 😀""#),
      ("\"\\/\u{8}\t\n\u{C}\r\u{0}\u{1F}\u{7F}", #""\"\\/\b\t\n\f\r\u0000\u001f\u007f""#),
      ("a\u{85}b\u{2028}c\u{2029}d\u{2027}e\u{84}", "\"a\\u0085b\\u2028c\\u2029d\u{2027}e\u{84}\""),
      ("", "\"\""),
    ])
  func strings(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.appendJSONString(Array(text.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    "CSV cells are quoted where they must be",
    arguments: [("a", "a"), ("a,b", "\"a,b\""), ("a\"b\nc", "\"a\"\"b\nc\""), ("", "")])
  func cells(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.appendCSV(Array(text.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
