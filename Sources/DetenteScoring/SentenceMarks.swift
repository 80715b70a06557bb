internal import DetenteRules
internal import DetenteText

/// All that the rules found in one sentence, sorted by what it means; refilled for each sentence.
struct SentenceMarks {
  var tokens: [Token] = []
  /// What stands before each token.
  var separators: [Separator] = []
  var clauses = ClauseMap()
  var hits: [Hit] = []
  /// By the numbers of hits; those of earlier sentences stay behind for their memory.
  var histories: [HitHistory] = []
  private var hitCount = 0
  var triggers: [TriggerMark] = []
  var factuality: [CueMark] = []
  var degree: [CueMark] = []
  /// Words of `near` lists; `index` is the list.
  var near: [CueMark] = []
  var speech: [CueMark] = []
  var remote: [CueMark] = []
  var mentions: [Mention] = []
  /// Whether a name stands behind "between".
  var hasBetween = false
  var clauseMarks: [ClauseMark] = []
  /// The first word of another domain.
  var foreignUnit: Int?
  /// Where such words stand, in folded bytes, but for weak ones.
  var foreignSpans: [Range<Int>] = []
  /// The first of one, weak or not.
  var weakUnit: Int?
  /// Whether it is a headline, or is written like one: no stop ends it.
  var isHeadline = false
  var hasAnchor = false
  /// One that is a word, not a name.
  var hasAnchorWord = false
  /// Roles of single words by token; a token may have several.
  var words: [WordSet] = []
  /// What the form of each token tells.
  var forms: [WordForm] = []

  /// Forgets the last sentence.
  mutating func clear() {
    tokens.removeAll(keepingCapacity: true)
    separators.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    hitCount = 0
    triggers.removeAll(keepingCapacity: true)
    foreignUnit = nil
    foreignSpans.removeAll(keepingCapacity: true)
    weakUnit = nil
    hasAnchor = false
    hasAnchorWord = false
    factuality.removeAll(keepingCapacity: true)
    degree.removeAll(keepingCapacity: true)
    near.removeAll(keepingCapacity: true)
    speech.removeAll(keepingCapacity: true)
    remote.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    clauseMarks.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  /// Adds clause words and puts all in order.
  mutating func add(clauseMarks found: [ClauseMark]) {
    if found.isEmpty { return }
    clauseMarks += found
    sortClauseMarks()
  }

  /// By start, the longer first.
  mutating func sortClauseMarks() {
    clauseMarks.sort { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
  }

  /// Puts in a hit that nothing has been made of yet.
  /// - Returns: its number.
  @discardableResult
  mutating func add(_ hit: Hit) -> Int {
    var hit = hit
    hit.number = hitCount
    if hitCount == histories.count {
      histories.append(HitHistory())
    } else {
      histories[hitCount].removeAll()
    }
    hitCount += 1
    hits.append(hit)
    return hit.number
  }

  /// The tokens that overlap a range of folded bytes.
  /// - Complexity: O(log *n*) in the tokens of the sentence, and O(*m*) in those of the range.
  func tokenRange(_ bytes: Range<Int>) -> Range<Int> {
    var (first, high) = (0, tokens.count)
    while first < high {
      let middle = (first + high) / 2
      if Int(tokens[middle].end) <= bytes.lowerBound { first = middle + 1 } else { high = middle }
    }
    return tokenRange(bytes, from: first)
  }

  /// The same for one range after the other, each mostly a little behind the last one.
  /// - Parameter token: where the last one began; where this one begins, afterwards.
  /// - Complexity: O(*m*) in the tokens of the range and those between the two.
  func tokenRange(_ bytes: Range<Int>, behind token: inout Int) -> Range<Int> {
    while token > 0, Int(tokens[token - 1].end) > bytes.lowerBound { token -= 1 }
    while token < tokens.count, Int(tokens[token].end) <= bytes.lowerBound { token += 1 }
    return tokenRange(bytes, from: token)
  }

  /// Those from a first one on.
  private func tokenRange(_ bytes: Range<Int>, from first: Int) -> Range<Int> {
    var last = first
    while last < tokens.count, Int(tokens[last].start) < bytes.upperBound { last += 1 }
    return first..<last
  }

  /// What stands before a token; nothing behind the last.
  func separator(at token: Int) -> Separator { separators.indices.contains(token) ? separators[token] : [] }

  func clause(at token: Int) -> Int {
    token < clauses.clauseOfToken.count ? clauses.clauseOfToken[token] : 0
  }

  /// Whether fewer than so many words of a clause stand between two tokens: those of insertions are not counted.
  /// - Complexity: O(*w*) in the words, and in the insertions among them.
  func isNear(from start: Int, to end: Int, in clause: Int, words limit: Int) -> Bool {
    guard start < end else { return limit > 0 }
    var count = 0
    for token in start..<end where clauses.clauseOfToken[token] == clause {
      count += 1
      if count >= limit { return false }
    }
    return count < limit
  }

  func has(_ form: WordForm, at token: Int) -> Bool {
    forms.indices.contains(token) && forms[token].contains(form)
  }

  func has(_ role: WordRole, at token: Int) -> Bool {
    words.indices.contains(token) && words[token].contains(WordSet(role))
  }
}

/// The roles of a word.
struct WordSet: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ role: WordRole) { rawValue = 1 << UInt32(role.rawValue) }

  static let coordination = WordSet(rawValue: 1 << 31)
  static let finite = WordSet(.finite)

  private static let inner: WordSet = [
    WordSet(.genitive), WordSet(.objectPronoun), WordSet(.instituted), WordSet(.preposition),
  ]

  /// Whether the word neither opens nor ends anything: "of" joins what stands on both sides of it.
  var isPlain: Bool { subtracting(Self.inner).isEmpty }
}

/// An actor's name in the sentence.
struct Mention {
  /// Who it may be, ascending.
  var actors: [Int]
  var tokens: Range<Int>
  var name: Actor.NameKind
  /// A role without a name ("the government"): gives way to a name beside it.
  var isGeneric: Bool
  var isPossessive = false
  /// Who it is as a doer, where that is someone else: in "Norlandic farmers attacked" not Norland.
  var doers: [Int] = []
  /// What the word before it makes of it.
  var place: Place = []

  struct Place: OptionSet {
    let rawValue: UInt8

    static let place = Place(rawValue: 1)
    static let target = Place(rawValue: 2)
    static let agent = Place(rawValue: 4)
    static let origin = Place(rawValue: 8)
    static let between = Place(rawValue: 16)
    /// It qualifies what somebody carries: "carrying Iranian rifles".
    static let thing = Place(rawValue: 32)
    /// Set against somebody else: ", not Norland, …".
    static let apart = Place(rawValue: 64)
  }

  /// Who it is as a doer, without those it is joined with.
  var ownDoers: [Int] { doers.isEmpty ? actors : doers }
  var isPlace: Bool { place.contains(.place) }
  var isTarget: Bool { place.contains(.target) }
  var isAgent: Bool { place.contains(.agent) }
  var isOrigin: Bool { place.contains(.origin) }
  var isBetween: Bool { place.contains(.between) }
  var isThing: Bool { place.contains(.thing) }
  var isApart: Bool { place.contains(.apart) }
}
