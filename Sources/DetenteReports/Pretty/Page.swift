/// Lines for people, written into a byte buffer.
struct Page {
  let style: Style
  private(set) var bytes: [UInt8] = []

  init(_ style: Style, taking buffer: inout [UInt8]) {
    self.style = style
    swap(&bytes, &buffer)
  }

  mutating func release(to buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  /// A line, or an empty one; spaces at its end are left out.
  mutating func line(_ text: StyledText = StyledText()) {
    var rendered = text.rendered(style)
    while rendered.hasSuffix(" ") { rendered.removeLast() }
    bytes.append(contentsOf: rendered.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func line(_ text: String, _ tone: Tone = .plain) { line(StyledText(text, tone)) }

  /// A text wrapped to the page's width behind a head; further lines are indented to the head's width.
  mutating func paragraph(_ text: StyledText, head: StyledText = StyledText(), indent: Int? = nil) {
    let indent = indent ?? head.width
    for (index, part) in text.wrapped(to: max(style.width - max(indent, head.width), 20)).enumerated() {
      var whole = index == 0 ? head.padded(to: indent) : StyledText(String(repeating: " ", count: indent))
      whole.append(part)
      line(whole)
    }
  }

  mutating func paragraph(_ text: String, _ tone: Tone = .plain, indent: Int = 0) {
    paragraph(StyledText(text, tone), indent: indent)
  }
}
