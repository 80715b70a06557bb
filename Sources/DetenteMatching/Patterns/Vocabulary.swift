/// The atoms of a pack's patterns by number, with how often each is met, and what is known of its terms.
final class Vocabulary {
  private(set) var atoms: [Atom] = []
  /// Expected occurrences for each 1,000 tokens, by atom.
  private(set) var frequencies: [Double] = []
  private var numbers: [Atom: Int32] = [:]
  private let rarity: Rarity
  /// By number: what `ExpandedPattern` writes for a term stands for one of these.
  let terms: [String]
  private var shapes: [[Shape]?]

  /// - Parameter terms: their patterns, as `ExpandedPattern.analysed` has them.
  init(_ rarity: Rarity, terms: [String] = []) {
    self.rarity = rarity
    self.terms = terms
    shapes = Array(repeating: nil, count: terms.count)
  }

  func number(of atom: Atom) -> Int32 {
    if let known = numbers[atom] { return known }
    let number = Int32(atoms.count)
    atoms.append(atom)
    numbers[atom] = number
    frequencies.append(rarity.frequency(of: atom))
    return number
  }

  /// The atoms of runs that are whole words, ascending; nil where one of them tells nothing.
  func words(of runs: [WordRun]) -> [Int32]? {
    var found: [Int32] = []
    found.reserveCapacity(runs.count)
    for run in runs {
      guard let atom = run.atom else { return nil }
      found.append(number(of: atom))
    }
    return Self.ordered(found)
  }

  /// Numbers in ascending order, each once.
  static func ordered(_ numbers: [Int32]) -> [Int32] {
    if numbers.count < 2 { return numbers }
    var ordered: [Int32] = []
    ordered.reserveCapacity(numbers.count)
    for number in numbers.sorted() where ordered.last != number { ordered.append(number) }
    return ordered
  }

  func frequency(of atoms: [Int32]) -> Double { atoms.reduce(0) { $0 + frequencies[Int($1)] } }

  /// What is known of the alternatives of a term.
  func shapes(ofTerm number: Int) throws(PatternAnalyser.Unknown) -> [Shape] {
    if let known = shapes[number] { return known }
    let made = try PatternAnalyser.alternatives(of: terms[number], self)
    shapes[number] = made
    return made
  }
}
