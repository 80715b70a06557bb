public import DetenteText
internal import PCRE2
internal import Scan

/// The finder that scoring uses: exactly the matches of `ReferenceFinder`, and fast. One per worker; it allocates
/// nothing once its arrays have grown to what the text needs.
public struct MatchFinder: ~Copyable {
  let rules: RuleSet
  var scratch: MatchScratch
  /// Where each unit's last match in the current sentence ends.
  var marks: [Mark]
  /// The number of the current sentence, so that marks need not be cleared.
  var epoch: UInt32 = 0
  /// The words that were looked at before, by layer.
  var memory = WordMemory(tables: Layer.allCases.count)
  /// What a look at the sentence's tokens told.
  var glances = Glances()
  /// Where plans are set off.
  var board = SignBoard()
  /// The forms found at one token, before the longest of each unit is chosen.
  var forms = FoundForms()
  /// The ASCII bytes of a token that has others too.
  var skeleton: [UInt8] = []
  /// The atoms of the sentence, from left to right.
  var sightings = Sightings()
  /// What the programs of patterns work on.
  var ground = Ground()
  /// For sentences that hold letters equal to ASCII ones.
  var reference: ReferenceFinder?

  /// What is known of a unit in a sentence.
  struct Mark {
    var epoch: UInt32
    /// Where its last match ends.
    var end: Int32
  }

  struct FoundForm {
    var unit: Int32
    var end: Int32
  }

  /// Forms that begin at one token, the longest of each unit.
  struct FoundForms {
    /// Mostly there is no other.
    private(set) var first: FoundForm?
    private(set) var others: [FoundForm] = []

    mutating func removeAll() {
      first = nil
      if !others.isEmpty { others.removeAll(keepingCapacity: true) }
    }

    /// Keeps a form where it is its unit's longest.
    mutating func note(_ form: FoundForm) {
      guard let known = first else {
        first = form
        return
      }
      if known.unit == form.unit {
        first?.end = max(known.end, form.end)
      } else if let slot = others.firstIndex(where: { $0.unit == form.unit }) {
        others[slot].end = max(others[slot].end, form.end)
      } else {
        others.append(form)
      }
    }
  }

  /// The sentence at hand.
  struct Place {
    let bytes: [UInt8]
    /// The same in lower case.
    let lower: [UInt8]
    let sentence: Range<Int>
    let isASCII: Bool
    let tokens: [Token]
    let tokenRange: Range<Int>
  }

  /// A finder for one worker.
  public init(_ rules: RuleSet) {
    self.rules = rules
    scratch = MatchScratch(captures: rules.highestGroup)
    marks = Array(repeating: Mark(epoch: 0, end: 0), count: rules.unitCount)
  }

  /// Appends all matches of a layer's units in a sentence, by start, end and unit.
  ///
  /// - Parameters:
  ///   - text: the field; matches index its folded bytes.
  ///   - sentence: folded bytes of the sentence; no match sees beyond them.
  ///   - tokens: all tokens of the field, ascending, or of a part of it that holds the sentence.
  ///   - tokenRange: the tokens of the sentence; they must lie wholly in it, and no others may.
  ///   - failures: units that hit a limit in the sentence; of those, `matches` holds what was found before.
  ///   - isEnough: asked before patterns are tried whether what was found suffices. It holds all that units have there for
  ///     which `RuleSet.isPhrase` is true, in no order; a sentence with letters beyond ASCII is found whole.
  /// - Complexity: O(*t* + *c*), *t* the tokens, *c* the candidate patterns that the atoms let through, each
  ///   bounded by `MatchLimits`; words beyond ASCII are put in order at the square of their number, bounded by the
  ///   longest sentence.
  public mutating func find(
    _ layer: Layer, in text: borrowing FoldedText, sentence: Range<Int>, tokens: [Token],
    tokenRange: Range<Int>, into matches: inout [Match], failures: inout [MatchFailure],
    isEnough: (borrowing [Match]) -> Bool = { _ in false }
  ) {
    let index = rules.layers[layer.rawValue]
    if index.isEmpty { return }
    beginSentence()
    let first = matches.count
    let (bytes, lowerBytes) = (text.bytes, text.lower)
    let lower = lowerBytes.span
    precondition(sentence.upperBound <= bytes.count, "no sentence of the text")
    precondition(lowerBytes.count == bytes.count, "no folded text")
    let beyondASCII = text.holdsBeyondASCII(sentence)
    if beyondASCII, Self.holdsDisguisedASCII(bytes, sentence) {
      return findByReference(layer, in: text, sentence: sentence, into: &matches, failures: &failures)
    }
    let place = Place(
      bytes: bytes, lower: lowerBytes, sentence: sentence, isASCII: !beyondASCII, tokens: tokens,
      tokenRange: tokenRange)
    scan(
      layer, index, place, lower: lower, looksBeyondASCII: beyondASCII && index.looksBeyondASCII,
      into: &matches, failures: &failures)
    if beyondASCII || !isEnough(matches) {
      index.triggers.pull(sightings, places: glances.places, on: &board)
      runWoken(index, place, into: &matches, failures: &failures)
      for number in index.unfiltered {
        search(index.runs[Int(number)], place, into: &matches, failures: &failures)
      }
    }
    Self.sort(&matches, from: first)
  }

  private mutating func beginSentence() {
    if epoch == .max {
      for index in marks.indices { marks[index].epoch = 0 }
      epoch = 0
    }
    epoch += 1
  }

  private mutating func findByReference(
    _ layer: Layer, in text: borrowing FoldedText, sentence: Range<Int>, into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    var finder = reference.take() ?? ReferenceFinder(rules)
    finder.find(layer, in: text, sentence: sentence, into: &matches, failures: &failures)
    reference = consume finder
  }

  /// Insertion: sentences have few matches, and those of forms come in order.
  private static func sort(_ matches: inout [Match], from first: Int) {
    guard matches.count - first > 1 else { return }
    if matches.count - first > 32 { return matches[first...].sort(by: Match.precedes) }
    for index in first + 1..<matches.count {
      let match = matches[index]
      var slot = index
      while slot > first, Match.precedes(match, matches[slot - 1]) {
        matches[slot] = matches[slot - 1]
        slot -= 1
      }
      if slot != index { matches[slot] = match }
    }
  }
}
