/// One way in which a pattern can match, as far as it concerns whole words: known letters in order, and between
/// them what is not known.
///
/// A list of sketches is an over-estimate: every match of the pattern is described by one of them.
typealias Sketch = [UInt16]

/// The elements of a sketch; smaller numbers are lower-case ASCII letters, digits and `_`, one each.
enum SketchElement {
  /// One or more characters that belong to no word.
  static let nonWord: UInt16 = 0x100
  /// No character: a place with a word on at most one side.
  static let boundary: UInt16 = 0x101
  /// Any number of characters of a word.
  static let anyWord: UInt16 = 0x102
  /// Anything, also nothing.
  static let any: UInt16 = 0x103
  /// One character of a word beyond ASCII.
  static let foreign: UInt16 = 0x104
  /// One or more characters of a word.
  static let someWord: UInt16 = 0x105

  /// Whether a word ends before, or begins after, an element.
  static func endsWord(_ element: UInt16) -> Bool { element == nonWord || element == boundary }
}

/// What every match must satisfy: to be described by one of the sketches.
struct Requirement: Sendable {
  var sketches: [Sketch]
  /// Whether the sketches begin where the match begins.
  var leading: Bool
}

extension Requirement {
  /// The same for a part that has another one before it.
  fileprivate func behind(_ part: SketchSet) -> Requirement {
    guard leading else { return self }
    let long = (sketches.map(\.count).max() ?? 0) + (part.sketches.map(\.count).max() ?? 0)
    if long <= SketchSet.longest, sketches.count * part.sketches.count <= SketchSet.widestProduct {
      let joined = part.sketches.flatMap { lead in sketches.map { lead + $0 } }
      return Requirement(sketches: joined, leading: !part.isCut)
    }
    let head: Sketch = part.endsBounded ? [SketchElement.any, SketchElement.boundary] : [SketchElement.any]
    return Requirement(sketches: sketches.map { head + $0 }, leading: false)
  }
}

/// What is known of a part of a pattern.
struct SketchSet: Sendable {
  /// Every match of the part is described by one.
  var sketches: [Sketch]
  /// Further requirements that every match of the part meets, found before `sketches` had to be cut short.
  var required: [Requirement] = []

  static let empty = SketchSet(sketches: [[]])
  static let anything = SketchSet(sketches: [[SketchElement.any]])

  /// The most sketches kept of an alternation: a long list of names still filters.
  static let widest = 4_096
  /// The most that a product of two neighbours may have.
  static let widestProduct = 192
  /// The most elements of a sketch.
  static let longest = 64

  init(sketches: [Sketch], required: [Requirement] = []) {
    self.sketches = sketches
    self.required = required
  }

  init(_ element: UInt16) { sketches = [[element]] }

  /// Puts another part behind this one.
  mutating func append(_ next: SketchSet) {
    let before = self
    required += next.required.map { $0.behind(before) }
    let long = (sketches.map(\.count).max() ?? 0) + (next.sketches.map(\.count).max() ?? 0)
    if long <= Self.longest,
      sketches.count * next.sketches.count <= Self.widestProduct || next.sketches.count == 1
        || sketches.count == 1
    {
      sketches = sketches.flatMap { lead in next.sketches.map { lead + $0 } }
      return
    }
    // Too many to multiply: what was collected becomes a requirement, told what follows it, and the
    // collection begins anew, told what stands before.
    let tail = next.startsBounded ? SketchElement.boundary : SketchElement.any
    required.append(Requirement(sketches: sketches.map { $0 + [tail] }, leading: !isCut))
    let head: Sketch = endsBounded ? [SketchElement.any, SketchElement.boundary] : [SketchElement.any]
    sketches = next.sketches.map { head + $0 }
    isCut = true
  }

  /// Whether no word can go on from before the part into it.
  var startsBounded: Bool { sketches.allSatisfy { $0.first.map(SketchElement.endsWord) ?? false } }

  /// Whether no word can go on behind the part.
  var endsBounded: Bool { sketches.allSatisfy { $0.last.map(SketchElement.endsWord) ?? false } }

  /// What must follow a place, without being a part of the match.
  var asLookahead: SketchSet {
    SketchSet(sketches: startsBounded ? [[SketchElement.boundary]] : [[]], required: requirements)
  }

  /// What must stand before a place, without being a part of the match.
  var asLookbehind: SketchSet {
    let tail = endsBounded ? SketchElement.boundary : SketchElement.any
    let content = Requirement(sketches: sketches.map { $0 + [tail] }, leading: false)
    return SketchSet(sketches: endsBounded ? [[SketchElement.boundary]] : [[]], required: [content])
  }

  /// Any number of this part, also none: where each ends a word ("(?:\\w+ )*"), so does their sequence.
  var anyNumber: SketchSet {
    endsBounded ? SketchSet(sketches: [[], [SketchElement.any, SketchElement.boundary]]) : .anything
  }

  /// Whether `sketches` no longer begin where the part begins.
  fileprivate(set) var isCut = false

  /// One of several parts.
  static func alternatives(_ parts: [SketchSet], choose: (SketchSet) -> Requirement) -> SketchSet {
    if parts.count == 1 { return parts[0] }
    let sketches = parts.flatMap(\.sketches)
    var set = sketches.count <= widest ? SketchSet(sketches: sketches) : anything
    set.isCut = sketches.count > widest || parts.contains { $0.isCut }
    if set.isCut || parts.contains(where: { !$0.required.isEmpty }) {
      let chosen = parts.map(choose)
      let united = chosen.flatMap(\.sketches)
      let leading = chosen.allSatisfy(\.leading)
      if united.count <= widest { set.required = [Requirement(sketches: united, leading: leading)] }
      // How the alternatives begin tells where matches can.
      let beginnings = parts.compactMap { part in part.requirements.first { $0.leading } }
      let all = beginnings.flatMap(\.sketches)
      if !leading, beginnings.count == parts.count, all.count <= widest {
        set.required.append(Requirement(sketches: all, leading: true))
      }
    }
    return set
  }

  /// All requirements, the sketches themselves among them.
  var requirements: [Requirement] { required + [Requirement(sketches: sketches, leading: !isCut)] }
}
