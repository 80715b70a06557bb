/// Which characters make words: PCRE2 10.42's `\w` under UCP, that is letters, numbers and the underscore; accents
/// that stand alone are none.
enum WordCharacter {
  /// The ASCII ones, by bit: below 64 and above.
  private static let low: UInt64 = 0x03FF_0000_0000_0000
  private static let high: UInt64 = 0x07FF_FFFE_87FF_FFFE

  @inline(__always)
  static func isASCII(_ byte: UInt8) -> Bool {
    let bits = byte < 64 ? low : high
    return byte < 0x80 && bits >> UInt64(byte & 63) & 1 != 0
  }

  /// The bytes of the word character at `index`, 0 where there is another; the bytes are known to be UTF-8.
  @inline(__always)
  static func length(at index: Int, _ bytes: Span<UInt8>) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return isASCII(byte) ? 1 : 0 }
    let (scalar, length) = self.scalar(at: index, bytes)
    return isWord(scalar) ? length : 0
  }

  /// The character beyond ASCII at `index` and its bytes.
  static func scalar(at index: Int, _ bytes: Span<UInt8>) -> (Unicode.Scalar, Int) {
    let lead = UInt32(bytes[index])
    let second = UInt32(bytes[index + 1] & 0x3F)
    if lead < 0xE0 { return (scalar((lead & 0x1F) << 6 | second), 2) }
    let third = UInt32(bytes[index + 2] & 0x3F)
    if lead < 0xF0 { return (scalar((lead & 0x0F) << 12 | second << 6 | third), 3) }
    let fourth = UInt32(bytes[index + 3] & 0x3F)
    return (scalar((lead & 0x07) << 18 | second << 12 | third << 6 | fourth), 4)
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Blocks that hold nothing but letters, for speed: Latin, Cyrillic, kana, Han, Hangul.
    case 0xF8...0x24F, 0xD8...0xF6, 0xC0...0xD6, 0x400...0x481, 0x3041...0x3096, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      return true
    default:
      return isLetterOrNumber(scalar.properties.generalCategory)
    }
  }

  private static func isLetterOrNumber(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default:
      false
    }
  }
}
