/// Writes JSON bytes: escapes, commas and numbers, no white space, no allocation of its own.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer that goes on behind the buffer's content; give it back with `release(to:)`.
  init(taking buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  /// Gives the buffer back with what was written.
  mutating func release(to buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A member's name; its value must follow. Names need no escapes.
  mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String) {
    separate()
    bytes.appendJSONString(Array(text.utf8)[...])
  }

  /// A string of UTF-8 bytes.
  mutating func string(_ text: ArraySlice<UInt8>) {
    separate()
    bytes.appendJSONString(text)
  }

  mutating func integer(_ value: Int) {
    separate()
    bytes.appendDecimal(value)
  }

  mutating func number(_ value: Double) {
    separate()
    bytes.appendFixed4(value)
  }

  mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Ends a document of its own line.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }
}
