/// How many columns of a terminal a character takes.
package enum DisplayWidth {
  /// Of a whole character: its first visible scalar decides.
  package static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    // A flag is two letters that are narrow by themselves.
    if let first = scalars.first, isFlagLetter(first) { return scalars.count > 1 ? 2 : 1 }
    return scalars.lazy.map { columns(of: $0) }.first { $0 > 0 } ?? 0
  }

  /// 0 for what is not seen and marks that join the character before, 2 for East Asian wide characters and emoji, else 1.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return isWide(scalar) || scalar.properties.isEmojiPresentation && !isFlagLetter(scalar) ? 2 : 1
  }

  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// The blocks of East Asian Width W and F (Unicode 15, UAX #11) but for emoji, drawn together.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
