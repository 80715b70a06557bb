import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

/// A sentence is worth what it says, wherever it stands; where its neighbours do have a part, the evidence says so.
@Suite("Neighbours")
struct NeighbourTests {
  @Test(
    "a generated sentence alone scores as in its text, unless the evidence reports a neighbour",
    arguments: 1...6)
  func generated(seed: Int) throws {
    var news = try BuiltInPack.news(seed: UInt64(200 + seed))
    var tally = Tally()
    for _ in 0..<40 { try compare(news.text(sentences: 5), title: nil, into: &tally) }
    #expect(tally.compared > 120)
  }

  @Test("a real sentence too", .enabled(if: RealText.isThere, RealText.absence))
  func real() throws {
    var tally = Tally()
    for article in try RealText.articles(bytes: 150_000) {
      try compare(article.text, title: article.title, into: &tally)
    }
    #expect(tally.compared > 200)
    #expect(tally.leaning > 0, "real text has sentences that lean on others")
  }

  @Test("the previous sentence can open the gate, and is named")
  func previous() throws {
    let text = "The rebels held the bridge for a third day. The standoff went on until Monday."
    #expect(try openings(text, title: nil) == [.previous])
    #expect(try openings("The standoff went on until Monday.", title: nil) == [])
  }

  @Test("boilerplate opens nothing for what follows it")
  func boilerplate() throws {
    let text = "A quiet day in the park\n\nFollow our WhatsApp channel on the war and the ceasefire.\n\n"
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let score = try worker.score(text + "The standoff went on until Monday.")
    #expect(score.sentences.map(\.sentence.zone).contains(.boilerplate))
    #expect(score.sentences.allSatisfy { $0.counted.isEmpty })
  }

  @Test("the headline can open the gate, and is named")
  func headline() throws {
    let text = "The weather was mild. The standoff went on until Monday."
    #expect(try openings(text, title: "Rebels hold the bridge") == [.headline])
  }

  @Test("an anchor of the sentence's own comes before its neighbours'")
  func own() throws {
    let text = "The rebels held the bridge. The standoff with the rebels went on until Monday."
    #expect(try openings(text, title: "Rebels hold the bridge") == [.own])
  }

  @Test("a pronoun in the singular means no pair, one in the plural does")
  func pairs() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    func actors(_ pronoun: String, behind subject: String) throws -> [String] {
      let report = try worker.score(
        "\(subject) shelled a border town. \(pronoun) freed two prisoners of war.")
      let freed = try #require(report.sentences.last?.counted.max { $0.value < $1.value })
      return freed.actor.map { worker.actor($0) }
    }
    #expect(try actors("It", behind: "Iran and Iraq") == [])
    #expect(try actors("They", behind: "Iran and Iraq") == ["IRN", "IRQ"])
    #expect(try actors("It", behind: "Iran") == ["IRN"])
  }

  @Test("a pronoun that the sentence before resolves is reported, one of the own sentence is not")
  func pronouns() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let apart = try worker.score("Iran shelled a border town. It freed two prisoners of war.")
    let freed = try #require(apart.sentences.last?.counted.max { $0.value < $1.value })
    #expect(freed.isResolvedPronoun)
    #expect(freed.actor.map { worker.actor($0) } == ["IRN"])
    let together = try worker.score("Iran shelled a border town, and it freed two prisoners of war.")
    #expect(together.sentences.allSatisfy { $0.counted.allSatisfy { !$0.isResolvedPronoun } })
    let unknown = try worker.score("It freed two prisoners of war.")
    #expect(unknown.sentences.first?.penalties.contains(.unresolvedPronoun) == true)
  }

  @Test("a pronoun means nobody where the sentence before had no subject that acts, or was not read")
  func stalePronouns() throws {
    #expect(try lastDoers("Chad offered talks. It killed nine people.") == ["TCD"])
    #expect(try lastDoers("Chad offered talks. A bomb exploded in a market. It killed nine people.") == [])
    #expect(try lastDoers("Chad offered talks. A quake struck on Monday. It killed nine people.") == [])
    #expect(try lastDoers("Chad offered talks. It shelled a town. It shelled a border post.") == ["TCD"])
    #expect(
      try lastDoers("The mission, whose French name is long, freed ten men. It killed nine people.") == [])
    // What is no part of the article lends nothing, and takes nothing.
    #expect(
      try lastDoers(
        "Chad shelled a town.\n\nFollow our WhatsApp channel on the war.\n\nIt killed nine people.")
        == ["TCD"])
  }

  /// Who does the strongest deed of a text's last sentence.
  private func lastDoers(_ text: String) throws -> [String] {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let deed = try #require(
      try worker.score(text).sentences.last?.counted.max { $0.value < $1.value }, "\(text)")
    return deed.actor.map { worker.actor($0) }
  }

  @Test("what somebody owns does not act for them, unless it has a name that a rule knows")
  func owners() throws {
    #expect(try lastDoers("Chad offered talks. Its neighbours bombed the port.") == [])
    #expect(try lastDoers("Chad offered talks. Its army bombed the port.") == ["TCD"])
    #expect(try lastDoers("Chad offered talks. It bombed the port.") == ["TCD"])
  }

  @Test("both sides, named in an earlier sentence, are reported like a pronoun")
  func reciprocals() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let score = try worker.score("Iran shelled Iraq. Both sides agreed to a ceasefire.")
    let pact = try #require(score.sentences.last?.counted.last)
    #expect(pact.isResolvedPronoun)
    #expect(pact.actor.map { worker.actor($0) }.sorted() == ["IRN", "IRQ"])
  }

  // MARK: Comparing

  private struct Tally {
    var compared = 0
    var leaning = 0
  }

  /// Scores each sentence with evidence once more, alone.
  private func compare(_ text: String, title: String?, into tally: inout Tally) throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let bytes = Array(text.utf8)
    for sentence in try worker.score(text, title: title).sentences
    where sentence.sentence.field == .text && sentence.isScored && !sentence.evidence.isEmpty {
      let own = try worker.score(Article(text: Array(bytes[sentence.sentence.source])))
      // Where an end of a sentence or a dateline is seen only in its paragraph, it is another sentence.
      guard let alone = own.sentences.first, own.sentences.count == 1, alone.sentence.zone == .body,
        alone.sentence.dateline.count == sentence.sentence.dateline.count,
        alone.sentence.listLabel.count == sentence.sentence.listLabel.count
      else { continue }
      tally.compared += 1
      let isSame =
        alone.deescalation == sentence.deescalation && alone.confrontation == sentence.confrontation
        && alone.label == sentence.label && alone.confidence == sentence.confidence
      if sentence.leansOnOthers {
        tally.leaning += 1
      } else {
        #expect(isSame, "\(alone)\nin its text: \(sentence)")
      }
    }
  }

  private func openings(_ text: String, title: String?) throws -> [Evidence.GateOpening] {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    return try worker.score(text, title: title).sentences.last?.counted.compactMap(\.gateOpenedBy) ?? []
  }
}

extension ScoreWorker {
  /// The id of an actor.
  func actor(_ index: Int) -> String { BuiltInPack.loading.scorer?.catalog.actors[index].id ?? "" }
}
