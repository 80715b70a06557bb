@testable import Detente
import DetenteRules
@testable import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

/// Changes of a whole document that must not change its score, or change it in a known way.
@Suite("Metamorphic documents")
struct DocumentMetamorphicTests {
  // MARK: Repetition

  /// The built-in scorer with all sentences of equal weight, as the invariant has it.
  private static func level(_ scorer: Scorer) -> Scorer {
    let model = scorer.model
    var parameters = ScoringParameters()
    parameters.leadWeight = 1
    let level = ScoringModel(
      catalog: model.catalog, rules: model.rules, roles: model.roles, operators: model.operators,
      factors: model.factors, fold: Fold(parameters: parameters, unassertedCap: model.fold.unassertedCap),
      covers: model.covers, actorKinds: model.actorKinds, anchorKinds: model.anchorKinds,
      conditional: model.conditional, allegation: model.allegation, forms: model.forms,
      language: model.language)
    return Scorer(level, scorer.conventions)
  }

  @Test("a body said two, three or seven times over has the values of one", arguments: [2, 3, 7])
  func repetition(times: Int) throws {
    var worker = ScoreWorker(Self.level(try BuiltInPack.scorer()))
    var dice = Dice(seed: 600)
    var compared = 0
    for _ in 0..<60 {
      let body = (0..<3 + dice.roll(5)).map { _ in dice.pick(MetamorphicTests.sentences) }.joined(
        separator: " ")
      let once = try worker.score(body)
      let often = try worker.score([String](repeating: body, count: times).joined(separator: " "))
      // At the seams a pronoun or an ambiguous word may lean on what now stands before it.
      guard once.scored > 1, often.scored == once.scored * times,
        !often.sentences.enumerated().contains(where: { number, sentence in
          let alone = once.sentences[number % once.scored]
          return sentence.leansOnOthers
            && (sentence.confidence != alone.confidence || sentence.balance != alone.balance
              || sentence.weight != alone.weight)
        })
      else { continue }
      compared += 1
      #expect(once.label == often.label, "\(body)")
      for (a, b) in zip(Self.values(once), Self.values(often)) { #expect(abs(a - b) < 1e-12, "\(body)") }
    }
    #expect(compared > 40)
  }

  private static func values(_ score: DocumentScore) -> [Double] {
    [
      score.deescalation, score.confrontation, score.confidence, score.intensity, score.coverage,
      score.duality,
    ]
  }

  // MARK: Padding

  @Test("boilerplate after an article changes none of its numbers and is counted in a notice")
  func boilerplate() throws {
    let lines = BuiltInPack.loading.pack.zones.boilerplate.flatMap(\.examples).map(\.text)
    #expect(lines.count > 5)
    var worker = ScoreWorker(try BuiltInPack.scorer())
    var dice = Dice(seed: 601)
    for line in lines + ["https://www.example.org/world/2024/05/04/border-war-attack"] {
      let body = (0..<4).map { _ in dice.pick(MetamorphicTests.sentences) }.joined(separator: " ")
      var plain = try worker.score(body, title: "The week in brief")
      var padded = try worker.score(body + "\n\n" + line, title: "The week in brief")
      #expect(padded.notices.contains { $0.code == "boilerplate-skipped" }, "\(line)")
      #expect(padded.sentences.count > plain.sentences.count)
      padded.sentences.removeLast(padded.sentences.count - plain.sentences.count)
      padded.notices = []
      plain.notices = []
      let isSame = padded.everything == plain.everything
      #expect(isSame, "\(line)")
    }
  }

  @Test("a neutral sentence lowers coverage and intensity and leaves both channels as they are")
  func neutralPadding() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    var dice = Dice(seed: 602)
    for _ in 0..<20 {
      let body = (0..<4).map { _ in dice.pick(MetamorphicTests.sentences) }.joined(separator: " ")
      let plain = try worker.score(body)
      let padded = try worker.score(body + " The weather was mild.")
      guard plain.scored > 1 else { continue }
      #expect(abs(plain.deescalation - padded.deescalation) < 1e-12)
      #expect(abs(plain.confrontation - padded.confrontation) < 1e-12)
      #expect(padded.coverage <= plain.coverage && padded.intensity <= plain.intensity)
    }
  }

