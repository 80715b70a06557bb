/// Reads bytes into documents: checked, folded, and cut into zones and sentences.
///
/// A reader never changes and may be shared; each worker fills a `TextDocument` of its own.
public struct DocumentReader: Sendable {
  /// The largest field in bytes: folding makes at most two and a half of one, and offsets have 31 bits.
  public static let largestField = 800_000_000

  private let conventions: ConventionTable
  private let known: KnownWords

  /// Compiles the conventions once.
  /// - Parameter known: the words that are made whole where a line's end broke them.
  public init(_ conventions: TextConventions = TextConventions(), known: KnownWords = KnownWords()) {
    self.conventions = ConventionTable(conventions)
    self.known = known
  }

  /// Refills `document` with an article.
  ///
  /// With a title, the title alone is the headline; without one, the text's first line is if an empty line
  /// follows it. A byte order mark at the front of a field is no part of the text, but offsets count it. After
  /// an error the document is empty.
  /// - Complexity: O(*n*), whatever the bytes are; in the steady state nothing is allocated.
  public func read(title: [UInt8]?, text: [UInt8], into document: inout TextDocument) throws(TextError) {
    document.removeAll()
    if let title { try Self.check(title, .title) }
    try Self.check(text, .text)
    if let title {
      document.title.fold(title, known)
      SentenceSplitter(.title, document.title, title: nil, conventions).split(into: &document.sentences)
    }
    document.text.fold(text, known, conventions)
    SentenceSplitter(.text, document.text, title: title == nil ? nil : document.title, conventions)
      .split(into: &document.sentences)
  }

  private static func check(_ bytes: [UInt8], _ field: Field) throws(TextError) {
    guard bytes.count <= largestField else { throw .tooLarge(field: field, bytes: bytes.count) }
    switch UTF8Check.firstFault(bytes.span) {
    case .invalid(let offset): throw .invalidUTF8(field: field, offset: offset)
    case .null(let offset): throw .binary(field: field, offset: offset)
    case nil: return
    }
  }
}
