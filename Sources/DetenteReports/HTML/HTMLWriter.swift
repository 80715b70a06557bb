/// Writes HTML bytes: every element is closed, every text and value is escaped.
struct HTMLWriter {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// A writer that goes on behind the buffer's content; give it back with `release(to:)`.
  init(taking buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  /// Gives the buffer back with what was written.
  mutating func release(to buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  /// What is HTML already.
  mutating func markup(_ html: String) { bytes.append(contentsOf: html.utf8) }

  /// A text.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      default: bytes.append(byte)
      }
    }
  }

  /// An element with its content.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    markup("<" + name)
    write(attributes)
    markup(">")
    content(&self)
    markup("</" + name + ">")
  }

  /// An element of a text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element of a text, without attributes.
  mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// An element that has no content.
  mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    markup("<" + name)
    write(attributes)
    markup("/>")
  }

  /// Ends a line, for who reads the source.
  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Attributes; those without a value are left out.
  private mutating func write(_ attributes: KeyValuePairs<String, String?>) {
    for (name, value) in attributes {
      guard let value else { continue }
      markup(" " + name + "=\"")
      text(value)
      markup("\"")
    }
  }
}
