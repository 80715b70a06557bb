/// What changes while a text is split.
struct SplittingState {
  /// The paragraphs of the document so far.
  var paragraph: Int
  var paragraphsOfField = 0
  var bodyParagraphs = 0
  /// Whether the article's first full paragraph lies behind: datelines stand before it.
  var isBodyOpen = false
  var isInQuotation = false
  /// The first line that starts after the current sentence's start.
  var line = 0
  /// Whether the line after the last break looked at is an address.
  var isNextAddress = false
  /// Whether the line after the last break looked at belongs to the page and to no sentence.
  var isNextMark = false
  /// The first line of the paragraph.
  var firstLine = 0
  /// Whether what follows is a signature.
  var isInSignature = false
  /// How the text's lines were broken, once that was asked.
  var layout: LineLayout?
  /// The lines around the last break looked at.
  var block = LineBlock()
  /// The first change of offsets after the current sentence's start.
  var nextChange = 0

  init(paragraph: Int) {
    self.paragraph = paragraph
  }

  /// Notes a paragraph of the body, and whether it ended as sentences do.
  mutating func passBodyParagraph(ended: Bool) {
    bodyParagraphs += 1
    // Bylines and the like may stand before the first full paragraph, but few.
    if ended || bodyParagraphs > 3 { isBodyOpen = true }
  }
}
