public import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText
internal import PCRE2

/// Looks for the closest approach of a rule to a sentence; for tests and explanations, never while scoring.
///
/// One per worker. What it compiles it keeps.
public final class NearMissFinder {
  private let rules: RuleSet
  private let catalog: Catalog
  private var traces: [Int: Trace] = [:]

  /// A finder for the rules of a scorer.
  public init(_ scorer: Scorer) {
    rules = scorer.model.rules
    catalog = scorer.catalog
  }

  /// The closest approach of a rule's units to any sentence of a document; nil where none fits even a word.
  /// - Complexity: linear in the units and the text; a pattern runs under PCRE2's limits.
  func closest(rule: String, in document: TextDocument) -> NearMiss? {
    let units = catalog.units.indices.filter { catalog.units[$0].rule == rule }
    var best: NearMiss?
    for sentence in document.sentences {
      let text = document.folded(sentence.field)
      let words = FoldedWords(text, sentence.folded)
      for unit in units {
        guard let miss = approach(of: unit, to: words, text.bytes, sentence.folded) else { continue }
        if miss.length > best?.length ?? 0 { best = miss }
      }
    }
    return best
  }

  private func approach(
    of unit: Int, to words: FoldedWords, _ bytes: [UInt8], _ sentence: Range<Int>
  ) -> NearMiss? {
    let entry = catalog.units[unit].entry
    let pattern = rules.definingPattern(of: unit)
    guard !pattern.isEmpty else { return nil }
    let forms = rules.forms(of: unit)
    let isLiteral = entry != nil && !forms.contains { $0.contains("{") }
    if isLiteral {
      return forms.compactMap { words.approach(of: $0, entry: entry) }.max {
        ($0.length, $1.needed.first?.utf8.count ?? 0) < ($1.length, $0.needed.first?.utf8.count ?? 0)
      }
    }
    let trace = traces[unit] ?? Trace(pattern, rules.units[unit].options)
    traces[unit] = trace
    let items = NeededItems(pattern)
    let begins = { items.beginsWithWord($0, in: words, bytes) }
    guard let found = trace.closestApproach(in: bytes, sentence, where: begins) else { return nil }
    return items.miss(found, in: words, bytes, sentence, entry: entry)
  }

  /// A watched pattern behind a reference, so that it can be kept; nil where it does not compile.
  private final class Trace {
    private var pattern: PatternTrace?

    init(_ source: String, _ options: PatternOptions) {
      pattern = try? PatternTrace(source, options)
    }

    func closestApproach(
      in bytes: [UInt8], _ sentence: Range<Int>, where counts: (ClosestApproach) -> Bool
    ) -> ClosestApproach? {
      pattern?.closestApproach(in: bytes, subject: sentence, where: counts)
    }
  }
}

/// The words of a sentence, for looking up forms.
struct FoldedWords {
  /// In lower case, with their places in the folded text.
  private var words: [(text: String, range: Range<Int>)] = []
  private let bytes: [UInt8]
  private let sentence: Range<Int>

  init(_ text: FoldedText, _ sentence: Range<Int>) {
    bytes = text.bytes
    self.sentence = sentence
    var tokens: [Token] = []
    Tokenizer.tokenize(text, sentence, into: &tokens)
    words = tokens.map { (String(decoding: text.lower[$0.range], as: UTF8.self), $0.range) }
  }

  /// How close the text comes to a form: the longest beginning of whole words; for a single word, a word of the text
  /// with the same beginning.
  func approach(of form: String, entry: String?) -> NearMiss? {
    let parts = form.lowercased().split(separator: " ").map(String.init)
    guard parts.count > 1 else { return parts.first.flatMap { neighbour(of: $0, entry: entry) } }
    var best: NearMiss?
    for start in words.indices {
      var count = 0
      while count < parts.count, start + count < words.count, words[start + count].text == parts[count] {
        count += 1
      }
      guard count > 0, count < parts.count else { continue }
      let range = words[start].range.lowerBound..<words[start + count - 1].range.upperBound
      guard range.count > best?.length ?? 0 else { continue }
      best = NearMiss(
        entry: entry, matched: slice(range), needed: [parts[count...].joined(separator: " ")],
        found: following(range.upperBound), length: range.count)
    }
    return best
  }

  /// A word that begins as a form does, by at least four letters and three fifths of it.
  private func neighbour(of form: String, entry: String?) -> NearMiss? {
    var best: NearMiss?
    for word in words where word.text != form {
      let shared = zip(word.text.utf8, form.utf8).prefix { $0 == $1 }.count
      guard shared >= 4, shared * 5 >= form.utf8.count * 3, shared * 2 >= word.text.utf8.count else {
        continue
      }
      // A beginning is less than a word.
      let length = shared / 2
      guard length > best?.length ?? 0 else { continue }
      best = NearMiss(
        entry: entry, matched: "", needed: [form], found: slice(word.range), length: length)
    }
    return best
  }

  func slice(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// A few words from a place on.
  func following(_ place: Int) -> String {
    guard place < sentence.upperBound else { return "" }
    let rest = slice(place..<sentence.upperBound)
    let words = rest.split(separator: " ")
    let shown = words.prefix(4).joined(separator: " ")
    return words.count > 4 ? shown + " …" : shown
  }

  /// The word that begins at a place; nil where none does.
  func word(from place: Int) -> Range<Int>? { words.first { $0.range.lowerBound == place }?.range }

  /// Where the word begins that a place lies inside of; the place itself where it lies in none.
  func wordStart(at place: Int) -> Int {
    words.first { $0.range.lowerBound < place && place < $0.range.upperBound }?.range.lowerBound ?? place
  }
}
