internal import Scan

/// The members of a set with a number computed once: sets are looked up by the hundred thousand.
private struct MemberKey: Hashable {
  let members: [Int32]
  let digest: UInt64

  init(_ members: [Int32]) {
    self.members = members
    digest = members.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64(UInt32(bitPattern: $1))) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  static func == (left: MemberKey, right: MemberKey) -> Bool {
    left.digest == right.digest && left.members == right.members
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// The atoms of a pack's patterns, and sets of them, by number, with how often each is met.
struct Vocabulary: Sendable {
  private(set) var atoms: [Atom] = []
  /// Expected occurrences for each 1,000 tokens, by atom.
  private(set) var frequencies: [Double] = []
  private var numbers: [Atom: Int32] = [:]
  private let rarity: Rarity
  /// Sets of atoms, each ascending.
  private(set) var sets: [[Int32]] = []
  /// Expected occurrences for each 1,000 tokens, by set.
  private(set) var setFrequencies: [Double] = []
  private var setNumbers: [MemberKey: Int32] = [:]

  private var signs: [UInt8] = []

  init(_ rarity: Rarity) { self.rarity = rarity }

  mutating func number(of atom: Atom) -> Int32 { number(of: atom) { $0.frequency(of: atom) } }

  private mutating func number(of atom: Atom, frequency: (Rarity) -> Double) -> Int32 {
    if let known = numbers[atom] { return known }
    let number = Int32(atoms.count)
    atoms.append(atom)
    numbers[atom] = number
    frequencies.append(frequency(rarity))
    return number
  }

  /// The number of a set of atoms, given in any order.
  mutating func set(of atoms: [Int32]) -> Int32 {
    let ordered = Self.ordered(atoms)
    let key = MemberKey(ordered)
    if let known = setNumbers[key] { return known }
    let number = Int32(sets.count)
    setNumbers[key] = number
    sets.append(ordered)
    setFrequencies.append(ordered.reduce(0) { $0 + frequencies[Int($1)] })
    return number
  }

  /// Takes in the atoms and sets of another vocabulary of the same rarity.
  /// - Returns: the numbers that the other's sets have here.
  mutating func takeIn(_ other: Vocabulary) -> [Int32] {
    if atoms.isEmpty, sets.isEmpty {
      self = other
      return sets.indices.map { Int32($0) }
    }
    let atoms = zip(other.atoms, other.frequencies).map { atom, frequency in
      number(of: atom) { _ in frequency }
    }
    return other.sets.map { set(of: $0.map { atoms[Int($0)] }) }
  }

  /// How many of the most frequent atoms have a sign of their own.
  private static let frequent = 16
  /// How many signs the others share: one is that of a sentence's beginning.
  static let sharedSigns = 63 - frequent

  /// Settles which atoms are frequent, once all are known.
  mutating func settleSigns() {
    let ordered = frequencies.indices.sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }
    signs = frequencies.indices.map { number in
      let mixed = (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 32
      return TriggerTable.startSign + UInt8(1 + Self.frequent + Int(mixed % UInt64(Self.sharedSigns)))
    }
    for (rank, number) in ordered.prefix(Self.frequent).enumerated() {
      signs[number] = TriggerTable.startSign + UInt8(1 + rank)
    }
  }

  /// A number below 64, not `TriggerTable.startSign`, that stands for an atom; frequent ones have it for themselves, so
  /// that a look for rare words is not deceived by them.
  func sign(of atom: Int32) -> UInt8 { signs[Int(atom)] }

  /// Numbers in ascending order, each once.
  static func ordered(_ numbers: [Int32]) -> [Int32] {
    if numbers.count < 2 { return numbers }
    var ordered: [Int32] = []
    ordered.reserveCapacity(numbers.count)
    for number in numbers.sorted() where ordered.last != number { ordered.append(number) }
    return ordered
  }
}
