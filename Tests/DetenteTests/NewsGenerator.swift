@testable import Detente
import DetenteRules
import DetenteMatching
@testable import DetenteScoring
import DetenteTestSupport
import Testing

/// Makes sentences that look like news of nobody in particular: the pack's own words in orders that news has,
/// and now and then something nasty. The same seed gives the same text.
struct NewsGenerator {
  var dice: Dice
  private let words: Words

  init(seed: UInt64, _ words: Words) {
    dice = Dice(seed: seed)
    self.words = words
  }

  /// The pack's surface forms by what they mean.
  struct Words: Sendable {
    var signals: [String] = []
    var masks: [String] = []
    var triggers: [String] = []
    var factuality: [String] = []
    var degrees: [String] = []
    var anchors: [String] = []
    var foreign: [String] = []
    var states: [String] = []
    var actors: [String] = []
    var openers: [String] = []
    var function: [String] = []
    var speech: [String] = []
    /// Whole sentences: examples and tests of the pack.
    var sentences: [String] = []

    init(_ scorer: Scorer, _ pack: RulePack) {
      let model = scorer.model
      for unit in model.roles.indices {
        let forms = model.rules.forms(of: unit).filter { !$0.contains("{") || $0.contains("@{") }
        switch model.roles[unit] {
        case .signal: signals += forms
        case .mask: masks += forms
        case .trigger: triggers += forms
        case .factuality: factuality += forms
        case .degree: degrees += forms
        case .anchor: anchors += forms
        case .foreign: foreign += forms
        case .actor(let index, let name):
          actors += forms
          if model.actorKinds[index] == .state, name == .name { states += forms.prefix(1) }
        case .leader: actors += forms
        case .clause: openers += forms
        case .word: function += forms
        case .speech: speech += forms
        case .boilerplate, .pseudo, .near, .remote: break
        }
      }
      let rules = pack.lexicons + pack.rules + pack.masks
      sentences = rules.flatMap { ($0.examples + $0.counterexamples).map(\.text) }
      sentences += pack.operators.flatMap { ($0.examples + $0.counterexamples).map(\.text) }
      sentences += pack.tests.map(\.text.text)
    }
  }

  static let fillers = [
    "the", "a", "northern", "town", "on Monday", "its", "several", "of", "old", "in 1996", "two",
  ]
  static let nasty = [
    "\u{201C}so-called\u{201D}", "U.S.", "(see below", "—", ";", "zero\u{200B}width", "caf\u{65}\u{301}", "🇺🇦",
    "\u{00AD}soft", "a\u{00A0}b", "ﬁre", "ſtrike", "3.5 %", "\"", "'", "?", "!!!", "x".repeated(300), "日本の首相",
    "[sic]", "No. 4", "Gen.", "http://a.b/c", "-- or --", ": :", "İstanbul", "\u{212A}yiv",
  ]

  /// A form without its gaps: they are filled with as many words as fit.
  private mutating func filled(_ form: String) -> String {
    guard form.contains("@{") else { return form }
    return form.split(separator: " ").map { part in
      part.hasPrefix("@{") ? (dice.chance(50) ? dice.pick(Self.fillers) : "") : String(part)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func word(_ list: [String]) -> String { list.isEmpty ? "it" : filled(dice.pick(list)) }

  /// A sentence with its full stop.
  mutating func sentence() -> String {
    if dice.chance(20) { return dice.pick(words.sentences) }
    var parts: [String] = []
    if dice.chance(15) { parts.append(word(words.openers)) }
    for number in 0...dice.roll(3) {
      if number > 0 { parts.append(dice.pick([",", ",", "and", ";", "—", ":", word(words.openers)])) }
      clause(into: &parts)
    }
    if dice.chance(12) { parts.append(", " + word(words.actors) + " " + word(words.speech)) }
    let text = parts.joined(separator: " ").replacing(" ,", with: ",").replacing(" ;", with: ";")
    return text.prefix(1).uppercased() + text.dropFirst()
      + dice.pick([".", ".", ".", ".", ".", "?", "!", ".\u{201D}"])
  }

  private mutating func clause(into parts: inout [String]) {
    if dice.chance(80) { parts.append(word(dice.chance(60) ? words.states : words.actors)) }
    if dice.chance(15) { parts.append("said " + dice.pick(["that", "it", "they", "the army"])) }
    if dice.chance(25) { parts.append(word(words.factuality)) }
    if dice.chance(35) { parts.append(word(words.triggers)) }
    if dice.chance(10) { parts.append(word(words.triggers)) }
    if dice.chance(20) { parts.append(word(words.degrees)) }
    if dice.chance(85) { parts.append(word(words.signals)) }
    if dice.chance(8) { parts.append(word(words.masks)) }
    if dice.chance(6) { parts.append(word(words.foreign)) }
    if dice.chance(20) { parts.append(word(words.anchors)) }
    if dice.chance(35) { parts.append(word(words.function) + " " + word(words.actors)) }
    if dice.chance(8) { parts.append(word(words.triggers)) }
    if dice.chance(8) { parts.append(dice.pick(Self.nasty)) }
    if dice.chance(25) { parts.append(word(Self.fillers)) }
  }

  /// A text of some sentences in some paragraphs, without a headline.
  mutating func text(sentences count: Int) -> String {
    var result = ""
    for number in 0..<count {
      if number > 0 { result += dice.chance(20) ? "\n\n" : " " }
      result += sentence()
    }
    return result
  }
}

extension String {
  func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}

extension BuiltInPack {
  /// What generated news is made of.
  static let words = loading.scorer.map { NewsGenerator.Words($0, loading.pack) }

  static func news(seed: UInt64) throws -> NewsGenerator { NewsGenerator(seed: seed, try #require(words)) }
}
