import PCRE2
import Testing

@Suite("The closest approach of a pattern")
struct PatternTraceTests {
  /// What was matched, what was needed, what the text has.
  private func approach(_ pattern: String, _ text: String) throws -> (String, [String], String)? {
    var trace = try PatternTrace(pattern, [.caseless])
    let bytes = Array(text.utf8)
    guard let found = trace.closestApproach(in: bytes, subject: 0..<bytes.count) else { return nil }
    let items = Array(pattern.utf8)
    return (
      String(decoding: bytes[found.start..<found.end], as: UTF8.self),
      found.needed.map { String(decoding: items[$0], as: UTF8.self) },
      String(decoding: bytes[found.end...], as: UTF8.self)
    )
  }

  @Test("tells what matched, what was needed next, and what the text has")
  func needed() throws {
    let found = try #require(
      try approach(#"\bwilling(?:ness)? (?:to|for) talks\b"#, "Their willingness on Friday."))
    #expect(found.0 == "willingness ")
    #expect(found.1.contains("t") && found.1.contains("f"))
    #expect(found.2 == "on Friday.")
  }

  @Test("is nil where the pattern matches, and where it never begins")
  func none() throws {
    #expect(try approach("talks", "The talks went on.") == nil)
    #expect(try approach("talks", "xyz") == nil)
  }

  @Test("begins again for each text, and takes part of one")
  func parts() throws {
    var trace = try PatternTrace("peace talks")
    let bytes = Array("peace talks, peace treaty".utf8)
    let whole = trace.closestApproach(in: bytes, subject: 0..<bytes.count)
    #expect(whole == nil)
    let second = trace.closestApproach(in: bytes, subject: 11..<bytes.count)
    #expect(second?.start == 13)
    #expect(second?.end == 20)
    let cut = trace.closestApproach(in: bytes, subject: 0..<5)
    #expect(cut?.end == 5)
  }

  @Test("the farthest of those attempts that count")
  func counting() throws {
    var trace = try PatternTrace(#"\w+ \w+ x|on y"#)
    let bytes = Array("went on on".utf8)
    let any = trace.closestApproach(in: bytes, subject: 0..<bytes.count)
    #expect(any?.start == 0)
    var asked: [Int] = []
    let later = trace.closestApproach(in: bytes, subject: 0..<bytes.count) { approach in
      asked.append(approach.start)
      return approach.start > 4
    }
    #expect(later?.start == 5)
    #expect(asked == asked.sorted() && asked.first == 0)
    #expect(trace.closestApproach(in: bytes, subject: 0..<bytes.count) { _ in false } == nil)
  }

  @Test("a limit ends the search with what was seen until then")
  func limits() throws {
    let found = try approach("(a+)+b", String(repeating: "a", count: 40))
    #expect(found?.0.isEmpty == false)
  }

  @Test("an invalid pattern is refused as elsewhere")
  func invalid() {
    #expect(throws: PatternError.self) { _ = try PatternTrace("(a") }
  }
}
