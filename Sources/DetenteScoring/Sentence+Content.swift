package import DetenteText

extension Sentence {
  /// The folded bytes that rules see: those after the dateline or the number of a list, so that a sentence scores alike
  /// with one and without.
  package func content(in text: borrowing FoldedText) -> Range<Int> {
    guard !dateline.isEmpty || !listMarker.isEmpty else { return folded }
    let bytes = text.bytes.span
    var start = min(max(dateline.upperBound, listMarker.upperBound), folded.upperBound)
    while start < folded.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
    return start..<folded.upperBound
  }
}
