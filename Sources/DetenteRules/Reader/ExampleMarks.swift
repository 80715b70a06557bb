/// Takes the `[[ ]]` marks out of an example.
enum ExampleMarks {
  /// A sentence without its marks, and what they held, in UTF-8 bytes of it.
  struct Marked {
    var text: String
    var spans: [Range<Int>]
  }

  /// A mark that has no partner, or holds nothing; the range is in bytes of the sentence with its marks.
  struct Fault: Error {
    var message: String
    var label: String
    var range: Range<Int>
  }

  static func parse(_ source: String) -> Result<Marked, Fault> {
    let bytes = Array(source.utf8)
    var plain: [UInt8] = []
    var spans: [Range<Int>] = []
    var opened: (at: Int, start: Int)?
    var index = 0
    while index < bytes.count {
      let isPair = index + 1 < bytes.count && bytes[index] == bytes[index + 1]
      if isPair, bytes[index] == 0x5B {
        if opened != nil { return fault("`[[` inside a mark", "the one before is not closed", index) }
        opened = (index, plain.count)
        index += 2
      } else if isPair, bytes[index] == 0x5D {
        guard let open = opened else { return fault("`]]` without `[[`", "nothing is open here", index) }
        if open.start == plain.count { return fault("an empty mark", "mark the words that fire", open.at) }
        spans.append(open.start..<plain.count)
        opened = nil
        index += 2
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    if let open = opened { return fault("`[[` is never closed", "opened here", open.at) }
    return .success(Marked(text: String(decoding: plain, as: UTF8.self), spans: spans))
  }

  private static func fault(_ message: String, _ label: String, _ index: Int) -> Result<Marked, Fault> {
    .failure(Fault(message: message, label: label, range: index..<(index + 2)))
  }
}
