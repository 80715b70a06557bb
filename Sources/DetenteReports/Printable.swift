/// Text of an article as one line that is safe on a terminal: white space as one space, no controls, no marks
/// that turn the direction of what follows.
package func printable(_ bytes: ArraySlice<UInt8>) -> String {
  var text = PrintableText()
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { text.take(scalar) }
  return String(text.scalars)
}

/// A text with its controls shown as such, which a terminal would obey: escapes of names of files and of ids. White space
/// stays, but for line feeds, where the text has to be one line.
package func withoutControls(_ text: String, keepingLines: Bool = false) -> String {
  func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x0A: !keepingLines
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
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
