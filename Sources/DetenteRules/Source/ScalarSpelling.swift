/// How a scalar's text came out of its source: for each byte of the text, where it stands.
struct ScalarSpelling {
  /// The source offset of each byte of the text.
  private(set) var positions: [Int] = []
  /// The source offset behind what made the last byte.
  private(set) var end: Int
  /// The source offsets behind what made each byte.
  private(set) var ends: [Int] = []

  private let source: [UInt8]

  /// - Parameter start: the source offset of the scalar's first character, its quote or block sign included.
  init(of scalar: SourceText, in source: [UInt8], at start: Int) {
    self.source = source
    end = start
    let text = Array(scalar.text.utf8)
    switch scalar.style {
    case .plain, .cell: align(text, from: start)
    case .singleQuoted: align(text, from: start + 1, doubled: 0x27)
    case .doubleQuoted: unescape(text, from: start + 1)
    case .folded: align(text, from: afterHeader(start))
    case .literal: literal(text, from: afterHeader(start))
    }
  }

  /// The source offset of a byte of the text; past the last one, the end.
  func position(of offset: Int) -> Int {
    positions.indices.contains(offset) ? positions[offset] : end
  }

  /// The source offset behind the byte before an offset.
  func end(of offset: Int) -> Int {
    ends.indices.contains(offset - 1) ? ends[offset - 1] : end
  }

  private func byte(_ index: Int) -> UInt8? { source.indices.contains(index) ? source[index] : nil }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func made(_ byteCount: Int, from lower: Int, to upper: Int) {
    for _ in 0..<byteCount {
      positions.append(lower)
      ends.append(upper)
    }
    end = upper
  }

  /// Plain, folded and single-quoted text: every character that is no white space stands for itself
  /// (`doubled` stands twice), white space is either itself or a folded line end.
  private mutating func align(_ text: [UInt8], from start: Int, doubled: UInt8? = nil) {
    var at = start
    for wanted in text {
      if isBlank(wanted) || isBreak(wanted) {
        if byte(at) == wanted, !onlyBlanksFollow(at) {
          made(1, from: at, to: at + 1)
          at += 1
        } else {
          made(1, from: at, to: at)
        }
        continue
      }
      while let here = byte(at), isBlank(here) || isBreak(here) { at += 1 }
      guard byte(at) == wanted else { return }
      let width = wanted == doubled ? 2 : 1
      made(1, from: at, to: at + width)
      at += width
    }
  }

  private func onlyBlanksFollow(_ start: Int) -> Bool {
    var at = start
    while let here = byte(at), isBlank(here) { at += 1 }
    return byte(at).map(isBreak) ?? true
  }

  private mutating func unescape(_ text: [UInt8], from start: Int) {
    var at = start
    var offset = 0
    while offset < text.count, let here = byte(at) {
      if here == 0x5C {
        let width = escapeWidth(at)
        if width == 0 {  // an escaped line end: gone together with the indentation that follows
          at += 2
          if byte(at - 1) == 0x0D, byte(at) == 0x0A { at += 1 }
          while let here = byte(at), isBlank(here) || isBreak(here) { at += 1 }
          continue
        }
        let count = min(scalarWidth(text[offset]), text.count - offset)
        made(count, from: at, to: at + width)
        offset += count
        at += width
      } else if isBreak(here) || (isBlank(here) && onlyBlanksFollow(at)) {
        let fold = at
        while let here = byte(at), isBlank(here) || isBreak(here) { at += 1 }
        while offset < text.count, isBlank(text[offset]) || isBreak(text[offset]) {
          made(1, from: fold, to: fold)
          offset += 1
        }
      } else {
        made(1, from: at, to: at + 1)
        offset += 1
        at += 1
      }
    }
  }

  /// The width in the source of the escape at an offset; 0 for an escaped line end.
  private func escapeWidth(_ at: Int) -> Int {
    switch byte(at + 1) {
    case 0x78: 4
    case 0x75: 6
    case 0x55: 10
    case 0x0A, 0x0D: 0
    default: 2
    }
  }

  private func scalarWidth(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The source offset of the line after a block scalar's `|` or `>`.
  private func afterHeader(_ start: Int) -> Int {
    var at = start
    while let here = byte(at), !isBreak(here) { at += 1 }
    return byte(at) == 0x0D && byte(at + 1) == 0x0A ? at + 2 : at + 1
  }

  /// Literal text: its lines stand in the source as they are, behind an indentation.
  private mutating func literal(_ text: [UInt8], from start: Int) {
    let indent = indentation(of: text, from: start)
    var at = start
    var lineStart = true
    for wanted in text {
      if lineStart {
        for _ in 0..<indent where byte(at) == 0x20 { at += 1 }
        lineStart = false
      }
      if wanted == 0x0A {
        let width = byte(at) == 0x0D && byte(at + 1) == 0x0A ? 2 : 1
        made(1, from: at, to: at)
        at += width
        lineStart = true
      } else {
        made(1, from: at, to: at + 1)
        at += 1
      }
    }
  }

  /// The spaces that each line of the source has more than the text, from its first line with a character.
  private func indentation(of text: [UInt8], from start: Int) -> Int {
    func leadingSpaces(_ bytes: [UInt8], _ from: Int) -> Int {
      var (at, count) = (from, 0)
      while at < bytes.count {
        switch bytes[at] {
        case 0x20: count += 1
        case 0x0A, 0x0D: count = 0
        default: return count
        }
        at += 1
      }
      return count
    }
    return max(0, leadingSpaces(source, start) - leadingSpaces(text, 0))
  }
}
