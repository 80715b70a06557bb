import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

/// Changes of a text that must not change its score, or change it in a known way.
@Suite("Metamorphic")
struct MetamorphicTests {
  /// Sentences in natural language: the pack's own examples and tests, those that score first.
  static let sentences: [String] = {
    guard let scorer = BuiltInPack.loading.scorer, let words = BuiltInPack.words else { return [] }
    var worker = ScoreWorker(scorer)
    return words.sentences.filter { text in
      guard text.utf8.last == UInt8(ascii: "."), let score = try? worker.score(text) else { return false }
      return score.sentences.count == 1 && !score.sentences[0].evidence.isEmpty
    }
  }()

  /// Sentences of which it is known that a change tells: gaps of the pack, with their reasons in the fixture.
  static let known = Set(Fixture.knownGaps.keys)

  @Test("there is enough to change") func enough() { #expect(Self.sentences.count > 800) }

  // MARK: One sentence

  @Test(
    "a dateline before a sentence changes nothing",
    arguments: ["OSTVIK, May 4 (Reuters) - ", "PORT SELBY (Reuters) \u{2014} ", "Port Selby: "])
  func dateline(prefix: String) throws {
    try expectSame {
      prefix + $0
    } unless: { _, changed in
      changed.sentences[0].sentence.dateline.isEmpty
    }
  }

  @Test("a bullet or a number before a sentence changes nothing", arguments: ["12. ", "(b) ", "3) ", "* "])
  func listMarker(prefix: String) throws {
    try expectSame {
      prefix + $0
    } unless: { _, changed in
      changed.sentences[0].sentence.listMarker.isEmpty
    }
  }

  @Test("\"officials said\" after a sentence without quotation marks changes no label")
  func attribution() throws {
    try expectSameLabel {
      $0.dropLast() + ", officials said."
    } unless: { text, _ in
      // A verb of saying takes the scorn out of scare quotes.
      text.contains("\"")
    }
  }

  @Test("curly and straight quotation marks, long and short dashes, odd spaces make no difference")
  func typography() throws {
    try expectSame { text in
      var isOpen = false
      return String(
        text.map { character in
          guard character == "\"" else { return character == "'" ? "\u{2019}" : character }
          isOpen.toggle()
          return isOpen ? "\u{201C}" : "\u{201D}"
        })
    } unless: { _, _ in
      false
    }
    try expectSame {
      $0.replacing(" ", with: "\u{A0}")
    } unless: { _, _ in
      false
    }
    try expectSame {
      $0.replacing(" ", with: "  ")
    } unless: { _, _ in
      false
    }
    try expectSame {
      $0.replacing("fi", with: "ﬁ")
    } unless: { _, _ in
      false
    }
    try expectSame {
      $0.replacing("a", with: "a\u{AD}")
    } unless: { _, _ in
      false
    }
    try expectSame(among: Self.dashed, atLeast: Self.dashed.count) {
      $0.replacing(" \u{2014} ", with: " -- ")
    } unless: { _, _ in
      false
    }
  }

  /// Sentences with a dash that sets something off, and one before a last clause.
  static let dashed = [
    "The truce \u{2014} the third this year \u{2014} was broken by the rebels.",
    "The army \u{2014} which had vowed to stay \u{2014} withdrew from the border town.",
    "Both governments signed the treaty \u{2014} and the rebels rejected it.",
    "The general threatened to shell the port \u{2014} unless the envoys left.",
  ]

  /// British and American, in the pack's own list and in the families that it generates.
  static let spellings: [[String]] =
    BuiltInPack.loading.pack.lexemes.spellings
    + [
      ["mobilised", "mobilized"], ["mobilising", "mobilizing"], ["demobilised", "demobilized"],
      ["demilitarised", "demilitarized"], ["normalise", "normalize"], ["normalised", "normalized"],
      ["normalisation", "normalization"], ["apologised", "apologized"], ["apologise", "apologize"],
      ["criticised", "criticized"], ["criticise", "criticize"], ["organised", "organized"],
      ["recognised", "recognized"], ["recognise", "recognize"], ["destabilise", "destabilize"],
      ["stabilised", "stabilized"], ["neutralised", "neutralized"], ["finalised", "finalized"],
      ["authorised", "authorized"], ["penalised", "penalized"], ["jeopardised", "jeopardized"],
      ["antagonised", "antagonized"], ["neighbour", "neighbor"], ["neighbours", "neighbors"],
      ["neighbouring", "neighboring"], ["armoured", "armored"], ["harbour", "harbor"],
      ["honoured", "honored"],
      ["favoured", "favored"], ["labour", "labor"], ["endeavour", "endeavor"], ["cancelled", "canceled"],
      ["fuelled", "fueled"], ["signalled", "signaled"], ["quarrelled", "quarreled"], ["levelled", "leveled"],
    ]

  @Test("American spelling scores as British does")
  func spelling() throws {
    var tried: Set<String> = []
    for pair in Self.spellings {
      try expectSame(among: Self.sentences + Self.british, atLeast: 0) {
        Self.respelled($0, pair[0], pair[1])
      } unless: { _, _ in
        tried.insert(pair[0])
        return false
      }
    }
    #expect(tried.count > 30, "\(tried)")
  }

  /// Sentences with words that America spells otherwise.
  static let british = [
    "The armoured column shelled the harbour of a neighbouring state.",
    "The army mobilised two divisions and authorised strikes on the rebels.",
    "Both governments agreed to normalise relations after years of war.",
    "The demilitarised zone between the two armies was calm.",
    "The rebels honoured the ceasefire and demobilised 400 fighters.",
    "The foreign minister criticised the bombing of the neighbour's capital.",
    "The president apologised for the raid on the border village.",
    "The envoys finalised a peace agreement and favoured an early prisoner swap.",
    "The junta cancelled the talks and levelled new accusations at the rebels.",
    "The general signalled that his troops would withdraw.",
    "The strike destabilised the truce and antagonised the rebels.",
    "The blockade has jeopardised the talks and fuelled tension at the border.",
    "Missile defence batteries were deployed and a new offensive was launched in the grey zone.",
    "The army's manoeuvres near the border raised tension.",
    "The spectre of war hung over the centre of the capital.",
  ]

  @Test("empty lines around a text and a byte order mark before it change nothing")
  func paragraphs() throws {
    try expectSame {
      "\n\n" + $0 + "\n\n"
    } unless: { _, _ in
      false
    }
    try expectSame {
      "\u{FEFF}" + $0
    } unless: { _, _ in
      false
    }
  }

  /// Whole words only: "four" has no American spelling.
  private static func respelled(_ text: String, _ from: String, _ to: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let core = word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" }
      return core == from ? String(word).replacing(from, with: to) : String(word)
    }.joined(separator: " ")
  }

