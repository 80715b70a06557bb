/// Turns libyaml's marks, which count characters, into lines, columns and bytes.
///
/// Marks come in rising order, so that one walk over the source serves them all; a mark that goes back
/// starts the walk anew.
struct MarkCursor {
  let bytes: [UInt8]
  let origin: Int
  private var character = 0
  private var mark: YAMLMark

  /// - Parameter origin: the bytes before the first character: 3 where the source has a byte order mark.
  init(_ bytes: [UInt8], origin: Int) {
    self.bytes = bytes
    self.origin = origin
    mark = YAMLMark(line: 1, column: 1, byte: origin)
  }

  /// The mark of the character with an index, clamped to the end of the source.
  mutating func mark(ofCharacter index: Int) -> YAMLMark {
    if index < character { restart() }
    while character < index, mark.byte < bytes.count { step() }
    return mark
  }

  /// The mark of the character that holds a byte.
  mutating func mark(ofByte byte: Int) -> YAMLMark {
    if byte < mark.byte { restart() }
    while mark.byte < bytes.count {
      var next = self
      next.step()
      if next.mark.byte > byte { break }
      self = next
    }
    return mark
  }

  private mutating func restart() {
    character = 0
    mark = YAMLMark(line: 1, column: 1, byte: origin)
  }

  private mutating func step() {
    let byte = bytes[mark.byte]
    mark.byte += 1
    character += 1
    if byte == 0x0A || (byte == 0x0D && !(mark.byte < bytes.count && bytes[mark.byte] == 0x0A)) {
      mark.line += 1
      mark.column = 1
      return
    }
    mark.column += 1
    if byte >= 0xC0 {
      while mark.byte < bytes.count, bytes[mark.byte] & 0xC0 == 0x80 { mark.byte += 1 }
    }
  }
}
