import JSONRecords
import Testing

/// Reads a stream that arrives in pieces of `step` bytes; each outcome as text.
private func outcomes(
  _ stream: [UInt8], step: Int, fields: RecordFields = RecordFields()
) throws -> [String] {
  var reader = RecordReader(fields)
  var record = Record()
  var rest = stream[...]
  var found: [String] = []
  while true {
    let outcome = reader.next(into: &record) { buffer, range in
      let piece = rest.prefix(min(step, range.count))
      buffer.replaceSubrange(range.lowerBound..<(range.lowerBound + piece.count), with: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    switch outcome {
    case .record:
      let text = String(decoding: record.text, as: UTF8.self)
      let title = record.hasTitle ? String(decoding: record.title, as: UTF8.self) : "-"
      let id = record.hasID ? String(decoding: record.id, as: UTF8.self) : "-"
      let date = record.hasDate ? String(decoding: record.date, as: UTF8.self) : "-"
      found.append("\(record.line)|\(id)|\(title)|\(date)|\(text)")
    case .fault(let fault): found.append("\(fault.line)! \(fault.message)")
    case .end: return found
    }
  }
}

private func outcomes(_ stream: String, fields: RecordFields = RecordFields()) throws -> [String] {
  try outcomes(Array(stream.utf8), step: .max, fields: fields)
}

@Suite("Records of a JSONL stream")
struct RecordReaderTests {
  @Test("members may stand in any order, and others are passed over")
  func members() throws {
    let stream = #"{"x":[1,{"text":"no"}],"id":"a","text":"Hello","title":"T","date":"2024-05-06"}"#
    #expect(try outcomes(stream) == ["1|a|T|2024-05-06|Hello"])
  }

  @Test("blank lines, CRLF, a byte-order mark and a missing last line feed are no matter")
  func lineEnds() throws {
    let stream = "\u{FEFF}{\"text\":\"a\"}\r\n\r\n   \n{\"text\":\"b\"}\n\n{\"text\":\"c\"}"
    #expect(try outcomes(stream) == ["1|-|-|-|a", "4|-|-|-|b", "6|-|-|-|c"])
  }

  @Test("an id may be a number and keeps its digits; a null counts as missing")
  func numbers() throws {
    let stream =
      #"{"text":"a","id":12345678901234567890123 , "title":null}"# + "\n" + #"{"text":"b","id":1.50}"#
    #expect(try outcomes(stream) == ["1|12345678901234567890123|-|-|a", "2|1.50|-|-|b"])
  }

  @Test("escapes are undone, and the last of two equal names counts")
  func escapes() throws {
    let stream = #"{"text":"first","te\u0078t":"\"\u00e9\ud83d\ude00\n\\"}"#
    #expect(try outcomes(stream) == ["1|-|-|-|\"é😀\n\\"])
  }

  @Test(
    "a bad line is reported with its number and what is wrong, and the next is read",
    arguments: [
      (#"{"title":"x"}"#, #"there is no field "text"; the record has title"#),
      (#"{"text":5}"#, #"the field "text" is a number, not a string"#),
      (#"{"text":null}"#, #"the field "text" is null, not a string"#),
      (#"{"text":["a"]}"#, #"the field "text" is an array, not a string"#),
      (#"{"text":"a","id":{}}"#, #"the field "id" is an object, not a string or a number"#),
      (#"{"text":"a","id":true}"#, #"the field "id" is true or false, not a string or a number"#),
      (#"["text"]"#, "the line is no JSON object"),
      (#""text""#, "the line is no JSON object"),
      (#"{"text":"a""#, "the line ends inside the object"),
      (#"{"text":"a"#, "the line ends inside the object"),
      (#"{"text":"a"} {"text":"b"}"#, "something follows the object"),
      (#"{"text":"a"},"#, "something follows the object"),
      (#"{"text":"}\\\""} trailing"#, "something follows the object"),
      (#"{"text":"}","b":{}"#, "the line is not valid JSON"),
      (#"{"text":"a" "id":1}"#, "the line is not valid JSON"),
      (#"{"text":"\ud800"}"#, "a string holds a control character or a broken escape"),
      (#"{"text":"\q"}"#, "a string holds a control character or a broken escape"),
    ])
  func faults(line: String, message: String) throws {
    let found = try outcomes("{\"text\":\"before\"}\n" + line + "\n{\"text\":\"after\"}\n")
    #expect(found == ["1|-|-|-|before", "2! \(message)", "3|-|-|-|after"])
  }

  @Test("bytes that are not UTF-8 are a fault of their line alone")
  func invalidUTF8() throws {
    let bad = Array("{\"text\":\"a".utf8) + [0xC3, 0x28] + Array("\"}\n{\"text\":\"b\"}".utf8)
    #expect(try outcomes(bad, step: .max) == ["1! the line is not UTF-8", "2|-|-|-|b"])
  }

  @Test("fields go by the names that were asked for")
  func names() throws {
    let fields = RecordFields(text: "body", title: "head", id: "url", date: "day")
    let stream = #"{"text":"no","body":"yes","head":"H","url":"u","day":20240506}"#
    #expect(try outcomes(stream, fields: fields) == ["1|u|H|20240506|yes"])
  }

  @Test("the pieces a stream arrives in change nothing", arguments: [1, 2, 3, 7, 64, 4096])
  func pieces(step: Int) throws {
    let lines = (0..<400).map { "{\"id\":\($0),\"text\":\"\(String(repeating: "é\\n", count: $0))\"}\n" }
    let stream = Array(lines.joined().utf8)
    #expect(try outcomes(stream, step: step) == outcomes(stream, step: .max))
    #expect(try outcomes(stream, step: step).count == 400)
  }

  @Test("a line far longer than the window is read whole")
  func longLine() throws {
    let long = String(repeating: "word ", count: 1 << 20)
    let found = try outcomes("{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n")
    #expect(found == ["1|-|-|-|\(long)", "2|-|-|-|b"])
  }

  @Test("an empty stream has no records")
  func empty() throws {
    #expect(try outcomes("") == [])
    #expect(try outcomes("\n\n \r\n") == [])
  }
}
