@testable import DetenteText

/// A text with sentences, one on each line, ready for the finders.
struct TestText {
  var folded = FoldedText()
  var sentences: [Range<Int>] = []
  var tokens: [Token] = []
  /// The tokens of each sentence.
  var tokenRanges: [Range<Int>] = []

  init(lines: String) {
    self.init(sentences: lines.split(separator: "\n").map(String.init))
  }

  init(sentences lines: [String]) {
    var bytes: [UInt8] = []
    for line in lines {
      let start = bytes.count
      let first = tokens.count
      bytes += line.utf8
      tokenise(line, at: start)
      sentences.append(start..<bytes.count)
      tokenRanges.append(first..<tokens.count)
      bytes.append(UInt8(ascii: "\n"))
    }
    folded.bytes = bytes
    folded.lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Longest runs of letters, digits and underscores.
  private mutating func tokenise(_ line: String, at start: Int) {
    var offset = start
    var tokenStart: Int?
    for scalar in line.unicodeScalars {
      if Self.isWord(scalar) {
        if tokenStart == nil { tokenStart = offset }
      } else if let begin = tokenStart {
        tokens.append(Token(start: Int32(begin), end: Int32(offset)))
        tokenStart = nil
      }
      offset += UTF8.width(scalar)
    }
    if let begin = tokenStart { tokens.append(Token(start: Int32(begin), end: Int32(offset))) }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "_"
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  func string(_ start: Int32, _ end: Int32) -> String {
    String(decoding: folded.bytes[Int(start)..<Int(end)], as: UTF8.self)
  }
}