  // MARK: Comparing

  private func expectSame(
    among sentences: [String] = Self.sentences, atLeast least: Int = Self.enough,
    _ change: (String) -> String, unless: (String, DocumentScore) -> Bool,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try compare(sentences, atLeast: least, change, unless: unless, sourceLocation) { before, after in
      before.deescalation == after.deescalation && before.confrontation == after.confrontation
        && before.label == after.label && before.confidence == after.confidence
    }
  }

  private func expectSameLabel(
    _ change: (String) -> String, unless: (String, DocumentScore) -> Bool,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try compare(Self.sentences, atLeast: Self.enough, change, unless: unless, sourceLocation) {
      $0.label == $1.label
    }
  }

  private func compare(
    _ sentences: [String], atLeast least: Int, _ change: (String) -> String,
    unless: (String, DocumentScore) -> Bool, _ sourceLocation: Testing.SourceLocation,
    isSame: (DocumentScore, DocumentScore) -> Bool
  ) throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    var failures: [String] = []
    var compared = 0
    for text in sentences where !Self.known.contains(text) {
      let changed = change(text)
      guard changed != text else { continue }
      let after = try worker.score(changed)
      if unless(text, after) { continue }
      compared += 1
      let before = try worker.score(text)
      if !isSame(before, after) {
        failures.append(
          "\(changed) [\(before.label) \(before.deescalation) \(before.confrontation) → "
            + "\(after.label) \(after.deescalation) \(after.confrontation)]")
      }
    }
    #expect(
      failures.isEmpty, "\(failures.count): \(failures.prefix(20).joined(separator: "\n"))",
      sourceLocation: sourceLocation)
    #expect(compared >= least, "only \(compared) sentences were compared", sourceLocation: sourceLocation)
  }

  /// How many sentences a change must bear on at least to show something.
  private static let enough = 20
}
