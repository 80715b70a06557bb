/// What every match of a part of a pattern looks like, as far as it concerns whole words.
///
/// A match either holds no border of a word and is one of `runs`, or it begins with one of `heads` up to its first
/// border and ends with one of `tails` behind its last. All of it over-estimates: every match is described, and what
/// is described need not match.
struct Shape: Sendable {
  var runs: [WordRun] = []
  /// Empty where no match holds a border, as are `tails`.
  var heads: [WordRun] = []
  var tails: [WordRun] = []
  /// Those of a whole match.
  var spaces = Spaces.none
  /// The spaces before the tail.
  var tailOffset = Spaces.none
  /// What every match has.
  var required: [Segment] = []
  /// The first words of the matches whose head is empty; nil where nothing is known of them.
  var first: First? = First()
  /// Whether every match is empty.
  var isZero = false

  /// Words of which one stands in every match.
  struct Segment: Hashable, Sendable {
    /// Numbers of atoms, ascending.
    var atoms: [Int32]
    /// The spaces between the beginning of the match and the word; nil where the word may stand outside.
    var offset: Spaces?
  }

  /// First words.
  struct First: Hashable, Sendable {
    /// Numbers of atoms, ascending; nil for any word.
    var words: [Int32]? = []
    /// Those of the part's tails that are the first word as far as it is known.
    var tails: [WordRun] = []
    /// The spaces before the word.
    var offset = Spaces.none
    /// Whether the match begins with the word.
    var isPlaced = true

    mutating func add(_ more: [Int32]?) {
      guard let known = words, let more else { return words = nil }
      words = Vocabulary.ordered(known + more)
    }

    /// - Parameter spaces: those before the other part.
    mutating func merge(_ other: First, behind spaces: Spaces) {
      add(other.words)
      tails = tails.united(with: other.tails)
      offset = offset.united(with: spaces + other.offset)
      isPlaced = isPlaced && other.isPlaced
    }
  }

  /// The empty match.
  static let empty = Shape(runs: [[]], isZero: true)
  /// A place with a word on at most one side.
  static let boundary = Shape(heads: [[]], tails: [[]], first: First(tails: [[]]), isZero: true)

  /// One or more characters that belong to no word.
  static func nonWord(_ spaces: Spaces) -> Shape {
    Shape(
      heads: [[]], tails: [[]], spaces: spaces, tailOffset: spaces,
      first: First(tails: [[]], offset: spaces, isPlaced: false))
  }

  /// A gap, its spaces included.
  static func gap(_ words: ClosedRange<Int>) -> Shape {
    nonWord(Spaces(least: words.lowerBound + 1, most: words.upperBound + 1))
  }

  static func anything(_ spaces: Spaces) -> Shape { Shape(runs: [[RunElement.any]], spaces: spaces) }

  static func run(_ run: WordRun) -> Shape { Shape(runs: [run]) }

  /// Whether matches hold a border, some or all of them.
  var hasBorder: Bool { !heads.isEmpty }
  var alwaysHasBorder: Bool { runs.isEmpty && hasBorder }

  /// Whether no word can go on from before the part into it.
  var startsBounded: Bool { runs.isEmpty && heads == [[]] }
  /// Whether no word can go on behind the part.
  var endsBounded: Bool { runs.isEmpty && tails == [[]] }
}

extension Shape {
  /// Puts another part behind this one.
  mutating func append(_ next: Shape, _ vocabulary: Vocabulary) {
    let joined = hasBorder && next.hasBorder ? tails.times(next.heads) : []
    let newHeads = next.hasBorder && !runs.isEmpty ? runs.times(next.heads) : []
    let prolonged = hasBorder && !next.runs.isEmpty ? tails.times(next.runs) : []
    required += next.required.map { $0.shifted(by: spaces) }
    if alwaysHasBorder, next.alwaysHasBorder, let segment = segment(joined, before: next, vocabulary) {
      required.append(segment)
    }
    first = first(before: next, joined: joined, prolonged: prolonged, newHeads: newHeads, vocabulary)
    if !prolonged.isEmpty {
      if next.hasBorder { tailOffset = tailOffset.united(with: spaces + next.tailOffset) }
    } else if next.hasBorder {
      tailOffset = spaces + next.tailOffset
    }
    tails = prolonged.united(with: next.tails)
    heads = heads.united(with: newHeads)
    runs = runs.isEmpty || next.runs.isEmpty ? [] : runs.times(next.runs)
    spaces = spaces + next.spaces
    isZero = isZero && next.isZero
  }

