import DetenteTestSupport
import JSONRecords
import Testing

/// What comes of a table whose bytes come in pieces: each line with its number, and each fault.
private func outcomes(_ table: String, step: Int, fields: RecordFields = RecordFields()) -> [String] {
  var lines = TableLines(fields)
  var rest = Array(table.utf8)[...]
  var found: [String] = []
  while true {
    let piece = rest.prefix(step)
    rest = rest.dropFirst(piece.count)
    lines.take(piece)
    found += lines.faults.map { "\($0.line)! \($0.message)" }
    lines.faults = []
    if piece.isEmpty { break }
  }
  let made = String(decoding: lines.lines, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  return found + made.enumerated().compactMap { $1.isEmpty ? nil : "\($0 + 1)|\($1)" }
}

@Suite("Records of a table")
struct TableTests {
  @Test("a row is a line at its own number, however the bytes come in", arguments: [1, 2, 7, 1000])
  func lines(step: Int) {
    let table =
      "\u{FEFF}id;text;note\r\n1;The talks resumed.;x\r\n\r\n2;\"They \"\"failed\"\";\nso it goes\";y\r\n3;Calm;"
    #expect(
      outcomes(table, step: step) == [
        #"2|{"text":"The talks resumed.","id":"1"}"#,
        #"4|{"text":"They \"failed\";\u000aso it goes","id":"2"}"#,
        #"6|{"text":"Calm","id":"3"}"#,
      ])
  }

  @Test(
    "the header says what separates the cells",
    arguments: [",", ";", "\t"])
  func separators(separator: String) {
    let table =
      ["text,;\t".contains(separator) ? "text" : "", "date"].joined(separator: separator) + "\n"
      + ["Calm", "2024-05-06"].joined(separator: separator) + "\n"
    #expect(outcomes(table, step: 5) == [#"2|{"text":"Calm","date":"2024-05-06"}"#])
  }

  @Test("a cell of the header may hold a line's end, however the bytes come in", arguments: [1, 3, 1000])
  func headerOfTwoLines(step: Int) {
    #expect(outcomes("\"a, or\nb\";text\n1;Calm\n", step: step) == [#"3|{"text":"Calm"}"#])
  }

  @Test("empty cells are headlines, ids and dates that are not there; an empty text is one")
  func empty() {
    #expect(outcomes("text,title,id,date\n,,,\n", step: 9) == [#"2|{"text":""}"#])
  }

  @Test(
    "a row that is none is told with its line, and those behind it are read",
    arguments: [
      ("1,2,3", "the row has 3 cells, the header 2"),
      ("1", "the row has 1 cell, the header 2"),
      ("\"a\"b,2", "something follows a quoted cell"),
      ("1,\"a\"\r2", "something follows a quoted cell"),
    ])
  func faults(row: String, message: String) {
    for step in [1, 1000] {
      #expect(
        outcomes("text,id\na,1\n\(row)\nb,2\n", step: step) == [
          "3! \(message)", #"2|{"text":"a","id":"1"}"#, #"4|{"text":"b","id":"2"}"#,
        ])
    }
  }

  @Test("a quote that is not closed takes the rest, and the rows before it stay")
  func unclosed() {
    for step in [1, 1000] {
      #expect(
        outcomes("text\na\n\"b\nc\n", step: step) == ["3! a quoted cell is not closed", #"2|{"text":"a"}"#])
    }
  }

  @Test("a header without the text's column refuses all, and names those there are")
  func refused() {
    #expect(
      outcomes("id,headline\n1,a\n2,b\n", step: 3) == [
        "1! there is no column \"text\"; the columns are id, headline"
      ])
    #expect(
      outcomes("id,headline\n1,a\n", step: 3, fields: RecordFields(text: "headline")) == [
        #"2|{"headline":"a","id":"1"}"#
      ])
  }

  @Test("bytes of any kind stop nothing, and are the same in any pieces")
  func noise() {
    let signs = Array("ab,;\t\"\n\r ".utf8)
    var dice = Dice(seed: 7)
    for length in 0..<300 {
      let bytes = Array("text,id\n".utf8) + (0..<length).map { _ in dice.pick(signs) }
      let table = String(decoding: bytes, as: UTF8.self)
      #expect(outcomes(table, step: 1) == outcomes(table, step: 1000), "\(table)")
    }
  }
}
