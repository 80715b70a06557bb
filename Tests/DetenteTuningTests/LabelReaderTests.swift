import DetenteScoring
import DetenteTuning
import Testing

@Suite("Labelled texts")
struct LabelReaderTests {
  private func read(_ text: String) -> (texts: [LabelledText], faults: [LabelFault]) {
    LabelReader().read(Array(text.utf8), source: "labels.jsonl")
  }

  @Test("a record gives text, label, id and Goldstein value; without an id its place")
  func record() {
    let (texts, faults) = read(
      """
      \u{FEFF}{"id":"a","text":"They met.","label":"deescalate","goldstein":3.5,"more":[1,{}]}

      {"text":"They fought.","label":"confront","id":7}\r
      {"text":"It rained.","label":null}
      """)
    #expect(faults.isEmpty)
    #expect(texts.map(\.id) == ["a", "7", "labels.jsonl:4"])
    #expect(texts.map(\.label) == [.deescalate, .confront, nil])
    #expect(texts.map(\.goldstein) == [3.5, nil, nil])
    #expect(texts.map(\.line) == [1, 3, 4])
    #expect(texts.first?.text == Array("They met.".utf8))
  }

  @Test(
    "a line that is no record is told with its place, and the others are read",
    arguments: [
      (#"{"label":"confront"}"#, #"there is no field "text""#),
      (#"{"text":5}"#, #"the field "text" is not a string"#),
      (
        #"{"text":"a","label":"hostile"}"#,
        #"the label "hostile" is none of deescalate, confront, mixed, neutral"#
      ),
      (
        #"{"text":"a","label":"Deescalate"}"#,
        #"the label "Deescalate" is none of deescalate, confront, mixed, neutral; did you mean "deescalate"?"#
      ),
      (#"{"text":"a","label":3}"#, #"the field "label" is not a string"#),
      (#"{"text":"a","id":[]}"#, #"the field "id" is not a string or a number"#),
      (#"{"text":"a","goldstein":"3"}"#, #"the field "goldstein" is not a number"#),
      (#"{"text":"a","goldstein":1e999}"#, #"the field "goldstein" is too large a number"#),
      (#"["a"]"#, "the line is no JSON object"), (#"{"text":"a""#, "the line ends inside the object"),
    ])
  func faults(line: String, message: String) {
    let (texts, faults) = read("{\"text\":\"one\"}\n\(line)\n{\"text\":\"two\"}")
    #expect(texts.count == 2)
    #expect(faults.map(\.message) == [message])
    #expect(faults.map(\.line) == [2])
  }

  @Test("only records in which a member is true are read where that is asked for")
  func only() {
    var fields = LabelReader.Fields()
    fields.only = "core"
    let text = #"{"text":"a","core":true}"# + "\n" + #"{"text":"b","core":false}"# + "\n" + #"{"text":"c"}"#
    #expect(LabelReader(fields).read(Array(text.utf8), source: "x").texts.map(\.line) == [1])
  }
}
