/// What folding makes of a character beyond ASCII.
enum FoldedForm: Equatable {
  case same
  /// Zero-width characters and soft hyphens.
  case dropped
  case space, lineBreak, paragraphBreak
  /// A long dash between white space, otherwise a hyphen.
  case shortDash
  case longDash
  /// An accent for the letter before it.
  case mark
  /// One to three bytes, the first lowest.
  case bytes(UInt32, Int)

  /// The form of the character at `index` and its length; the bytes are known to be UTF-8.
  @inline(__always)
  static func at(_ index: Int, _ bytes: Span<UInt8>) -> (form: FoldedForm, length: Int) {
    switch bytes[index] {
    case 0xC2: (latin(bytes[index + 1]), 2)
    case 0xC5: (bytes[index + 1] == 0xBF ? .bytes(0x73, 1) : .same, 2)  // ſ
    case 0xCA: (bytes[index + 1] == 0xBC ? apostrophe : .same, 2)  // U+02BC
    case 0xCC: (.mark, 2)
    case 0xCD: (accent(bytes[index + 1]), 2)
    case 0xE1: (ogham(bytes[index + 1], bytes[index + 2]), 3)
    case 0xE2: (punctuation(bytes[index + 1], bytes[index + 2]), 3)
    case 0xE3: (bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? .space : .same, 3)
    case 0xEF: (presentation(bytes[index + 1], bytes[index + 2]), 3)
    case 0xF0...: (.same, 4)
    case 0xE0...: (.same, 3)
    default: (.same, 2)
    }
  }

  private static var apostrophe: FoldedForm { .bytes(0x27, 1) }
  private static var quote: FoldedForm { .bytes(0x22, 1) }

  private static func latin(_ second: UInt8) -> FoldedForm {
    switch second {
    case 0x85: .lineBreak
    case 0xA0: .space
    case 0xAD: .dropped
    case 0xAB, 0xBB: quote
    default: .same
    }
  }

  /// U+0340–U+037F: accents up to U+036F; U+034F joins and shows nothing.
  private static func accent(_ second: UInt8) -> FoldedForm {
    second == 0x8F ? .dropped : second < 0xB0 ? .mark : .same
  }

  private static func ogham(_ second: UInt8, _ third: UInt8) -> FoldedForm {
    switch (second, third) {
    case (0x9A, 0x80): .space
    case (0xA0, 0x8E): .dropped
    default: .same
    }
  }

  private static func punctuation(_ second: UInt8, _ third: UInt8) -> FoldedForm {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): .dropped
    case (0x80, 0x90...0x93), (0x88, 0x92): .shortDash
    case (0x80, 0x94...0x95): .longDash
    case (0x80, 0x98...0x9B), (0x80, 0xB9...0xBA): apostrophe
    case (0x80, 0x9C...0x9F): quote
    case (0x80, 0xA5): .bytes(0x2E2E, 2)
    case (0x80, 0xA6): .bytes(0x2E2E2E, 3)
    case (0x80, 0xA8): .lineBreak
    case (0x80, 0xA9): .paragraphBreak
    case (0x84, 0xAA): .bytes(0x4B, 1)  // Kelvin
    case (0x84, 0xAB): .bytes(0x85C3, 2)  // Ångström
    default: .same
    }
  }

  /// The Latin ligatures, and U+FEFF.
  private static func presentation(_ second: UInt8, _ third: UInt8) -> FoldedForm {
    switch (second, third) {
    case (0xAC, 0x80): .bytes(0x6666, 2)
    case (0xAC, 0x81): .bytes(0x6966, 2)
    case (0xAC, 0x82): .bytes(0x6C66, 2)
    case (0xAC, 0x83): .bytes(0x69_6666, 3)
    case (0xAC, 0x84): .bytes(0x6C_6666, 3)
    case (0xAC, 0x85...0x86): .bytes(0x7473, 2)
    case (0xBB, 0xBF): .dropped
    default: .same
    }
  }
}
