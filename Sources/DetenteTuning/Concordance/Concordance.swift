public import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
public import DetenteText
internal import PCRE2

/// Looks for a rule's hits, or for a pattern of one's own, sentence by sentence; one per worker.
public struct Concordance: ~Copyable {
  /// What to look for.
  public enum Query: Sendable {
    /// All parts of a pack whose id this is.
    case rule(String)
    /// All hits that are of a class, whether they count or not.
    case signalClass(String)
    /// A PCRE2 pattern, read without regard to case; it sees one folded sentence at a time.
    case pattern(String)
  }

  /// A place that was found.
  public struct Line: Sendable, Hashable {
    /// The hit in its sentence.
    public var context: HitContext
    /// The sentence's number in its text.
    public var sentence: Int
    /// UTF-8 bytes of the field.
    public var source: Range<Int>
    /// Of a rule's hit, the class it counts as, or why it does not count; empty: a match that is no hit.
    public var status: String
    /// Whether it counts; nil for what is no hit.
    public var isCounted: Bool?
    /// The rule whose hit it is; empty: a match of a pattern.
    public var rule = ""
    /// Whether `source` counts bytes of the title or of the text.
    public var field = Field.text
  }

  private var worker: ScoreWorker
  private let catalog: Catalog
  private let search: Search
  /// The rules that gave up on the last text: whether they match is not known.
  public private(set) var limits: [LabelFault] = []

  private enum Search {
    case rule(String, Probe)
    case signalClass(String)
    case pattern(Pattern, Scratch)
  }

  /// A search with a pack.
  /// - Throws: PCRE2's words where a pattern does not compile.
  public init(_ query: Query, _ scorer: Scorer) throws(ConcordanceError) {
    worker = ScoreWorker(scorer)
    catalog = scorer.catalog
    switch query {
    case .rule(let id): search = .rule(id, Probe(RuleProbe(scorer.model)))
    case .signalClass(let id): search = .signalClass(id)
    case .pattern(let source):
      do throws(PatternError) {
        let pattern = try Pattern(source, [.caseless, .duplicateNames])
        search = .pattern(pattern, Scratch(captures: pattern.captureCount))
      } catch {
        throw ConcordanceError(message: "\(error.message), at byte \(error.offset) of the pattern")
      }
    }
  }

  /// The places in a text, in order.
  /// - Throws: what is wrong with the text.
  public mutating func lines(in text: LabelledText) throws(ConcordanceError) -> [Line] {
    let score: DocumentScore
    limits = []
    do throws(TextError) {
      score = try worker.score(text.article)
    } catch {
      throw ConcordanceError(message: TextFailure(error).message)
    }
    limits = text.limits(in: score)
    var lines: [Line] = []
    switch search {
    case .rule(let id, let probe):
      let places = probe.rules.places(of: id, in: worker.document)
      for sentence in score.sentences { lines += self.lines(of: id, places, sentence, text) }
    case .signalClass(let id):
      for sentence in score.sentences {
        lines += hits(in: sentence, text) { catalog.classes[$0.signalClass].id == id }.values.sorted(
          by: Self.order)
      }
    case .pattern(let pattern, let scratch):
      for sentence in score.sentences {
        lines += try self.lines(of: pattern, scratch, sentence.sentence, text)
      }
    }
    return lines
  }

  private func lines(
    of rule: String, _ places: Set<RuleProbe.Place>, _ score: SentenceScore, _ text: LabelledText
  ) -> [Line] {
    var found: [Range<Int>: Line] = [:]
    let own = score.sentence.source
    for place in places where place.field == score.sentence.field {
      let span = place.range
      guard span.lowerBound >= own.lowerBound, span.upperBound <= own.upperBound else { continue }
      found[span] = line(span, score.sentence, text)
      found[span]?.rule = rule
    }
    found.merge(hits(in: score, text) { $0.rule(in: catalog) == rule }) { $1 }
    return found.values.sorted(by: Self.order)
  }

  /// The hits of a sentence that are asked for; of two hits of the same words the one that counts.
  private func hits(
    in score: SentenceScore, _ text: LabelledText, where isAsked: (Evidence) -> Bool
  ) -> [Range<Int>: Line] {
    var found: [Range<Int>: Line] = [:]
    for hit in score.evidence where isAsked(hit) {
      if found[hit.source]?.isCounted == true { continue }
      var line = line(hit.source, score.sentence, text)
      line.isCounted = hit.status == .counted
      line.status = hit.status == .counted ? catalog.classes[hit.signalClass].id : hit.status.rawValue
      line.rule = hit.rule(in: catalog)
      found[hit.source] = line
    }
    return found
  }

  private static func order(_ left: Line, _ right: Line) -> Bool {
    (left.source.lowerBound, left.source.upperBound) < (right.source.lowerBound, right.source.upperBound)
  }

  private func lines(
    of pattern: Pattern, _ scratch: Scratch, _ sentence: Sentence, _ text: LabelledText
  ) throws(ConcordanceError) -> [Line] {
    let folded = worker.document.folded(sentence.field)
    var lines: [Line] = []
    let code = pattern.search(folded.bytes, subject: sentence.folded, using: &scratch.matches) { match in
      lines.append(line(folded.sourceRange(of: match.start..<match.end), sentence, text))
    }
    if let code {
      throw ConcordanceError(
        message: "PCRE2 gave up in sentence \(sentence.number) with code \(code): more may match there")
    }
    return lines
  }

  private func line(_ span: Range<Int>, _ sentence: Sentence, _ text: LabelledText) -> Line {
    Line(
      context: HitContext(span, in: sentence, of: text), sentence: sentence.number, source: span, status: "",
      isCounted: nil, field: sentence.field)
  }

  /// A probe behind a reference.
  private final class Probe {
    var rules: RuleProbe

    init(_ rules: consuming RuleProbe) { self.rules = rules }
  }

  /// What matching writes to, behind a reference.
  private final class Scratch {
    var matches: MatchScratch

    init(captures: Int) { matches = MatchScratch(captures: max(1, captures)) }
  }
}

/// Why nothing could be looked for, in words.
public struct ConcordanceError: Error, Sendable, Hashable {
  /// For people, without the place.
  public var message: String
}
