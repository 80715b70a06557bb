/// A version of the engine, and the range of versions that a pack asks for.
public struct EngineVersion: Comparable, Sendable, CustomStringConvertible {
  /// Major, minor and patch.
  let parts: [Int]

  /// The version of this engine.
  public static let current = EngineVersion(major: 0, minor: 1, patch: 0)

  /// A version by its three numbers.
  init(major: Int, minor: Int, patch: Int) { parts = [major, minor, patch] }

  /// A version of one to three numbers with dots between, as in `0.1`; what is left out is 0.
  init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { part -> Int? in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    let found = numbers.compactMap(\.self)
    guard found.count == numbers.count, (1...3).contains(found.count) else { return nil }
    parts = found + Array(repeating: 0, count: 3 - found.count)
  }

  /// As people write it: `0.1.0`.
  public var description: String { parts.map(String.init).joined(separator: ".") }

  /// Whether one version is older than another.
  public static func < (left: EngineVersion, right: EngineVersion) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  /// Whether it satisfies all bounds of a text such as `>=0.1 <1.0`; nil where that is no such text.
  func satisfies(_ text: String) -> Bool? {
    let bounds = text.split(separator: " ")
    guard !bounds.isEmpty else { return nil }
    var isWithin = true
    for bound in bounds {
      let sign = bound.prefix { "<>=".contains($0) }
      guard let version = EngineVersion(bound.dropFirst(sign.count)) else { return nil }
      switch sign {
      case ">=": isWithin = isWithin && self >= version
      case "<=": isWithin = isWithin && self <= version
      case ">": isWithin = isWithin && self > version
      case "<": isWithin = isWithin && self < version
      case "=": isWithin = isWithin && self == version
      default: return nil
      }
    }
    return isWithin
  }
}
