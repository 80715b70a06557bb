public import DetenteText
internal import PCRE2

/// The finder that scoring uses: exactly the matches of `ReferenceFinder`, and fast. One per worker; it allocates
/// nothing once its arrays have grown to what the text needs.
public struct MatchFinder: ~Copyable {
  let rules: RuleSet
  var scratch: MatchScratch
  /// Where each unit's last match in the current sentence ends.
  var marks: [Mark]
  /// The number of the current sentence, so that marks need not be cleared.
  var epoch: UInt32 = 0
  /// The plans that a trigger in the sentence has set off.
  var woken: [Int32] = []
  /// By plan: the number of the sentence in which it was set off last.
  var wokenIn: [UInt32] = []
  /// Where the patterns of units with several plans are to be tried, by start.
  var candidates: [Candidate] = []
  /// The forms found at one token, before the longest of each unit is chosen.
  var forms: [FoundForm] = []
  /// The ASCII bytes of a token that has others too.
  var skeleton: [UInt8] = []
  /// By demand of the layer: where in the sentence it is met.
  var met: [Places] = []
  /// The spaces of the sentence before the first place that `Places` hold, and before the token at hand.
  var base = 0
  var spaces = 0
  /// By number of spaces before it: the first token behind so many.
  var tokenBySpaces: [Int32] = []
  /// For sentences that hold letters equal to ASCII ones.
  var reference: ReferenceFinder?

  /// What is known of a unit in a sentence.
  struct Mark {
    var epoch: UInt32
    /// Where its last match ends.
    var end: Int32
    /// Where it was tried last.
    var tried: Int32
  }

  /// Where words stand in a sentence: a bit for each number of spaces before them, from `base` on.
  struct Places {
    var epoch: UInt32
    var base: Int32
    var bits: UInt64
  }

  /// A place where a pattern may match.
  struct Candidate {
    var start: Int32
    var plan: Int32
  }

  struct FoundForm {
    var unit: Int32
    var end: Int32
  }

  /// The sentence at hand.
  struct Place {
    let bytes: [UInt8]
    let sentence: Range<Int>
    let tokens: [Token]
    let tokenRange: Range<Int>
  }

  /// A finder for one worker.
  public init(_ rules: RuleSet) {
    self.rules = rules
    scratch = MatchScratch(captures: rules.highestGroup)
    marks = Array(repeating: Mark(epoch: 0, end: 0, tried: -1), count: rules.units.count)
    met = Array(
      repeating: Places(epoch: 0, base: 0, bits: 0), count: rules.layers.map(\.demandCount).max() ?? 0)
    wokenIn = Array(repeating: 0, count: rules.layers.map(\.plans.count).max() ?? 0)
  }

  /// Appends all matches of a layer's units in a sentence, by start, end and unit.
  ///
  /// - Parameters:
  ///   - text: the field; matches index its folded bytes.
  ///   - sentence: folded bytes of the sentence; no match sees beyond them.
  ///   - tokens: all tokens of the field, ascending, or of a part of it that holds the sentence.
  ///   - tokenRange: the tokens of the sentence; they must lie wholly in it, and no others may.
  ///   - failures: units that hit a limit in the sentence; of those, `matches` holds what was found before.
  /// - Complexity: O(*t* + *c*), *t* the tokens, *c* the candidate patterns that the atoms let through, each
  ///   bounded by `MatchLimits`.
  public mutating func find(
    _ layer: Layer, in text: borrowing FoldedText, sentence: Range<Int>, tokens: [Token],
    tokenRange: Range<Int>, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    beginSentence()
    let index = rules.layers[layer.rawValue]
    let first = matches.count
    let (bytes, lowerBytes) = (text.bytes, text.lower)
    let lower = lowerBytes.span
    precondition(sentence.upperBound <= bytes.count, "no sentence of the text")
    precondition(lowerBytes.count == bytes.count, "no folded text")
    let beyondASCII = Self.holdsBeyondASCII(lower, sentence)
    if beyondASCII, Self.holdsDisguisedASCII(bytes, sentence) {
      return findByReference(layer, in: text, sentence: sentence, into: &matches, failures: &failures)
    }
    let place = Place(bytes: bytes, sentence: sentence, tokens: tokens, tokenRange: tokenRange)
    scan(
      index, place, lower: lower, looksBeyondASCII: beyondASCII && index.looksBeyondASCII, into: &matches,
      failures: &failures)
    runWoken(index, place, lower: lower, isLast: true, into: &matches, failures: &failures)
    for plan in index.unfiltered {
      run(index.plans[Int(plan)], over: sentence, bytes: bytes, into: &matches, failures: &failures)
    }
    Self.sort(&matches, from: first)
  }

  private mutating func beginSentence() {
    if epoch == .max {
      for index in marks.indices { marks[index].epoch = 0 }
      for index in met.indices { met[index].epoch = 0 }
      for index in wokenIn.indices { wokenIn[index] = 0 }
      epoch = 0
    }
    epoch += 1
    woken.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    tokenBySpaces.removeAll(keepingCapacity: true)
    base = 0
    spaces = 0
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
