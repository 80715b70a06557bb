/// Turns libyaml's marks, which count characters, into lines, columns and bytes.
///
/// Marks come in rising order, so that one walk over the source serves them all; a mark that goes back
/// starts the walk anew.
struct MarkCursor {
  let bytes: [UInt8]
  /// The bytes before the first character: 3 where the source has a byte order mark.
  let origin: Int
  private var character = 0
  private var line = 1
  private var column = 1
  private var byte: Int

  init(_ bytes: [UInt8], origin: Int) {
    self.bytes = bytes
    self.origin = origin
    byte = origin
  }

  /// The mark of the character with an index, clamped to the end of the source.
  mutating func mark(ofCharacter index: Int) -> YAMLMark {
    if index < character { self = MarkCursor(bytes, origin: origin) }
    while character < index, byte < bytes.count { step() }
    return YAMLMark(line: line, column: column, byte: byte)
  }

  /// The mark of the character that holds a byte.
  mutating func mark(ofByte wanted: Int) -> YAMLMark {
    if wanted < byte { self = MarkCursor(bytes, origin: origin) }
    while byte < bytes.count {
      let before = self
      step()
      if byte > wanted {
        self = before
        break
      }
    }
    return YAMLMark(line: line, column: column, byte: byte)
  }

  private mutating func step() {
    let first = bytes[byte]
    byte += 1
    character += 1
    if first == 0x0A || (first == 0x0D && !(byte < bytes.count && bytes[byte] == 0x0A)) {
      line += 1
      column = 1
      return
    }
    column += 1
    if first >= 0xC0 {
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    }
  }
}
