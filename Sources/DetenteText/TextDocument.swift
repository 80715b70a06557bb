/// An article ready for matching: its folded fields and its sentences.
///
/// One value can be refilled again and again without allocating: see `DocumentReader`.
public struct TextDocument: Sendable {
  public internal(set) var title = FoldedText()
  public internal(set) var text = FoldedText()
  /// In order: the headline first.
  public internal(set) var sentences: [Sentence] = []

  public init() {}

  public func folded(_ field: Field) -> FoldedText { field == .title ? title : text }
}
