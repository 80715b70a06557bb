/// A place where the original broke the line; the folded text has a space there.
struct LineBreak: Sendable {
  /// The folded offset of the space; the next line starts after it.
  var offset: Int32
  /// Columns of white space before the next line, a tab counting four; at most 255.
  var indent: UInt8
  /// Whether an empty line, a form feed or a paragraph separator stands here.
  var isBlank: Bool
  /// Whether the sentence goes on behind it: the end of a page.
  var isInSentence = false
}
