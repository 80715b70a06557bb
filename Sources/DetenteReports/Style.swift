package import DetenteRules
package import DetenteScoring

/// How results for people are dressed: width, colour and signs.
///
/// Colour never says anything alone: each coloured span also carries its sign.
public struct Style: Sendable {
  /// Columns to fill.
  public var width: Int
  /// Whether to write the terminal's sequences for colour.
  public var isColored: Bool
  /// Only ASCII: `v ^ ~ -` for `▼ ▲ ± –`.
  public var isASCII: Bool

  /// A style; 80 columns without colour unless said otherwise.
  public init(width: Int = 80, colored: Bool = false, ascii: Bool = false) {
    self.width = width
    isColored = colored
    isASCII = ascii
  }

  /// The sign of a side, in ASCII where that is asked for.
  package func sign(of side: Side) -> String { plain(side.sign) }

  /// A text in the characters that the style allows: its nearest ASCII where that is asked for.
  package func plain(_ text: String) -> String {
    isASCII ? text.unicodeScalars.map(asciiForm).joined() : text
  }
}

/// What a piece of text is, for colour.
package enum Tone: Hashable, Sendable {
  case plain, strong, faint
  case deescalation, confrontation
  case deescalationHit, confrontationHit

  /// The parameters of the terminal's SGR sequence; nil for none.
  var sgr: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .deescalation: "34"
    case .confrontation: "38;5;208"
    case .deescalationHit: "1;4;34"
    case .confrontationHit: "1;4;38;5;208"
    }
  }
}

extension Side {
  /// The sign that stands for it, in Unicode.
  package var sign: String { self == .deescalation ? "▼" : "▲" }
  /// The channel's name for people.
  package var channel: String { self == .deescalation ? "de-escalation" : "confrontation" }
  /// How its channel is coloured.
  package var tone: Tone { self == .deescalation ? .deescalation : .confrontation }
  /// How a hit of it is coloured in a sentence.
  package var hitTone: Tone { self == .deescalation ? .deescalationHit : .confrontationHit }
}

extension Label {
  /// The sign that stands for it, in Unicode.
  package var sign: String {
    switch self {
    case .deescalate: "▼"
    case .confront: "▲"
    case .mixed: "±"
    case .neutral: "–"
    }
  }

  /// How it is coloured.
  package var tone: Tone {
    switch self {
    case .deescalate: .deescalation
    case .confront: .confrontation
    case .mixed: .strong
    case .neutral: .faint
    }
  }
}

/// The nearest ASCII of a scalar; `?` where there is none.
func asciiForm(_ scalar: Unicode.Scalar) -> String {
  if scalar.isASCII { return String(scalar) }
  return switch scalar {
  case "▼": "v"
  case "▲": "^"
  case "±": "~"
  case "×": "x"
  case "→": "->"
  case "⇄": "<>"
  case "↔": "<->"
  case "·", "•": "."
  case "█": "#"
  case "│": "|"
  case "✓": "+"
  case "✗": "x"
  case "○": "o"
  case "…": "..."
  case "‘", "’", "‚", "′": "'"
  case "“", "”", "„", "″", "«", "»": "\""
  case "\u{2010}"..."\u{2015}", "−", "─": "-"
  case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}": " "
  case "Δ": "d"
  case "≈": "~"
  case "\u{300}"..."\u{36F}": ""
  default: baseLetters["\(scalar)"] ?? "?"
  }
}

/// The plain letters by the letters with one mark. Strings are equal where they are canonically equivalent, so that a
/// letter and a mark behind it find the two in one.
private let baseLetters: [String: String] = {
  let letters = [UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z")].joined()
  let marks: [ClosedRange<UInt32>] = [
    0x300...0x304, 0x306...0x30C, 0x323...0x323, 0x326...0x328, 0x331...0x331,
  ]
  var found: [String: String] = [:]
  for letter in letters.map({ Unicode.Scalar($0) }) {
    for mark in marks.joined().compactMap(Unicode.Scalar.init) { found["\(letter)\(mark)"] = "\(letter)" }
  }
  return found
}()
