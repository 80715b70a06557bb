import DetenteText

/// A hit in its sentence.
public struct HitContext: Sendable, Hashable {
  /// The text's id.
  public var id: String
  /// What stands of the sentence before the hit; all three as they were written.
  public var before: String
  /// The words of the hit.
  public var hit: String
  /// The rest of the sentence.
  public var after: String
}

extension HitContext {
  /// What stands at a span of a sentence's field, in the sentence; this reaches as far as the span, where that goes
  /// beyond it.
  init(_ span: Range<Int>, in sentence: Sentence, of text: LabelledText) {
    let bytes = sentence.field == .title ? text.title ?? [] : text.text
    func part(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    let start = min(sentence.source.lowerBound, span.lowerBound)
    let end = max(span.upperBound, sentence.source.upperBound)
    self.init(
      id: text.id, before: part(start..<span.lowerBound), hit: part(span), after: part(span.upperBound..<end))
  }
}
