import DetenteMatching
import DetenteRules
import DetenteTestSupport

/// A pack of the size of a real one, made of the words that a text has: phrases that occur, and patterns over
/// some of its words.
struct CorpusPack {
  var units: [UnitSource] = []

  init(sentences: [String], entries: Int, patterns: Int, seed: UInt64) {
    var dice = Dice(seed: seed)
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for word in sentence.split(separator: " ") where word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        counts[String(word), default: 0] += 1
      }
    }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    let rare = ranked.dropFirst(min(600, ranked.count / 4)).filter { $0.utf8.count > 3 }
    let middle = Array(ranked.dropFirst(min(150, ranked.count / 8)).prefix(900).filter { $0.utf8.count > 3 })
    guard !rare.isEmpty, !middle.isEmpty else { return }
    for number in 0..<entries {
      let kind = Entry.Inflection.allKinds[number % 4]
      let phrase =
        number % 5 < 2 ? dice.pick(rare) : Self.phrase(of: dice.pick(sentences), &dice) ?? dice.pick(rare)
      let gapped = number % 40 == 0 ? dice.pick(middle) + " @{0,3} " + dice.pick(middle) : phrase
      units.append(
        UnitSource(layer: .signals, content: .entry(Entry(text(gapped), kind)), rule: "entry.\(number)"))
    }
    for number in 0..<patterns {
      units.append(
        UnitSource(
          layer: .signals, content: .regex(text(Self.pattern(middle, rare, number, &dice))),
          rule: "rule.\(number)"))
    }
  }

  /// Two to four words that stand beside each other, the first no function word.
  private static func phrase(of sentence: String, _ dice: inout Dice) -> String? {
    let words = sentence.split(separator: " ")
    guard words.count > 6 else { return nil }
    let start = dice.roll(words.count - 4)
    let phrase = words[start..<start + 2 + dice.roll(3)]
    guard phrase.allSatisfy({ $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }),
      phrase.first?.count ?? 0 > 4
    else { return nil }
    return phrase.joined(separator: " ")
  }

  private static func pattern(_ middle: [String], _ rare: [String], _ number: Int, _ dice: inout Dice)
    -> String
  {
    func some(_ count: Int) -> String {
      "(?:" + (0..<count).map { _ in dice.pick(middle) }.joined(separator: "|") + ")"
    }
    switch number % 10 {
    case 0: return "\\b" + some(4) + " to @{0,3} " + some(5) + "\\b"
    case 1: return "\\b" + some(3) + "(?:s|ed|ing)? (?:the |its |their )?" + some(4)
    case 2: return "\\b" + dice.pick(middle).prefix(5) + "\\w* @{0,4} " + some(3) + "\\b"
    case 3: return "(?<!no )\\b" + dice.pick(middle) + "s? (?:of|with|to) \\w+"
    case 4:
      return "\\b(?:refus|reject|declin|fail)(?:ed|es|ing)? @{0,3} " + dice.pick(middle) + "\\b(?! talks)"
    case 5: return "\\b(?:has|have|had) " + some(6) + "\\b"
    case 6: return "\\b" + dice.pick(rare) + "[- ]?" + dice.pick(rare) + "s?\\b"
    case 7: return "\\b(?:a|an|the) (?<hit>" + some(5) + ")(?= of)"
    case 8: return "\\b\\w+ " + dice.pick(middle) + " (?:and|or) " + some(3)
    default: return "\\b" + dice.pick(middle) + "(?:,? \\w+){0,3} " + some(4) + "\\b"
    }
  }
}

extension Entry.Inflection {
  static let allKinds: [Entry.Inflection] = [.phrase, .noun, .verb, .adjective]
}
