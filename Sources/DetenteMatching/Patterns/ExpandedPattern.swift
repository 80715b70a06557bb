/// A pattern with its terms and gaps written out, and the way back to the bytes of its source.
struct ExpandedPattern: Sendable {
  /// What PCRE2 compiles.
  private(set) var text = ""
  /// The same as the analysis takes it: a private-use scalar for each gap, spaces included, and for each term.
  private(set) var analysed = ""
  private var runs: [Run] = []
  private var sourceCount = 0

  private static let gaps: UInt32 = 0xF_0000
  private static let terms: UInt32 = 0xF_1000
  private static let reserved: ClosedRange<UInt32> = gaps...0xF_FFFF

  private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  /// The words of the gap that a scalar of `analysed` stands for; nil where it stands for none.
  static func gap(of scalar: Unicode.Scalar) -> ClosedRange<Int>? {
    guard (gaps..<terms).contains(scalar.value) else { return nil }
    let (least, most) = Int(scalar.value - gaps).quotientAndRemainder(dividingBy: 16)
    return least...max(least, most)
  }

  /// The number of the term that a scalar of `analysed` stands for; nil where it stands for none.
  static func term(of scalar: Unicode.Scalar) -> Int? {
    guard scalar.value >= terms, reserved.contains(scalar.value) else { return nil }
    return Int(scalar.value - terms)
  }

  private struct Run: Sendable {
    var start: Int
    var source: Range<Int>
    /// Whether its bytes are those of the source.
    var copied: Bool
  }

  /// - Parameters:
  ///   - terms: by name.
  ///   - gap: the pack's gap.
  init(_ source: PatternSource, terms: [String: TermPattern], gap: Gap) throws(PatternSource.Fault) {
    if let fault = source.faults.first { throw fault }
    sourceCount = source.bytes.count
    for piece in source.pieces {
      let start = text.utf8.count
      switch piece {
      case .text(let range):
        let copy = String(decoding: source.bytes[range], as: UTF8.self)
        text += copy
        // What an author writes of the reserved scalars is no letter, and so is a dot.
        let holdsReserved = copy.unicodeScalars.contains { Self.reserved.contains($0.value) }
        analysed +=
          holdsReserved
          ? String(
            String.UnicodeScalarView(copy.unicodeScalars.map { Self.reserved.contains($0.value) ? "." : $0 }))
          : copy
        runs.append(Run(start: start, source: range, copied: true))
      case .term(let name, let range):
        guard let pattern = terms[name] else {
          throw PatternSource.Fault(
            message: "no term is called '\(name)'", range: range,
            help: "define it under 'terms', or write \\{ for a brace", missingTerm: name)
        }
        text += "(?:\(pattern.text))"
        analysed.unicodeScalars.append(Self.scalar(Self.terms + UInt32(pattern.number)))
        runs.append(Run(start: start, source: range, copied: false))
      case .gap(let words, let range):
        text += gap.pattern(words: words)
        let bounds = UInt32(words.lowerBound * 16 + words.upperBound)
        analysed.unicodeScalars.append(Self.scalar(Self.gaps + bounds))
        runs.append(Run(start: start, source: range, copied: false))
      }
    }
  }

  /// The bytes of the source that an offset into `text` stands for: a place, or a whole term or gap.
  func sourceRange(of offset: Int) -> Range<Int> {
    guard let run = runs.last(where: { $0.start <= offset }) else { return 0..<0 }
    guard run.copied else { return run.source }
    let place = min(run.source.lowerBound + offset - run.start, run.source.upperBound, sourceCount)
    return place..<place
  }
}

/// A term as a pattern.
struct TermPattern: Sendable {
  /// As `ExpandedPattern.text`.
  var text: String
  /// What stands for it in `ExpandedPattern.analysed`.
  var number: Int
}
