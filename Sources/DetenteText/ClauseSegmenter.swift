/// Cuts a sentence into clauses by its punctuation and the clause words that the rules found.
///
/// Semicolon, colon and an unpaired long dash end a part of the sentence. A subordinate clause at the start of a
/// clause runs to the next comma, one after its main clause to the end of the part, one between a subject's commas to
/// the second of them; one that stands right behind *that* has a main clause of its own. What stands between paired
/// dashes or brackets is a clause of its own, after which the outer one continues.
public struct ClauseSegmenter: Sendable {
  /// How many tokens after a joint may stand before the finite verb that shows a new clause.
  public static let coordinationReach = 4

  /// How many tokens a subject may have for a clause behind its comma to be an insertion.
  public static let subjectReach = 7

  /// What the current clause returns to.
  private struct Frame {
    enum End { case comma, dash, close }
    var end: End
    /// The clause that continues; nil: a new main clause.
    var resume: Int?
    /// Whether no comma goes before a relative clause: then the next one closes what that stands in, too.
    var isTight = false
  }

  private var frames: [Frame] = []
  private var current = 0
  private var part = 0
  private var isEmpty = true

  /// A segmenter for one worker.
  public init() {}

  /// Fills `map` with the clauses of a sentence.
  /// - Parameters:
  ///   - separators: what stands before each token; the first is ignored.
  ///   - marks: the clause words, by start.
  ///   - finite: token indices of finite verbs and pronouns, and of what else shows a new clause behind a joint, ascending.
  ///   - blocked: token indices before which no joint opens a clause (the second of two coordinated names).
  /// - Complexity: O(*n* + *p c*), *n* the tokens and marks, *p* those where a clause may begin, *c* the clauses: all are
  ///   bounded by the longest sentence.
  public mutating func segment(
    separators: [Separator], marks: [ClauseMark], finite: [Int], blocked: Set<Int> = [],
    into map: inout ClauseMap
  ) {
    map.clauses.removeAll(keepingCapacity: true)
    map.clauseOfToken.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    part = 0
    current = open(.main, opener: 0..<0, in: &map)
    var nextMark = 0
    var nextFinite = 0
    var lastDash: Int?
    for k in separators.indices.dropFirst() where separators[k].contains(.dash) { lastDash = k }
    for k in separators.indices {
      if k > 0 { pass(separators[k], at: k, lastDash: lastDash, in: &map) }
      while nextMark < marks.count && marks[nextMark].tokens.lowerBound < k { nextMark += 1 }
      if nextMark < marks.count && marks[nextMark].tokens.lowerBound == k {
        let mark = marks[nextMark]
        switch mark.opening {
        case .subordinate(let kind):
          let isInserted = mark.isClosed || (finite.first ?? k) >= k && isInsertion(at: k, separators)
          subordinate(kind, mark, isInserted: isInserted, isTight: isTight(k, separators), in: &map)
        case .contrast: contrast(mark, in: &map)
        case .coordination:
          while nextFinite < finite.count && finite[nextFinite] <= k { nextFinite += 1 }
          let isNear = nextFinite < finite.count && finite[nextFinite] <= k + Self.coordinationReach
          if isNear && !isEmpty && !blocked.contains(k) {
            current = open(map.clauses[current].kind, opener: mark.tokens, like: current, in: &map)
          }
        case .resumption:
          if let i = frames.lastIndex(where: { $0.end == .comma && $0.resume != nil }) { leave(i, in: &map) }
        case .consequence:
          if let i = frames.lastIndex(where: { $0.end == .comma && $0.resume == nil }) { leave(i, in: &map) }
        }
      }
      map.clauseOfToken.append(current)
      isEmpty = false
    }
    setContrast(in: &map)
  }

  private mutating func open(
    _ kind: ClauseKind, opener: Range<Int>, like other: Int? = nil, in map: inout ClauseMap
  ) -> Int {
    var clause = Clause(kind: kind, opener: opener, part: part)
    if let other {
      clause.continued = other
      clause.contrast = map.clauses[other].contrast
      clause.partner = map.clauses[other].partner
      clause.isInitial = map.clauses[other].isInitial
    }
    map.clauses.append(clause)
    isEmpty = true
    return map.clauses.count - 1
  }

