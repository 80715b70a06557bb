/// How many columns a character takes on a terminal: 0, 1 or 2.
///
/// The first visible scalar decides; the wide ranges are those of Unicode's East Asian Width, W and F.
package func displayWidth(of character: Character) -> Int {
  for scalar in character.unicodeScalars {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: continue
    default: return isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
  return 0
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// Text of an article as one line that is safe on a terminal: white space as one space, no controls, no marks
/// that turn the direction of what follows.
package func printable(_ bytes: ArraySlice<UInt8>) -> String {
  var text = PrintableText()
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { text.take(scalar) }
  return String(text.scalars)
}

/// A text on its way to the terminal.
private struct PrintableText {
  private(set) var scalars = String.UnicodeScalarView()
  private var hasSpace = false
  private var hasNewline = false
  /// Whether a hyphen stands last behind a letter, or a soft one.
  private var isBroken = false

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      hasSpace = true
      hasNewline = hasNewline || scalar == "\n" || scalar == "\r"
      return
    }
    switch scalar.value {
    case 0xAD: isBroken = true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
    case 0x00...0x1F, 0x7F...0x9F: append("\u{FFFD}")
    default: append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    // A word that a line's end broke goes on without a space.
    let goesOn = isBroken && hasNewline && scalar.properties.isAlphabetic
    if hasSpace, !scalars.isEmpty, !goesOn { scalars.append(" ") }
    isBroken =
      (scalar == "-" || scalar == "\u{2010}") && scalars.last?.properties.isAlphabetic == true && !hasSpace
    (hasSpace, hasNewline) = (false, false)
    scalars.append(scalar)
  }
}

/// A number with a fixed count of decimals, at least one, and a true minus sign; never −0.
package func fixed(_ value: Double, _ decimals: Int = 2, signed: Bool = false) -> String {
  var factor = 1
  for _ in 0..<decimals { factor *= 10 }
  // A tie is one only up to the last bits of a double: away from 0 they all go the same way, as people round.
  let scaled = value.magnitude * Double(factor) + 1e-6
  let units = Int(scaled.rounded()) * (value < 0 ? -1 : 1)
  let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: UInt(factor))
  let digits = String(fraction)
  let sign = units < 0 ? "−" : signed && units > 0 ? "+" : ""
  return sign + "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
}

/// A number with two decimals, or three where the third is not 0.
package func short(_ value: Double, signed: Bool = false) -> String {
  let text = fixed(value, 3, signed: signed)
  return text.hasSuffix("0") ? String(text.dropLast()) : text
}
