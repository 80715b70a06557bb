import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteTuning
import JSONRecords
import Testing

@Suite("Labelled texts for other programs")
struct LabelExchangeTests {
  /// One, two, three and four bytes of UTF-8; one and two units of UTF-16; marks that combine; what JSON and CSV escape.
  private static let pieces = [
    "talks", " ", "Türkiye", "–", "🕊️", "\"", ",", "\n", "e\u{301}", "停戦", "\\", ";", "\t", "𝒳", "x", "12",
  ]

  private func records(_ dice: inout Dice) -> [LabelRecord] {
    (0..<20).map { number in
      let pieces = (0..<(1 + dice.roll(12))).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }
      let text = pieces.joined()
      var record = LabelRecord(
        LabelledText(
          id: dice.roll(4) == 0 ? "a,\"\(number)\"" : "\(number)", text: Array(text.utf8),
          label: ([nil] + Label.allCases)[dice.roll(5)],
          goldstein: dice.roll(2) == 0 ? nil : Double(dice.roll(200) - 100) / 10))
      // Spans from piece to piece: none of them cuts a word in two.
      var place = 0
      for piece in pieces {
        let end = place + piece.utf8.count
        if dice.roll(3) == 0 {
          record.spans.append(
            LabelSpan(range: place..<end, label: dice.roll(2) == 0 ? "confront" : "C_\"X\""))
        }
        place = end
      }
      if dice.roll(2) == 0 {
        record.further = [
          .init(name: "core", value: .boolean(true)), .init(name: "a \"b\"", value: .string("12")),
          .init(name: "list", value: .array([.number("1.50"), .null, .string("")])),
          .init(name: "note", value: .string("like, this")),
        ]
      }
      return record
    }
  }

  private func plain(_ record: LabelRecord) -> LabelRecord {
    var record = record
    (record.labelled.source, record.labelled.line) = ("", 0)
    return record
  }

  @Test("what is written is read again, in every format and unit", arguments: LabelFormat.allCases)
  func roundTrip(_ format: LabelFormat) {
    var dice = Dice(seed: 9)
    for _ in 0..<25 {
      var given = records(&dice)
      // A project of doccano's needs spans or labels of every kind to show which one it is.
      if format == .doccano { given[0].labelled.label = .mixed }
      for unit in OffsetUnit.allCases {
        var bytes: [UInt8] = []
        LabelWriting(format, unit: unit).write(given, into: &bytes)
        var mapping = LabelMapping()
        mapping.unit = unit
        let reading = LabelReading(bytes, as: format, source: "x", mapping: mapping)
        // Without the words, spans inside of words of several scripts would be told: doccano's have none.
        if format != .doccano { #expect(reading.faults.isEmpty, "\(reading.faults.first?.message ?? "")") }
        let told = Set(reading.faults.map(\.line))
        let kept = given.enumerated().filter { format != .doccano || !told.contains($0.offset + 1) }.map(
          \.element)
        #expect(reading.records.map(plain) == kept)
        if format == .doccano { #expect(told.count < given.count / 2) }
      }
    }
  }

  private func read(
    _ text: String, _ format: LabelFormat, _ change: (inout LabelMapping) -> Void = { _ in }
  ) -> LabelReading {
    var mapping = LabelMapping()
    change(&mapping)
    return LabelReading(Array(text.utf8), as: format, source: "f", mapping: mapping)
  }

  @Test("offsets are written in the units of the program that reads them")
  func units() throws {
    var record = LabelRecord(LabelledText(id: "1", text: Array("🕊 Türkiye hails a truce".utf8), label: nil))
    record.spans = [LabelSpan(range: 22..<27, label: "D")]
    func written(_ format: LabelFormat) -> String {
      var bytes: [UInt8] = []
      LabelWriting(format).write([record], into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(written(.doccano).contains(#""label":[[19,24,"D"]]"#))
    #expect(written(.labelStudio).contains(#""start":18,"end":23,"text":"truce""#))
    #expect(written(.jsonl).contains(#""byte":[22,27],"char":[18,23],"label":"D","text":"truce""#))
  }

  @Test("a mix-up of units is told at the record, with the unit that would fit")
  func mixUp() {
    let studio = read(
      """
      [{"data":{"text":"🕊 a truce"},"annotations":[{"result":[
        {"type":"labels","value":{"start":5,"end":10,"text":"truce","labels":["D"]}}]}]}]
      """, .labelStudio)
    #expect(
      studio.faults.map(\.message) == [
        "the span 5…10 does not fit, in Unicode characters: the text has 9; in UTF-16 units it fits: --unit utf16"
      ])
    let doccano = read(#"{"text":"🕊 a truce holds","label":[[4,9,"D"]]}"#, .doccano)
    #expect(
      doccano.faults.map(\.message) == [
        "the span 4…9 cuts words in UTF-16 units: “ truc”; in Unicode characters it is “truce”: --unit char"
      ])
    #expect(
      read(#"{"text":"🕊 a truce holds","label":[[4,9,"D"]]}"#, .doccano) { $0.unit = .char }.faults.isEmpty)
  }

  @Test(
    "spans that do not fit are told, and the other records count",
    arguments: [
      (
        #""spans":[{"char":[0,99],"label":"D"}]"#,
        "the span 0…99 does not fit, in Unicode characters: the text has 8"
      ),
      (
        #""spans":[{"byte":[1,3],"label":"D"}]"#,
        "the span 1…3 does not fit, in UTF-8 bytes: it cuts a character"
      ),
      (
        #""spans":[{"char":[3,3],"label":"D"}]"#,
        "the span 3…3 does not fit, in Unicode characters: it is empty"
      ),
      (
        #""spans":[{"char":[-1,3],"label":"D"}]"#,
        "the span -1…3 does not fit, in Unicode characters: the text has 8"
      ),
      (
        #""spans":[{"char":[2,7],"label":"D","text":"wars"}]"#,
        "the span 2…7 should be “wars”, and is “truce” in Unicode characters"
      ),
      (
        #""spans":[{"char":[2,7],"byte":[0,2],"label":"D"}]"#,
        "the offsets of a span in several units are those of different words"
      ),
      (#""spans":[{"char":[2,7]}]"#, "the span 2…7 has no label"),
      (#""spans":[{"char":[2.5,7],"label":"D"}]"#, "a span needs a start and an end that are whole numbers"),
      (#""spans":[{"char":[2],"label":"D"}]"#, "the \"char\" of a span is no pair of numbers"),
      (#""spans":[{"label":"D"}]"#, "a span has no offsets: one of byte, char and utf16 has to stand there"),
      (#""spans":3"#, "the field \"spans\" is a number, not an array"),
      (
        #""label":"hostile""#,
        "the label \"hostile\" is none of deescalate, confront, mixed, neutral; say which it means: --map \"hostile=…\""
      ),
      (#""label":["mixed","neutral"]"#, "the text has 2 labels: mixed, neutral"),
      (#""goldstein":"2""#, "the field \"goldstein\" is a string, not a number"),
      (#""goldstein":1e999"#, "the field \"goldstein\" is too large a number"),
      (#""id":[]"#, "the field \"id\" is an array, not a string or a number"),
      (#""x":"#, "a value should stand where “}” stands"),
      (#""x":"\ud83d""#, "a string holds half a character"),
    ])
  func faults(member: String, message: String) {
    let reading = read("{\"text\":\"ü truce!\",\(member)}\n\n{\"text\":\"sound\"}\n", .jsonl)
    #expect(reading.faults == [LabelFault(source: "f", line: 1, message: message)])
    #expect(reading.records.map(\.labelled.id) == ["f:3"])
  }

  @Test("the forms of doccano's projects")
  func doccano() throws {
    let lines = """
      {"id":7,"text":"A truce.","label":["Friendly"],"Comments":[],"code":"x"}
      {"text":"A truce.","label":[[2,7,"D"]]}
      {"text":"A truce.","cats":["confront"],"entities":[[2,7,"D"]]}
      {"text":"A truce.","entities":[{"id":1,"label":"D","start_offset":2,"end_offset":7}],"relations":[]}
      {"text":"A truce.","label":[]}
      """
    #expect(LabelFormat.guess(name: "x", content: Array(lines.utf8)) == .doccano)
    let reading = read(lines, .doccano) { $0.labels["Friendly"] = .deescalate }
    #expect(reading.faults.isEmpty)
    #expect(reading.records.map(\.labelled.label) == [.deescalate, nil, .confront, nil, nil])
    let span = LabelSpan(range: 2..<7, label: "D")
    #expect(reading.records.map(\.spans) == [[], [span], [span], [span], []])
    #expect(reading.records[0].labelled.id == "7")
    #expect(reading.records[0].further.map(\.name) == ["code"])
  }

  @Test("Label Studio's tasks: annotations count, cancelled ones and predictions do not, quarrels are told")
  func labelStudio() {
    func task(_ id: Int, _ annotations: String) -> String {
      #"{"id":\#(id),"data":{"text":"A truce."},"annotations":[\#(annotations)],"predictions":[]}"#
    }
    func choice(_ label: String, _ further: String = "") -> String {
      #"{"result":[{"type":"choices","value":{"choices":["\#(label)"]}}]\#(further)}"#
    }
    let text =
      "["
      + [
        task(1, choice("mixed", #","was_cancelled":true"#) + "," + choice("confront")), task(2, ""),
        task(3, choice("mixed") + ",\n" + choice("neutral")),
      ].joined(separator: ",\n") + "]"
    #expect(LabelFormat.guess(name: "x.txt", content: Array(text.utf8)) == .labelStudio)
    let reading = read(text, .labelStudio)
    #expect(reading.records.map(\.labelled.label) == [.confront, nil])
    #expect(reading.records.map(\.labelled.id) == ["1", "2"])
    #expect(
      reading.faults == [
        LabelFault(source: "f", line: 3, message: "the task 3 has several labels: mixed, neutral")
      ])
    #expect(read("[{}]", .labelStudio).faults.first?.message.contains("not as JSON-MIN") == true)
    #expect(read("[{\"data\":\n", .labelStudio).faults.first?.line == 2)
    #expect(read("3", .labelStudio).faults.count == 1)
  }

  @Test(
    "tables as spreadsheets write them",
    arguments: [
      "id,text,label\r\n1,\"a, \"\"b\"\"\nc\",mixed\r\n",
      "\u{FEFF}id;text;label\n1;\"a, \"\"b\"\"\nc\";mixed",
      "\"id\"\ttext\tlabel\n\n1\t\"a, \"\"b\"\"\nc\"\tmixed\n",
    ])
  func tables(text: String) {
    let reading = read(text, .csv)
    #expect(reading.faults.isEmpty)
    #expect(reading.records.map { String(decoding: $0.labelled.text, as: UTF8.self) } == ["a, \"b\"\nc"])
    #expect(reading.records.map(\.labelled.label) == [.mixed])
  }

  @Test(
    "broken tables are told with their line",
    arguments: [
      ("text,label\na,mixed\n\"b", 3, "a quoted cell is not closed"),
      ("text,label\n\"a\"b,mixed\n", 2, "something follows a quoted cell"),
      ("text,label\na\n", 2, "the row has 1 cell, the header 2"),
      ("id,label\n1,mixed\n", 2, "there is no field \"text\""),
    ])
  func brokenTables(text: String, line: Int, message: String) {
    #expect(read(text, .csv).faults == [LabelFault(source: "f", line: line, message: message)])
  }

  @Test(
    "bytes that are no text of any format are told, and do not stop the program",
    arguments: LabelFormat.allCases)
  func noise(_ format: LabelFormat) {
    var dice = Dice(seed: 5)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in
        dice.roll(3) == 0 ? UInt8(dice.roll(256)) : Array("[]{},:\"\\u0d8\n".utf8)[dice.roll(13)]
      }
      _ = LabelReading(bytes, as: format, source: "f")
    }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    _ = LabelReading(deep, as: format, source: "f")
  }

  @Test("a pack's word is added, the least certain text first")
  func predictions() throws {
    let loading = TestPack.loading()
    let texts = ["The army shelled the port.", "It rained.", "The talks resumed.", "a\u{0}b"]
    let records = texts.enumerated().map { index, text in
      LabelRecord(
        LabelledText(id: "\(index)", text: Array(text.utf8), label: nil, source: "f", line: index + 1))
    }
    let (found, faults) = predicted(
      records, by: try #require(loading.scorer), header: loading.pack.header, workers: 2)
    #expect(found.map(\.labelled.id) == ["1", "2", "0"])
    #expect(found.map(\.prediction?.label) == [.neutral, .deescalate, .confront])
    #expect(found.last?.prediction?.model == "small@0.1.0")
    #expect(found.last?.prediction?.spans == [LabelSpan(range: 9..<16, label: "confront")])
    #expect(faults.map(\.line) == [4])
  }
}
