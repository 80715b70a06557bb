import Foundation

/// Works out again what `--explain` prints, from the printed text alone: a reader with a pencil.
///
/// Each line of `faults` names a number that the numbers beside it do not bear out. The page must be wide enough that
/// no line is wrapped.
struct ExplanationCheck {
  private(set) var faults: [String] = []
  /// How many hits and channels were worked out.
  private(set) var hits = 0
  private(set) var channels = 0
  /// A printed number may be off by half its last place, and so may each of those it follows from.
  private let half = 0.0006

  /// The counted hits of the sentence being read: side, value, and whether nobody asserts it.
  private var counted: [(side: Character, value: Double, isUnasserted: Bool)] = []
  private var open: (side: Character, printed: Double)?
  private var printed: [Character: Double] = [:]

  init(_ page: String) {
    for line in page.split(separator: "\n") { read(String(line)) }
  }

  private mutating func expect(_ printed: Double, _ computed: Double, within slack: Double, _ line: String) {
    if !((printed - computed).magnitude <= slack) {
      faults.append("\(printed) is not \(computed): \(line)")
    }
  }

  private mutating func read(_ line: String) {
    let text = line.drop { $0 == " " }
    if let hit = open {
      open = nil
      return reason(line, hit.side, hit.printed)
    }
    if let match = line.firstMatch(of: /^ {4,14}([0-9.]+) ([▼▲]) [CD]_/), let value = Double(match.1) {
      open = (Character(String(match.2)), value)
    } else if text.hasPrefix("▼ de-escalation = ") || text.hasPrefix("▲ confrontation = ") {
      channel(line, text.first ?? "?")
    } else if let match = text.firstMatch(of: #/^balance = ([0-9.]+) − ([0-9.]+) = (\S+) /#) {
      let numbers = [match.1, match.2, match.3].map { number(String($0)) }
      expect(numbers[2], numbers[0] - numbers[1], within: 2 * half, line)
      expect(numbers[0], printed["▼"] ?? .nan, within: 1e-9, line)
      expect(numbers[1], printed["▲"] ?? .nan, within: 1e-9, line)
      (counted, printed) = ([], [:])
    }
  }

  private func number(_ text: String) -> Double {
    Double(text.replacing("−", with: "-").replacing("+", with: "")) ?? .nan
  }

  /// A hit's value from its weight and factors.
  private mutating func reason(_ line: String, _ side: Character, _ printed: Double) {
    let isUnasserted = line.hasSuffix("; nobody asserts it")
    // What is quoted may hold any sign.
    let plain = line.replacing(/“.*?”/, with: "")
    let product = plain.split(separator: ";").first { $0.contains("weight ") || $0.contains("→") } ?? ""
    let parts = product.split(separator: " × ").map(String.init)
    var value = number(parts.first?.split(separator: " ").last.map(String.init) ?? "")
    // The least of the factualities, the discourse and the repeat have names behind them; degrees do not.
    var degree = 1.0
    for part in parts.dropFirst() {
      let words = part.split(separator: " ").map(String.init)
      if let together = part.firstMatch(of: /\(together ([0-9.]+)\)/) {
        degree = number(String(together.1))
      } else if words.count == 1 {
        degree *= number(words[0])
      } else {
        value *= number(words[0])
      }
    }
    value = min(1, value * degree)
    expect(printed, value, within: half, line)
    counted.append((side, value, isUnasserted))
    hits += 1
  }

  /// A channel from the factors printed in its line, and those from the hits above.
  private mutating func channel(_ line: String, _ side: Character) {
    let value = number(line.split(separator: " ").last.map(String.init) ?? "")
    printed[side] = value
    channels += 1
    let own = counted.filter { $0.side == side }
    var silence = own.filter { !$0.isUnasserted }.reduce(1) { $0 * (1 - $1.value) }
    let unasserted = 1 - own.filter(\.isUnasserted).reduce(1) { $0 * (1 - $1.value) }
    silence *= 1 - min(0.10, unasserted)
    expect(value, 1 - silence, within: half, line)
    var product = 1.0
    for match in line.matches(of: /\(1 − ([0-9.]+)[^)]*\)/) { product *= 1 - number(String(match.1)) }
    expect(value, 1 - product, within: 3 * half, line)
  }
}