  /// The words that stand where this part goes over into the next; nil where nothing is known of them.
  private func segment(_ joined: [WordRun], before next: Shape, _ vocabulary: Vocabulary) -> Segment? {
    let words = joined.filter { !$0.isEmpty }
    guard let known = vocabulary.words(of: words) else { return nil }
    guard words.count < joined.count else { return Segment(atoms: known, offset: tailOffset) }
    // Without a word there, it is the next part's first.
    guard let first = next.first, let behind = first.words, first.tails.isEmpty, !behind.isEmpty else {
      return nil
    }
    let offset = spaces + first.offset
    return Segment(
      atoms: Vocabulary.ordered(known + behind),
      offset: words.isEmpty ? offset : tailOffset.united(with: offset))
  }

  /// The first words of this part and the next.
  /// - Parameters:
  ///   - joined: the words that end at the first border of `next`.
  ///   - prolonged: this part's tails where `next` holds no border.
  ///   - newHeads: the heads of matches in which this part holds no border.
  private func first(
    before next: Shape, joined: [WordRun], prolonged: [WordRun], newHeads: [WordRun],
    _ vocabulary: Vocabulary
  ) -> First? {
    guard var first else { return nil }
    if !first.tails.isEmpty {
      let isWhole = first.tails == tails
      let ended = isWhole ? joined : next.hasBorder ? first.tails.times(next.heads) : []
      first.tails = isWhole ? prolonged : next.runs.isEmpty ? [] : first.tails.times(next.runs)
      let words = ended.filter { !$0.isEmpty }
      guard words.allSatisfy(\.beginsWord) else { return nil }
      if !words.isEmpty { first.add(vocabulary.words(of: words)) }
      if words.count < ended.count {
        guard let behind = next.first else { return nil }
        first.merge(behind, behind: spaces)
      }
    }
    // Where this part is empty, a match begins as the next one does.
    if newHeads.contains([]) {
      guard let behind = next.first else { return nil }
      first.merge(behind, behind: spaces)
    }
    return first
  }

  /// One of several parts.
  static func alternatives(_ parts: [Shape], _ vocabulary: Vocabulary) -> Shape {
    guard var all = parts.first else { return .empty }
    if parts.count == 1 { return all }
    let bordered = parts.lazy.filter(\.hasBorder).map(\.tailOffset)
    all.tailOffset = bordered.dropFirst().reduce(bordered.first ?? .none) { $0.united(with: $1) }
    for part in parts.dropFirst() {
      all.spaces = all.spaces.united(with: part.spaces)
      all.isZero = all.isZero && part.isZero
      if let first = part.first { all.first?.merge(first, behind: .none) } else { all.first = nil }
    }
    all.runs = united(parts.map(\.runs))
    all.heads = united(parts.map(\.heads))
    all.tails = united(parts.map(\.tails))
    all.required = commonRequirements(of: parts, vocabulary)
    return all
  }

  private static func united(_ lists: [[WordRun]]) -> [WordRun] {
    var seen: Set<WordRun> = []
    return lists.flatMap { $0.filter { seen.insert($0).inserted } }
  }

  private static let mostCommon = 3

  /// One requirement of each part, the rarest of each, then the second of each, as far as all have them.
  private static func commonRequirements(of parts: [Shape], _ vocabulary: Vocabulary) -> [Segment] {
    let count = parts.map(\.required.count).min() ?? 0
    guard count > 0 else { return [] }
    let ranked = parts.map { part in
      part.required.map { (segment: $0, frequency: vocabulary.frequency(of: $0.atoms)) }
        .sorted { $0.frequency < $1.frequency }.map(\.segment)
    }
    return (0..<min(count, mostCommon)).map { rank in
      let chosen = ranked.map { $0[rank] }
      var offset = chosen[0].offset
      for segment in chosen.dropFirst() {
        guard let known = offset, let other = segment.offset else {
          offset = nil
          break
        }
        offset = known.united(with: other)
      }
      return Segment(atoms: Vocabulary.ordered(chosen.flatMap(\.atoms)), offset: offset)
    }
  }
}

extension Shape.Segment {
  /// The same where spaces stand before its part.
  func shifted(by spaces: Spaces) -> Shape.Segment {
    Shape.Segment(atoms: atoms, offset: offset.map { $0 + spaces })
  }
}
