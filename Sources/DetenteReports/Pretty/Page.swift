/// Lines for people, written into a byte buffer.
package struct Page {
  /// How it looks.
  package let style: Style
  /// What was written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// A page that goes on behind a buffer's content; give it back with `release(to:)`.
  package init(_ style: Style, taking buffer: inout [UInt8]) {
    self.style = style
    swap(&bytes, &buffer)
  }

  /// Gives the buffer back with what was written.
  package mutating func release(to buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  /// A line, or an empty one; what is too long goes on in a further line, indented by two more.
  package mutating func line(_ text: StyledText = StyledText()) {
    let text = text.dressed(style)
    guard text.width > style.width else { return put(text) }
    let margin = text.cells.prefix { $0.text == " " }.count
    let rest = StyledText(Array(text.cells.dropFirst(margin)))
    for (index, part) in rest.wrapped(to: max(style.width - margin - 2, 20)).enumerated() {
      var whole = StyledText(String(repeating: " ", count: index == 0 ? margin : margin + 2))
      whole.append(part)
      put(whole)
    }
  }

  /// Writes a line; spaces at its end are left out.
  private mutating func put(_ text: StyledText) {
    var rendered = text.rendered(style)
    while rendered.hasSuffix(" ") { rendered.removeLast() }
    bytes.append(contentsOf: rendered.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A line of one tone.
  package mutating func line(_ text: String, _ tone: Tone = .plain) { line(StyledText(text, tone)) }

  /// A text wrapped to the page's width behind a head; further lines are indented to the head's width.
  package mutating func paragraph(_ text: StyledText, head: StyledText = StyledText(), indent: Int? = nil) {
    let (text, head) = (text.dressed(style), head.dressed(style))
    let indent = indent ?? head.width
    for (index, part) in text.wrapped(to: max(style.width - max(indent, head.width), 20)).enumerated() {
      var whole = index == 0 ? head.padded(to: indent) : StyledText(String(repeating: " ", count: indent))
      whole.append(part)
      put(whole)
    }
  }

  /// A text of one tone, wrapped to the page's width.
  package mutating func paragraph(_ text: String, _ tone: Tone = .plain, indent: Int = 0) {
    paragraph(StyledText(text, tone), indent: indent)
  }
}
