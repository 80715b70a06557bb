import DetenteText

/// What holds of every document, whatever its text.
enum Invariants {
  /// The rules that the sentences of the text field break, in words; none if all is well.
  static func faults(_ document: TextDocument, text: [UInt8]) -> [String] {
    var faults: [String] = []
    let folded = document.text
    if folded.bytes.count != folded.lower.count { faults.append("lower is not as long") }
    var end = 0
    var sourceEnd = 0
    for (index, sentence) in document.sentences.enumerated() {
      if sentence.number != index + 1 { faults.append("number \(sentence.number) at \(index)") }
      guard sentence.field == .text else { continue }
      let range = sentence.folded
      if range.isEmpty || range.lowerBound < end { faults.append("folded \(range) after \(end)") }
      if sentence.source.lowerBound < sourceEnd {
        faults.append("source \(sentence.source) after \(sourceEnd)")
      }
      if folded.sourceRange(of: range) != sentence.source { faults.append("source of \(range)") }
      if folded.bytes[end..<range.lowerBound].contains(where: { $0 != 0x20 }) {
        faults.append("lost folded bytes before \(range)")
      }
      if !isBlank(text[sourceEnd..<max(sourceEnd, sentence.source.lowerBound)]) {
        faults.append("lost bytes before \(sentence.source)")
      }
      if folded.bytes[range.lowerBound] == 0x20 || folded.bytes[range.upperBound - 1] == 0x20 {
        faults.append("white space around \(range)")
      }
      for part in [sentence.dateline, sentence.listLabel] where !part.isEmpty {
        if part.lowerBound < range.lowerBound || part.upperBound > range.upperBound {
          faults.append("\(part) outside \(range)")
        }
      }
      end = range.upperBound
      sourceEnd = sentence.source.upperBound
    }
    if folded.bytes[end...].contains(where: { $0 != 0x20 }) { faults.append("lost folded bytes at the end") }
    if !isBlank(text[sourceEnd...]) { faults.append("lost bytes at the end") }
    return faults
  }

  /// Whether bytes are white space, soft hyphens and zero-width characters only, by Unicode's properties; or marks of
  /// quotation, as mail has at the start of its lines.
  static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar == ">" || scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
