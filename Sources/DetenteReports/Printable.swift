/// Text of an article as one line that is safe on a terminal: white space as one space, no controls, no marks
/// that turn the direction of what follows.
package func printable(_ bytes: ArraySlice<UInt8>) -> String {
  var result = ""
  var isAfterSpace = true
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if scalar.properties.isWhitespace {
      if !isAfterSpace { result.unicodeScalars.append(" ") }
      isAfterSpace = true
      continue
    }
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: result.unicodeScalars.append("\u{FFFD}")
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xAD, 0xFEFF: continue
    default: result.unicodeScalars.append(scalar)
    }
    isAfterSpace = false
  }
  if result.last == " " { result.removeLast() }
  return result
}
