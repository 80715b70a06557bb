/// Writes JSON bytes: escapes, commas and numbers, no white space, no allocation of its own.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer that goes on behind the buffer's content; give it back with `release(to:)`.
  package init(taking buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  /// Gives the buffer back with what was written.
  package mutating func release(to buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Opens an object.
  package mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Closes an object.
  package mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Opens an array.
  package mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  /// Closes an array.
  package mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A member's name; its value must follow. Names need no escapes.
  package mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member's name that may need escapes.
  package mutating func key(escaping name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A number as it was written.
  package mutating func literal(_ number: String) {
    separate()
    bytes.append(contentsOf: number.utf8)
  }

  /// A string.
  package mutating func string(_ text: String) {
    separate()
    bytes.appendJSONString(Array(text.utf8)[...])
  }

  /// A string of UTF-8 bytes.
  package mutating func string(_ text: ArraySlice<UInt8>) {
    separate()
    bytes.appendJSONString(text)
  }

  /// An integer in decimal digits.
  package mutating func integer(_ value: Int) {
    separate()
    bytes.appendDecimal(value)
  }

  /// A number with four decimals, rounded half to even.
  package mutating func number(_ value: Double) {
    separate()
    bytes.appendFixed4(value)
  }

  /// `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// `null`.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Ends a document of its own line.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }
}
