internal import JSONRecords

/// Reads bytes as a JSONL stream, as a whole and in pieces.
enum RecordEntry {
  /// The first byte says how large the pieces are; the rest is the stream.
  static func faults(_ bytes: [UInt8]) -> [String] {
    guard let step = bytes.first.map({ Int($0) + 1 }) else { return [] }
    let stream = Array(bytes.dropFirst())
    var faults: [String] = []
    let whole = read(stream, step: .max, faults: &faults)
    let pieces = read(stream, step: step, faults: &faults)
    if pieces != whole { faults.append("\(pieces) in pieces, \(whole) as a whole") }
    let lines = stream.split(separator: 0x0A, omittingEmptySubsequences: false).count
    if let last = whole.last, last.line > lines { faults.append("line \(last.line) of \(lines)") }
    for (first, second) in zip(whole, whole.dropFirst()) where first.line >= second.line {
      faults.append("line \(second.line) after \(first.line)")
    }
    return faults
  }

  struct Outcome: Equatable, CustomStringConvertible {
    var line: Int
    var values: [[UInt8]?] = []
    var message = ""

    var description: String {
      "\(line)\(message) \(values.map { String(decoding: $0 ?? [], as: UTF8.self) })"
    }
  }

  static func read(_ stream: [UInt8], step: Int, faults: inout [String]) -> [Outcome] {
    var reader = RecordReader()
    var record = Record()
    var outcomes: [Outcome] = []
    var position = 0
    while true {
      let outcome = reader.next(into: &record) { buffer, range in
        let piece = stream[position..<min(stream.count, position + min(step, range.count))]
        buffer.replaceSubrange(range.lowerBound..<(range.lowerBound + piece.count), with: piece)
        position += piece.count
        return piece.count
      }
      switch outcome {
      case .record:
        let values = [
          record.text, record.hasTitle ? record.title : nil, record.hasID ? record.id : nil,
          record.hasDate ? record.date : nil,
        ]
        for case let value? in values where String(validating: value, as: UTF8.self) == nil {
          faults.append("line \(record.line) gave a value that is not UTF-8")
        }
        outcomes.append(Outcome(line: record.line, values: values))
      case .fault(let fault): outcomes.append(Outcome(line: fault.line, message: fault.message))
      case .end: return outcomes
      }
    }
  }
}