  @Test("the headline once more is a duplicate: no number changes")
  func duplicate() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let title = "Rebels shell border town"
    let body = "The army withdrew from the town on Monday. Talks with the rebels were called off."
    let plain = try worker.score(body, title: title)
    let doubled = try worker.score(title + "\n\n" + body, title: title)
    #expect(Self.values(plain) == Self.values(doubled))
    #expect(plain.label == doubled.label)
    #expect(doubled.notices == [Notice(code: "duplicate-headline", count: 1)])
  }

  // MARK: Names

  static let templates = [
    "{A} shelled a border town in {B} on Friday.", "{A} accused {B} of breaking the ceasefire.",
    "The {a} foreign minister offered {B} talks without conditions.", "{A} and {B} signed a peace agreement.",
    "{A} lifted its sanctions against {B}.", "{A} said {B} had attacked its ships.",
    "{A} warned {B} that it would retaliate.", "{B} rejected a truce that {A} had offered.",
    "The {a} army withdrew its troops from {B}.", "{A} recalled its ambassador from {B} after the raid.",
    "If {A} attacks, {B} will strike back, the general said.", "{A} freed twelve {b} prisoners of war.",
    "Although {A} has eased its blockade, {B} called off the talks.", "{B} was bombed by {a} jets overnight.",
    "{A} refused to rule out a strike on {B}.", "Talks between {A} and {B} collapsed in acrimony.",
    "{A} urged {B} to end the siege. It also offered aid.", "{B} denied that it had shelled {A}.",
    "{A} threatened {B} with sanctions unless it pulled back its troops.",
    "{A} deployed missiles on the {b} border, but both sides agreed to a hotline.",
  ]

  @Test("exchanging two states leaves every score and exchanges who does it to whom", arguments: 1...12)
  func names(seed: Int) throws {
    let scorer = try BuiltInPack.scorer()
    var dice = Dice(seed: UInt64(700 + seed))
    let states = Self.states()
    try #require(states.count > 30)
    let first = dice.pick(states)
    let second = dice.pick(states.filter { $0.id != first.id })
    var worker = ScoreWorker(scorer)
    var attributed = 0
    func fill(_ template: String, _ a: State, _ b: State) -> String {
      template.replacing("{A}", with: a.name).replacing("{B}", with: b.name).replacing("{a}", with: a.demonym)
        .replacing("{b}", with: b.demonym)
    }
    for template in Self.templates {
      let straight = try worker.score(fill(template, first, second)).sentences
      let exchanged = try worker.score(fill(template, second, first)).sentences
      func renamed(_ actors: [Int]) -> [String] {
        actors.map { scorer.catalog.actors[$0].id }
          .map { $0 == first.id ? second.id : $0 == second.id ? first.id : $0 }.sorted()
      }
      func ids(_ actors: [Int]) -> [String] { actors.map { scorer.catalog.actors[$0].id }.sorted() }
      let comment = Comment(rawValue: fill(template, first, second))
      #expect(straight.map(\.deescalation) == exchanged.map(\.deescalation), comment)
      #expect(straight.map(\.confrontation) == exchanged.map(\.confrontation), comment)
      #expect(straight.map(\.label) == exchanged.map(\.label), comment)
      #expect(straight.map(\.confidence) == exchanged.map(\.confidence), comment)
      let hits = (straight.flatMap(\.counted), exchanged.flatMap(\.counted))
      #expect(hits.0.map { renamed($0.actor) } == hits.1.map { ids($0.actor) }, comment)
      #expect(hits.0.map { renamed($0.target) } == hits.1.map { ids($0.target) }, comment)
      #expect(hits.0.map { renamed($0.speaker) } == hits.1.map { ids($0.speaker) }, comment)
      attributed += hits.0.count { ids($0.actor).contains(first.id) || ids($0.actor).contains(second.id) }
    }
    #expect(attributed > 12, "most hits of these sentences have an actor")
  }

  private struct State {
    var id: String
    var name: String
    var demonym: String
  }

  /// States whose name and demonym are one word, and no other actor's.
  private static func states() -> [State] {
    let actors = BuiltInPack.loading.pack.actors
    var owners: [String: Int] = [:]
    for actor in actors {
      for name in Set(actor.names.map { $0.1.text.text.lowercased() }) { owners[name, default: 0] += 1 }
    }
    return actors.filter { $0.kind == .state }.compactMap { actor in
      func own(_ kind: Actor.NameKind) -> String? {
        actor.names.first { $0.0 == kind }.map(\.1.text.text).flatMap { name in
          name.allSatisfy(\.isLetter) && owners[name.lowercased()] == 1 && name.first?.isUppercase == true
            ? name : nil
        }
      }
      guard let name = own(.name), let demonym = own(.demonym) else { return nil }
      return State(id: actor.id, name: name, demonym: demonym)
    }
  }
}
