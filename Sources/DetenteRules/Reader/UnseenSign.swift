/// A sign of a pattern that no sentence holds, for folding makes another of it: ’ ' and – -, of two blanks one.
struct UnseenSign {
  /// UTF-8 bytes of the pattern.
  var range: Range<Int>
  /// What a sentence has in its place; empty where it has nothing.
  var folded: String

  /// The first of a pattern, escapes and classes left out: beside `’` a class mostly holds `'` too.
  init?(in pattern: String) {
    var index = 0
    var isInClass = false
    var isEscaped = false
    var isBehindBlank = false
    for scalar in pattern.unicodeScalars {
      let range = index..<(index + UTF8.width(scalar))
      index = range.upperBound
      let isBlank = scalar == " "
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if isInClass {
        isInClass = scalar != "]"
      } else if scalar == "[" {
        isInClass = true
      } else if isBlank, isBehindBlank {
        (self.range, folded) = (range.lowerBound - 1..<range.upperBound, " ")
        return
      } else if let folded = Self.folded(scalar) {
        (self.range, self.folded) = (range, folded)
        return
      }
      isBehindBlank = isBlank
    }
    return nil
  }

  /// What folding makes of it; nil where it stays.
  private static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2018...0x201B, 0x2039...0x203A, 0x02BC: "'"
    case 0x201C...0x201F, 0xAB, 0xBB: "\""
    case 0x2010...0x2013, 0x2212: "-"
    case 0x2026: "..."
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0xAD, 0x200B...0x200F, 0xFEFF: ""
    default: nil
    }
  }
}
