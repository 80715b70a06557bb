import JSONRecords
import Testing

@Suite("Blocks of lines")
struct LineBlocksTests {
  /// The blocks of a stream that gives so many bytes at a time.
  private func blocks(_ text: String, size: Int, step: Int, begun: Int = 0) -> [LineBlocks.Block] {
    let bytes = Array(text.utf8)
    var rest = bytes.dropFirst(begun)
    var lines = LineBlocks(size: size, begun: Array(bytes.prefix(begun)))
    var found: [LineBlocks.Block] = []
    while let block = lines.next(reading: { buffer, range, _ in
      let piece = rest.prefix(min(step, range.count))
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }) {
      found.append(block)
    }
    return found
  }

  @Test(
    "blocks are whole lines, all of them, with the right number before each",
    arguments: [
      "", "a", "\n", "a\n", "a\nbb\nccc", "\n\n\nx\n", "one long line without an end", "é\r\nü\r\n",
    ])
  func whole(text: String) {
    for size in [1, 2, 5, 100] {
      for step in [1, 2, 7, 1000] {
        for begun in [0, min(3, text.utf8.count)] {
          let found = blocks(text, size: size, step: step, begun: begun)
          #expect(found.flatMap(\.bytes) == Array(text.utf8))
          var lines = 0
          for (number, block) in found.enumerated() {
            #expect(block.linesBefore == lines)
            #expect(number == found.count - 1 || block.bytes.last == UInt8(ascii: "\n"))
            #expect(!block.bytes.isEmpty)
            lines += block.bytes.count { $0 == UInt8(ascii: "\n") }
          }
        }
      }
    }
  }

  @Test("where there are whole lines, a reader that would wait may have them first")
  func passing() {
    var pieces = ["a\nb", "\nc", "\n"][...]
    var asked: [Bool] = []
    var lines = LineBlocks(size: 100)
    var found: [String] = []
    while let block = lines.next(reading: { buffer, range, mayPass in
      asked.append(mayPass)
      if mayPass { return nil }
      guard let piece = pieces.popFirst().map({ Array($0.utf8) }) else { return 0 }
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
      return piece.count
    }) {
      found.append(String(decoding: block.bytes, as: UTF8.self))
    }
    #expect(found == ["a\n", "b\n", "c\n"])
    #expect(asked.contains(true) && asked.contains(false))
  }

  @Test("what was read before a failure is not lost")
  func salvaged() {
    struct Broken: Error {}
    var pieces = ["a\nb\nc"][...]
    var lines = LineBlocks(size: 100)
    #expect(throws: Broken.self) {
      try lines.next { (buffer, range, _) throws(Broken) -> Int? in
        guard let piece = pieces.popFirst().map({ Array($0.utf8) }) else { throw Broken() }
        buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
        return piece.count
      }
    }
    #expect(lines.salvage()?.bytes == Array("a\nb\n".utf8))
    #expect(lines.salvage() == nil)
  }

  /// What a reader makes of a stream that gives so many bytes at a time, by lines; a fault is less than 0.
  private func numbers(_ text: String, longest: Int, step: Int) -> [Int] {
    var rest = Array(text.utf8)[...]
    var reader = RecordReader(longest: longest)
    var record = Record()
    var numbers: [Int] = []
    while true {
      let outcome = reader.next(into: &record) { buffer, range in
        let piece = rest.prefix(min(step, range.count))
        buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }
      switch outcome {
      case .end: return numbers
      case .fault(let fault):
        #expect(fault.message == "the line has more bytes than a record may have (\(longest))")
        numbers.append(-fault.line)
      case .record: numbers.append(record.line)
      }
    }
  }

  @Test("a line that is too long is left out and told, wherever it stands, and what follows it is read")
  func tooLong() {
    let (short, long) = ("{\"text\":\"a\"}", "{\"text\":\"\(String(repeating: "b", count: 300))\"}")
    for (lines, wanted) in [
      ([short, long, short], [1, -2, 3]), ([long], [-1]), ([long, long, short], [-1, -2, 3]),
      ([short, long], [1, -2]),
    ] {
      for end in ["", "\n"] {
        for step in [7, 100, 1 << 20] {
          let text = lines.joined(separator: "\n") + end
          #expect(numbers(text, longest: 100, step: step) == wanted)
          #expect(numbers(text, longest: long.utf8.count, step: step) == wanted.map(abs))
        }
      }
    }
  }

  @Test("blocks leave out a line that is too long, and count on")
  func blocksTooLong() {
    let text = "a\n" + String(repeating: "b", count: 50) + "\nc\nd"
    for step in [1, 3, 1000] {
      var rest = Array(text.utf8)[...]
      var lines = LineBlocks(size: 4, longest: 20)
      var kept: [UInt8] = []
      var faults: [Int] = []
      while let block = lines.next(reading: { buffer, range, _ in
        let piece = rest.prefix(min(step, range.count))
        buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }) {
        if let fault = block.fault {
          #expect(block.bytes.isEmpty)
          faults.append(fault.line)
        }
        if block.bytes.starts(with: "c".utf8) { #expect(block.linesBefore == 2) }
        #expect(block.bytes.count < 60)
        kept += block.bytes
      }
      #expect(faults == [2])
      #expect(kept == Array("a\nc\nd".utf8))
    }
  }

  @Test("a reader of records goes on from block to block with the lines' numbers")
  func records() {
    let text = (1...40).map { $0 % 9 == 0 ? "broken\n" : "{\"id\":\($0),\"text\":\"t\($0)\"}\n" }.joined()
    var reader = RecordReader()
    var record = Record()
    var numbers: [Int] = []
    for block in blocks(text, size: 60, step: 13) {
      reader.restart(on: block)
      reading: while true {
        switch reader.next(into: &record) {
        case .end: break reading
        case .fault(let fault): numbers.append(-fault.line)
        case .record:
          #expect(record.text == Array("t\(record.line)".utf8))
          numbers.append(record.line)
        }
      }
    }
    #expect(numbers == (1...40).map { $0 % 9 == 0 ? -$0 : $0 })
  }
}
