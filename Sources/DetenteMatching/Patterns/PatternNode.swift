/// A pattern as far as it concerns whole words.
///
/// It over-estimates: every match of the pattern is described, and what is described need not match. Assertions
/// that forbid something are left out, and so is what a possessive or lazy quantifier rules out.
indirect enum PatternNode: Sendable {
  /// Matches the empty text.
  case empty
  /// A place with a word on at most one side.
  case boundary
  /// The beginning of the sentence.
  case start
  /// Characters of one word.
  case run(WordRun)
  /// A character that belongs to no word, or several.
  case nonWord(Spaces)
  /// Any text, also none.
  case anything(Spaces)
  /// A term of the pack, by number.
  case term(Int)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `most` is nil where there is no bound.
  case repeated(PatternNode, least: Int, most: Int?)
  /// What must follow a place, without being a part of the match.
  case lookahead(PatternNode)
  /// What must stand before a place, without being a part of the match.
  case lookbehind(PatternNode)

  /// Words and the spaces around them.
  static func gap(_ words: ClosedRange<Int>) -> PatternNode {
    .nonWord(Spaces(least: words.lowerBound + 1, most: words.upperBound + 1))
  }
}

extension PatternNode {
  /// What a match can begin with.
  struct First: OptionSet {
    let rawValue: UInt8
    static let word = First(rawValue: 1)
    static let other = First(rawValue: 2)
    /// It may be empty: what follows it decides.
    static let nothing = First(rawValue: 4)
  }

  func first(_ terms: [PatternNode?]) -> First {
    switch self {
    case .empty, .boundary, .start, .lookahead, .lookbehind: return .nothing
    case .run(let run): return run.beginsWord ? .word : [.word, .other, .nothing]
    case .nonWord: return .other
    case .anything: return [.word, .other, .nothing]
    case .term(let number): return terms[number]?.first(terms) ?? [.word, .other, .nothing]
    case .sequence(let items):
      var found: First = .nothing
      for item in items where found.contains(.nothing) {
        found.remove(.nothing)
        found.formUnion(item.first(terms))
      }
      return found
    case .alternatives(let parts): return parts.reduce([]) { $0.union($1.first(terms)) }
    case .repeated(let body, let least, let most):
      if most == 0 { return .nothing }
      return least == 0 ? body.first(terms).union(.nothing) : body.first(terms)
    }
  }

  /// Whether every match begins where the sentence does.
  var isAtStart: Bool {
    switch self {
    case .start: true
    case .sequence(let items): items.first?.isAtStart ?? false
    case .alternatives(let parts): !parts.isEmpty && parts.allSatisfy(\.isAtStart)
    case .repeated(let body, let least, _): least > 0 && body.isAtStart
    default: false
    }
  }

  /// The spaces that a match holds.
  func spaces(_ terms: [PatternNode?]) -> Spaces {
    switch self {
    case .empty, .boundary, .start, .run, .lookahead, .lookbehind: return .none
    case .nonWord(let spaces), .anything(let spaces): return spaces
    case .term(let number): return terms[number]?.spaces(terms) ?? .anyNumber
    case .sequence(let items): return items.reduce(.none) { $0 + $1.spaces(terms) }
    case .alternatives(let parts):
      guard let first = parts.first else { return .none }
      return parts.dropFirst().reduce(first.spaces(terms)) { $0.united(with: $1.spaces(terms)) }
    case .repeated(let body, let least, let most): return body.spaces(terms).repeated(least, most)
    }
  }

  /// Whether a word is written out in what a match holds.
  func names(_ word: WordRun, _ terms: [PatternNode?]) -> Bool {
    switch self {
    case .run(let run): run == word
    case .term(let number): terms[number]?.names(word, terms) ?? true
    case .sequence(let items), .alternatives(let items): items.contains { $0.names(word, terms) }
    case .repeated(let body, _, _): body.names(word, terms)
    case .empty, .boundary, .start, .nonWord, .anything, .lookahead, .lookbehind: false
    }
  }

  /// Whether nothing is known of any word in it.
  func isWordless(_ terms: [PatternNode?]) -> Bool {
    switch self {
    case .run(let run): run == [RunElement.someWord]
    case .term(let number): terms[number]?.isWordless(terms) ?? true
    case .sequence(let items): items.allSatisfy { $0.isWordless(terms) }
    case .alternatives(let items):
      // Where any word will do, the others say nothing.
      items.allSatisfy { $0.isWordless(terms) }
        || items.contains { $0.isWordless(terms) && $0.first(terms) == .word }
    case .repeated(let body, _, _): body.isWordless(terms)
    case .lookahead, .lookbehind: false
    case .empty, .boundary, .start, .nonWord, .anything: true
    }
  }

  /// Whether it is one character of a word, or several.
  var isSomeWord: Bool {
    switch self {
    case .run(let run): run == [RunElement.someWord]
    case .repeated(let body, let least, _): least > 0 && body.isSomeWord
    case .sequence(let items), .alternatives(let items): !items.isEmpty && items.allSatisfy(\.isSomeWord)
    default: false
    }
  }

  /// Whether no match holds a character of a word.
  var isNonWord: Bool {
    switch self {
    case .nonWord: true
    case .sequence(let items), .alternatives(let items): !items.isEmpty && items.allSatisfy(\.isNonWord)
    case .repeated(let body, let least, _): least > 0 && body.isNonWord
    default: false
    }
  }

  /// Whether no word can go on behind a match.
  func endsBounded(_ terms: [PatternNode?]) -> Bool { ending(terms) == .bounded }

  private enum Ending { case bounded, open, empty }

  /// How matches end; those that may be empty count as empty only where they end boundedly otherwise.
  private func ending(_ terms: [PatternNode?]) -> Ending {
    switch self {
    case .nonWord, .boundary, .start: return .bounded
    case .run, .anything: return .open
    case .term(let number): return terms[number]?.ending(terms) ?? .open
    case .empty, .lookahead, .lookbehind: return .empty
    case .sequence(let items):
      for item in items.reversed() {
        let ending = item.ending(terms)
        if ending != .empty { return ending }
      }
      return .empty
    case .alternatives(let parts):
      let endings = parts.map { $0.ending(terms) }
      if endings.contains(.open) { return .open }
      return endings.contains(.empty) ? .empty : .bounded
    case .repeated(let body, let least, _):
      let ending = body.ending(terms)
      return ending == .bounded && least == 0 ? .empty : ending
    }
  }
}
