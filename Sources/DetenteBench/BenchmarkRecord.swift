internal import DetenteReports
public import JSONRecords

/// What a run came to, with the machine it ran on.
public struct BenchmarkRecord: Sendable {
  /// Facts of machine and program, in the order to print them: `cpu`, `kernel`, `version`…
  public var facts: [(name: String, value: String)]
  /// In the order they were measured.
  public var cases: [Measurement]

  /// A record from its parts.
  public init(facts: [(name: String, value: String)], cases: [Measurement]) {
    (self.facts, self.cases) = (facts, cases)
  }

  // MARK: JSONL

  /// Appends a line for each fact, each case, and each case's every round.
  public func writeJSONL(into output: inout [UInt8]) {
    var json = JSONWriter(taking: &output)
    for fact in facts {
      json.line("fact") {
        $0.member("name", fact.name)
        $0.member("text", fact.value)
      }
    }
    for each in cases {
      json.line("case") {
        $0.member("name", each.name)
        $0.member("measure", each.measure.rawValue)
        $0.member("text_bytes", each.textBytes)
        $0.member("hits", each.digest.count)
        $0.member("hash", each.digest.hexadecimal)
        $0.member("iterations", each.iterations)
      }
      for value in each.rounds {
        json.line("round") {
          $0.member("name", each.name)
          $0.member("value", "\(value)")
        }
      }
    }
    json.release(to: &output)
  }

  /// Reads what `writeJSONL` wrote.
  /// - Throws: what is wrong with a line.
  public init(jsonl bytes: [UInt8]) throws(RecordFault) {
    self.init(facts: [], cases: [])
    var reader = MemberReader(["record", "name", "text", "measure", "text_bytes", "hits", "hash", "value"])
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      var fault = RecordFault(line: index + 1, message: "it is no line of a benchmark record")
      let members: [JSONMember]
      do { members = try reader.read(line) } catch {
        fault.message = error.message
        throw fault
      }
      let texts = members.map(\.written)
      guard let name = texts[1] else { throw fault }
      switch texts[0] {
      case "fact": facts.append((name, texts[2] ?? ""))
      case "case":
        guard let measure = texts[3].flatMap({ BenchmarkCase.Measure(rawValue: $0) }),
          let hits = texts[5].flatMap({ Int($0) }), let hash = texts[6].flatMap({ UInt64($0, radix: 16) })
        else { throw fault }
        cases.append(
          Measurement(
            name: name, measure: measure, textBytes: texts[4].flatMap { Int($0) },
            digest: Digest(count: hits, hash: hash)))
      case "round":
        guard let value = texts[7].flatMap({ Double($0) }), cases.last?.name == name else { throw fault }
        cases[cases.count - 1].rounds.append(value)
      default: throw fault
      }
    }
    if let empty = cases.first(where: \.rounds.isEmpty) {
      throw RecordFault(line: 0, message: "the case \(empty.name) has no rounds")
    }
  }

  // MARK: For people

  /// The cases as rows: name, result, median, interval, rate.
  var rows: [[String]] {
    cases.map { each in
      [
        each.name, "\(each.digest.count)", amount(each.median, each.measure),
        "\(amount(each.interval.lowerBound, each.measure)) – \(amount(each.interval.upperBound, each.measure))",
        each.rate.map { "\(digits($0 / 1e6)) MB/s" } ?? "",
      ]
    }
  }

  private static let head = ["case", "hits", "median", "95 % interval", "rate"]

  /// Appends a table in columns.
  public func writeTable(into output: inout [UInt8]) {
    appendTable([Self.head] + rows, rightAligned: [1, 2, 4], into: &output)
  }

  /// Appends facts and cases as Markdown.
  public func writeMarkdown(into output: inout [UInt8]) {
    var text = "| fact | |\n|---|---|\n"
    for fact in facts { text += "| \(fact.name) | \(fact.value) |\n" }
    text += "\n| \(Self.head.joined(separator: " | ")) |\n|---|---:|---:|---|---:|\n"
    for row in rows { text += "| \(row.joined(separator: " | ")) |\n" }
    output.append(contentsOf: text.utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ kind: String, _ members: (inout JSONWriter) -> Void) {
    beginObject()
    member("record", kind)
    members(&self)
    endObject()
    endLine()
  }
}

extension JSONMember {
  /// A string's or number's text.
  fileprivate var written: String? {
    switch self {
    case .string(let bytes), .number(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }
}

// MARK: Numbers for people

/// Three digits that count.
func digits(_ value: Double) -> String {
  if value >= 100 { return "\(Int(value.rounded()))" }
  let places = value >= 10 ? 10.0 : 100.0
  let text = "\((value * places).rounded() / places)"
  let wanted = value >= 10 ? 1 : 2
  let have = text.split(separator: ".").last?.count ?? 0
  return text + String(repeating: "0", count: max(0, wanted - have))
}

/// A time or an amount of memory, with its unit.
func amount(_ value: Double, _ measure: BenchmarkCase.Measure) -> String {
  switch measure {
  case .bytes: return "\(digits(value / 1e6)) MB"
  case .seconds:
    if value >= 1 { return "\(digits(value)) s" }
    return value >= 1e-3 ? "\(digits(value * 1e3)) ms" : "\(digits(value * 1e6)) µs"
  }
}

/// Appends rows in columns as wide as they must be, the first row in front.
func appendTable(_ rows: [[String]], rightAligned: Set<Int>, into output: inout [UInt8]) {
  let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  for row in rows {
    let cells = row.enumerated().map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return rightAligned.contains(column) ? space + cell : cell + space
    }
    var line = cells.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    output.append(contentsOf: (line + "\n").utf8)
  }
}