  private mutating func pass(_ separator: Separator, at k: Int, lastDash: Int?, in map: inout ClauseMap) {
    if separator.contains(.close), let i = frames.lastIndex(where: { $0.end == .close }) {
      leave(i, in: &map)
    }
    if separator.contains(.semicolon) || (separator.contains(.colon) && !separator.contains(.tight)) {
      frames.removeAll(keepingCapacity: true)
      part += 1
      current = open(.main, opener: 0..<0, in: &map)
    }
    if separator.contains(.dash) {
      if let i = frames.lastIndex(where: { $0.end == .dash }) {
        leave(i, in: &map)
      } else if let lastDash, lastDash > k {
        enter(.dash, in: &map)
      } else {
        part += 1
        current = open(.main, opener: 0..<0, in: &map)
      }
    }
    if separator.contains(.comma), var i = frames.indices.last, frames[i].end == .comma {
      // "After riots in which ten died, | Norland …"
      while frames[i].isTight, i > 0, frames[i - 1].end == .comma { i -= 1 }
      leave(i, in: &map)
    }
    if separator.contains(.open) { enter(.close, in: &map) }
  }

  private mutating func enter(_ end: Frame.End, in map: inout ClauseMap) {
    frames.append(Frame(end: end, resume: current))
    current = open(.insertion, opener: 0..<0, in: &map)
  }

  private mutating func leave(_ index: Int, in map: inout ClauseMap) {
    let frame = frames[index]
    frames.removeSubrange(index...)
    if let resume = frame.resume {
      current = resume
      isEmpty = false
    } else {
      let subordinate = current
      current = open(.main, opener: 0..<0, in: &map)
      map.clauses[subordinate].partner = current
    }
  }

  /// "The union, after weeks of fighting, eased its sanctions": whether a clause opens behind the comma of a subject,
  /// which has its verb behind another one.
  private func isInsertion(at k: Int, _ separators: [Separator]) -> Bool {
    k > 0 && k <= Self.subjectReach && current == 0 && separators[k].contains(.comma)
      && separators[(k + 1)...].contains { $0.contains(.comma) }
  }

  /// Whether no comma stands before a clause word, or before a preposition of its own ("in which").
  private func isTight(_ k: Int, _ separators: [Separator]) -> Bool {
    !(max(0, k - 1)...k).contains { separators[$0].contains(.comma) }
  }

  private mutating func subordinate(
    _ kind: ClauseKind, _ mark: ClauseMark, isInserted: Bool, isTight: Bool, in map: inout ClauseMap
  ) {
    let outer = current
    if kind == .relative {
      frames.append(Frame(end: .comma, resume: outer, isTight: isTight))
      current = open(.relative, opener: mark.tokens, in: &map)
    } else if isEmpty || mark.isEmbedded {
      frames.append(Frame(end: .comma, resume: nil))
      current = open(kind, opener: mark.tokens, in: &map)
      map.clauses[current].isInitial = true
    } else {
      if isInserted { frames.append(Frame(end: .comma, resume: outer)) }
      current = open(kind, opener: mark.tokens, in: &map)
      map.clauses[current].partner = outer
    }
  }

  private mutating func contrast(_ mark: ClauseMark, in map: inout ClauseMap) {
    frames.removeAll(keepingCapacity: true)
    let hasBefore = !isEmpty || map.clauses.contains { $0.part == part && $0.contrast == .after }
    current = open(.main, opener: mark.tokens, in: &map)
    if hasBefore { map.clauses[current].contrast = .after }
  }

  /// What precedes a contrast word of its part stands before it, what follows after it.
  private func setContrast(in map: inout ClauseMap) {
    guard map.clauses.contains(where: { $0.contrast == .after }) else { return }
    for part in 0...part {
      let members = map.clauses.indices.filter { map.clauses[$0].part == part }
      guard let first = members.first(where: { map.clauses[$0].contrast == .after }) else { continue }
      for i in members { map.clauses[i].contrast = i < first ? .before : .after }
    }
  }
}
