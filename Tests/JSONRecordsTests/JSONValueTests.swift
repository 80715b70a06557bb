import DetenteTestSupport
import Foundation
import JSONRecords
import Testing

@Suite("JSON as a tree")
struct JSONValueTests {
  @Test(
    "reads what is JSON",
    arguments: [
      ("null", .null), (" true\n", .boolean(true)), ("-0.5e+10", .number("-0.5e+10")),
      (#""a\n\"\\\/\u00e9\ud83d\ude00""#, .string("a\n\"\\/é😀")), ("[]", .array([])),
      ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
      (
        #"{"a":{},"b":""}"#,
        .object([.init(name: "a", value: .object([])), .init(name: "b", value: .string(""))])
      ),
    ] as [(String, JSONValue)])
  func sound(text: String, value: JSONValue) throws { #expect(try JSONValue(Array(text.utf8)) == value) }

  @Test(
    "says what is wrong, and in which line",
    arguments: [
      ("", 1, "the text ends where a value should stand"),
      ("[1,\n]", 2, "a value should stand where “]” stands"),
      ("[1\n2]", 2, ", or ] should stand where “2” stands"),
      ("{\"a\" 1}", 1, ": should stand where “1” stands"),
      ("{a:1}", 1, "a name in quotes should stand where “a” stands"),
      ("1 2", 1, "something follows the value"),
      ("\"a", 1, "a string is not closed"), ("\"\n\"", 1, "a string holds a control character"),
      (#""\x""#, 1, "a string holds a broken escape"), (#""\u12g4""#, 1, "a string holds a broken escape"),
      (#""\udc00""#, 1, "a string holds half a character"),
      (#""\ud83dx""#, 1, "a string holds half a character"),
      ("1.", 1, "the text ends where a digit should stand"),
      ("-x", 1, "a digit should stand where “x” stands"),
      ("01", 1, "something follows the value"), ("\u{1}", 1, "a value should stand where a byte 0x1 stands"),
      (String(repeating: "[", count: 300), 1, "the value is nested more than 256 deep"),
    ])
  func broken(text: String, line: Int, message: String) {
    #expect(throws: RecordFault(line: line, message: message)) { try JSONValue(Array(text.utf8)) }
  }

  @Test("lists elements with their lines")
  func listed() throws {
    let listed = try JSONValue.listed(Array("\n[1,\n\n 2 , \n3]\n".utf8))
    #expect(listed.map(\.line) == [2, 4, 5])
    #expect(try JSONValue.listed(Array(" {}".utf8)).map(\.value) == [.object([])])
    #expect(try JSONValue.listed(Array("[ ]".utf8)).isEmpty)
    #expect(throws: RecordFault.self) { try JSONValue.listed(Array("[1] x".utf8)) }
  }

  @Test("agrees with Foundation on what is JSON")
  func foundation() {
    var dice = Dice(seed: 3)
    let pieces = ["{", "}", "[", "]", ",", ":", "\"a\"", "1", "-2.5", "true", "null", " ", "\"\\u00e9\""]
    var sound = 0
    for _ in 0..<20_000 {
      let text = (0..<(1 + dice.roll(7))).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      // Foundation lets a comma too many pass.
      if text.replacing(" ", with: "").contains(/,[\]}]/) { continue }
      let expected =
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
      #expect(((try? JSONValue(Array(text.utf8))) != nil) == expected, "\(text)")
      sound += expected ? 1 : 0
    }
    #expect(sound > 200)
  }
}
