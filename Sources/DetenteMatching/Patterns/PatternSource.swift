/// A pattern as its author wrote it, cut into what PCRE2 understands and what is ours: terms and gaps.
struct PatternSource: Sendable {
  enum Piece: Hashable, Sendable {
    /// Bytes that go to PCRE2 as they are.
    case text(Range<Int>)
    /// `{name}`.
    case term(String, Range<Int>)
    /// ` @{m,n} `, the spaces on both sides included.
    case gap(ClosedRange<Int>, Range<Int>)
  }

  /// What is wrong with a term or a gap, and the bytes of the source that it concerns.
  struct Fault: Error, Hashable, Sendable {
    var message: String
    var range: Range<Int>
    var help: String
    /// The term that is not there, where that is the fault.
    var missingTerm: String?
  }

  /// UTF-8.
  let bytes: [UInt8]
  private(set) var pieces: [Piece] = []
  private(set) var faults: [Fault] = []

  init(_ source: String) {
    bytes = Array(source.utf8)
    var textStart = 0
    var index = 0
    var pending: [Piece] = []
    func flush(to end: Int) {
      if textStart < end { pending.append(.text(textStart..<end)) }
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = endOfEscape(index)
      case UInt8(ascii: "["): index = endOfClass(index)
      case UInt8(ascii: "("): index = endOfOpening(index)
      case UInt8(ascii: "{"):
        guard let end = endOfBraces(index), let name = termName(index + 1..<end - 1) else {
          // A brace before a letter is no quantifier: somebody meant a term.
          let word = bytes[(index + 1)...].prefix { (0x61...0x7A).contains($0) }.count
          if word > 0 { faults.append(Self.unclosed(index..<index + 1 + word)) }
          index += 1
          continue
        }
        flush(to: index)
        pending.append(.term(name, index..<end))
        index = end
        textStart = end
      case UInt8(ascii: "@") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "{"):
        guard let end = endOfBraces(index + 1) else {
          faults.append(Self.fault(spaced: true, index..<bytes.count))
          index += 1
          continue
        }
        let spaced = index > textStart && bytes[index - 1] == 0x20 && end < bytes.count && bytes[end] == 0x20
        guard let words = gapBounds(index + 2..<end - 1), spaced else {
          faults.append(Self.fault(spaced: spaced, index..<end))
          index = end
          continue
        }
        flush(to: index - 1)
        pending.append(.gap(words, index - 1..<end + 1))
        index = end + 1
        textStart = index
      default: index += 1
      }
    }
    flush(to: bytes.count)
    pieces = pending
  }

  /// The widest gap: beyond, two words have nothing to do with each other, and the search grows costly.
  static let widestGap = 12

  private static func fault(spaced: Bool, _ range: Range<Int>) -> Fault {
    spaced
      ? Fault(
        message: "a gap is written @{least,most} in words, at most \(widestGap)", range: range,
        help: "write for example @{0,3}")
      : Fault(
        message: "a gap must stand between two spaces", range: range,
        help: "write 'a @{0,3} b'; it also matches 'a b'")
  }

  private static func unclosed(_ range: Range<Int>) -> Fault {
    Fault(
      message: "a term is written {name}", range: range,
      help: "close it, in lower-case letters, digits, '-', '.' and '_', or write \\{ for a brace")
  }

  private func gapBounds(_ range: Range<Int>) -> ClosedRange<Int>? {
    let numbers = bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let least = numbers[0], let most = numbers[1], least >= 0, least <= most,
      most <= Self.widestGap
    else { return nil }
    return least...most
  }

  private func termName(_ range: Range<Int>) -> String? {
    guard let first = bytes[range].first, (0x61...0x7A).contains(first) else { return nil }
    let valid = bytes[range].allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
    }
    return valid ? String(decoding: bytes[range], as: UTF8.self) : nil
  }

  private func endOfBraces(_ open: Int) -> Int? {
    bytes[open...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
  }

  /// An escape with its braces, or all of `\Q…\E`.
  private func endOfEscape(_ start: Int) -> Int {
    guard start + 1 < bytes.count else { return bytes.count }
    let letter = bytes[start + 1]
    if letter == UInt8(ascii: "Q") {
      var index = start + 2
      while index + 1 < bytes.count {
        if bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "E") { return index + 2 }
        index += 1
      }
      return bytes.count
    }
    if "pPxoNgk".utf8.contains(letter), start + 2 < bytes.count, bytes[start + 2] == UInt8(ascii: "{") {
      return endOfBraces(start + 2) ?? bytes.count
    }
    return start + 2
  }

  /// Behind a character class; the end where it is not closed.
  private func endOfClass(_ start: Int) -> Int {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = endOfEscape(index)
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "[") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ":"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
        index = (end ?? bytes.count - 1) + 1
      default: index += 1
      }
    }
    return bytes.count
  }

  /// Behind a comment; otherwise behind the parenthesis.
  private func endOfOpening(_ start: Int) -> Int {
    guard bytes[start...].starts(with: Array("(?#".utf8)) else { return start + 1 }
    return (bytes[start...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count - 1) + 1
  }
}
