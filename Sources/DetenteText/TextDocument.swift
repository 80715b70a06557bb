/// An article ready for matching: its folded fields and its sentences.
///
/// One value can be refilled again and again without allocating: see `DocumentReader`.
public struct TextDocument: Sendable {
  /// The folded title; empty where the article has none.
  public internal(set) var title = FoldedText()
  /// The folded text.
  public internal(set) var text = FoldedText()
  /// In order: the headline first.
  public internal(set) var sentences: [Sentence] = []

  /// An empty document.
  public init() {}

  /// The folded text of a field; the title's is empty where the article has none.
  public func folded(_ field: Field) -> FoldedText { field == .title ? title : text }

  mutating func removeAll() {
    title.removeAll()
    text.removeAll()
    sentences.removeAll(keepingCapacity: true)
  }
}
