/// A pattern with its terms and gaps written out, and the way back to the bytes of its source.
struct ExpandedPattern: Sendable {
  /// What PCRE2 compiles.
  private(set) var text = ""
  /// The same with gaps as the analysis takes them: one private-use scalar each, spaces included.
  private(set) var analysed = ""
  private var runs: [Run] = []
  private var sourceCount = 0

  /// Stands for a gap in `analysed`.
  static let gapScalar: Unicode.Scalar = "\u{F8E0}"

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
        analysed += copy
        runs.append(Run(start: start, source: range, copied: true))
      case .term(let name, let range):
        guard let pattern = terms[name] else {
          throw PatternSource.Fault(
            message: "no term is called '\(name)'", range: range,
            help: "define it under 'terms', or write \\{ for a brace", missingTerm: name)
        }
        text += "(?:\(pattern.text))"
        analysed += "(?:\(pattern.analysed))"
        runs.append(Run(start: start, source: range, copied: false))
      case .gap(let words, let range):
        text += gap.pattern(words: words)
        analysed.unicodeScalars.append(Self.gapScalar)
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

/// A term as a pattern, both ways in which `ExpandedPattern` holds it.
struct TermPattern: Sendable {
  var text: String
  var analysed: String
}
