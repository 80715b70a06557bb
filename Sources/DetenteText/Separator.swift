/// The punctuation between two neighbouring tokens.
public struct Separator: OptionSet, Hashable, Sendable {
  /// One bit for each sign.
  public let rawValue: UInt8
  /// From its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A comma.
  public static let comma = Separator(rawValue: 1)
  /// A semicolon.
  public static let semicolon = Separator(rawValue: 2)
  /// A colon.
  public static let colon = Separator(rawValue: 4)
  /// A long dash with its spaces.
  public static let dash = Separator(rawValue: 8)
  /// An opening bracket.
  public static let open = Separator(rawValue: 16)
  /// A closing bracket.
  public static let close = Separator(rawValue: 32)
  /// A double quotation mark.
  public static let quote = Separator(rawValue: 64)
  /// No white space at all: a hyphenated word, a decimal, a contraction.
  public static let tight = Separator(rawValue: 128)

  /// The punctuation in a range of folded bytes that holds no token.
  public static func between(_ bytes: [UInt8], _ range: Range<Int>) -> Separator {
    var result: Separator = .tight
    for i in range {
      switch bytes[i] {
      case UInt8(ascii: " "): result.remove(.tight)
      case UInt8(ascii: ","): result.insert(.comma)
      case UInt8(ascii: ";"): result.insert(.semicolon)
      case UInt8(ascii: ":"): result.insert(.colon)
      case UInt8(ascii: "("), UInt8(ascii: "["): result.insert(.open)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): result.insert(.close)
      case UInt8(ascii: "\""): result.insert(.quote)
      case 0x94 where i >= 2 && bytes[i - 1] == 0x80 && bytes[i - 2] == 0xE2: result.insert(.dash)
      default: break
      }
    }
    return result
  }
}
