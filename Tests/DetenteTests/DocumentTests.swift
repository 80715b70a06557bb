import Detente
@testable import DetenteScoring
import DetenteText
import Testing

@Suite("Documents from text")
struct DocumentTests {
  private func score(_ text: String, title: String? = nil, date: Int? = nil) throws -> DocumentScore {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    return try worker.score(text, title: title, date: date)
  }

  @Test(
    "a text of nothing is a document without sentences and no error", arguments: ["", " \n\n \t", "\u{FEFF}"])
  func empty(_ text: String) throws {
    let result = try score(text)
    #expect(result.sentences.isEmpty && result.scored == 0 && result.label == .neutral)
    #expect(result.deescalation == 0 && result.confrontation == 0 && result.balance == 0)
    #expect(result.errors.isEmpty && result.notices.isEmpty && result.actors.isEmpty)
  }

  @Test(
    "a document of one sentence has that sentence's values, label and confidence",
    arguments: [
      "The bloc lifted its sanctions.", "The two governments have not scheduled any talks.",
      "We are ready to talk if the siege is lifted, the mayor said.", "The weather was mild.",
    ])
  func single(_ text: String) throws {
    for result in [try score(text), try score("", title: text)] {
      let only = try #require(result.sentences.first)
      #expect(result.scored == 1)
      #expect(result.label == only.label && result.balance == only.balance)
      #expect(result.deescalation == only.deescalation && result.confrontation == only.confrontation)
      #expect(abs(result.confidence - only.confidence) < 1e-12)
    }
  }

  @Test(
    "headline 1.5, three sentences 1.25, the rest 1, a climate half, a repeated headline and boilerplate nothing"
  )
  func weights() throws {
    let title = "Rebels shell border town"
    let text = """
      Rebels shell border town

      The army withdrew from the town. The weather was mild. Tension gripped the border. Talks were held. \
      Tension gripped the border.

      https://www.example.org/news
      """
    let result = try score(text, title: title)
    #expect(result.sentences.map(\.weight) == [1.5, 0, 1.25, 1.25, 0.625, 1, 0.5, 0])
    #expect(result.scored == 6)
    #expect(
      result.notices == [
        Notice(code: "duplicate-headline", count: 1), Notice(code: "boilerplate-skipped", count: 1),
      ])
  }

  @Test("nine sentences have thirds and a swing, and name the sentences it lies between")
  func trajectory() throws {
    let calm = "The two armies extended the truce."
    let hostile = "Rebels shelled the town."
    let text = ([calm, calm, calm, "It rained.", "It rained.", "It rained."] + [hostile, hostile, hostile])
      .joined(separator: " ")
    let result = try score(text)
    let thirds = try #require(result.thirds)
    let values = result.sentences.map(\.balance)
    #expect(abs(thirds[0] - values[0]) < 1e-12 && thirds[1] == 0 && abs(thirds[2] - values[8]) < 1e-12)
    #expect(thirds[0] > 0.5 && thirds[2] < -0.7)
    let swing = try #require(result.swing)
    #expect(swing.from == 6 && swing.to == 7 && swing.change == values[6] - values[5])
    #expect(try score(text.replacing("It rained. ", with: "")).thirds == nil)
  }

  @Test(
    "years make history of a clause, not of a text that tells of the past throughout, and a notice says so")
  func narrative() throws {
    let old = "In May 1991 the rebels shelled the town."
    let once = try score(old + " It rained. The weather was mild.", date: 2020_05_01)
    #expect(once.confrontation < 0.15 && once.notices.isEmpty)
    let tale = try score(
      [old, "In 1992 they shelled the port.", "By 1993 it rained."].joined(separator: " "), date: 2020_05_01)
    #expect(tale.notices == [Notice(code: "narrative-years", count: 3)])
    #expect(tale.sentences.flatMap(\.evidence).allSatisfy { $0.factuality.allSatisfy { !$0.source.isEmpty } })
  }

  @Test("actors come by strength, with sums over the hits they are the source of")
  func actors() throws {
    let result = try score(
      "Iran shelled Iraq. Iran bombed an Iraqi port. Iran agreed to a ceasefire. Iraq rejected the ceasefire."
    )
    let catalog = try BuiltInPack.scorer().catalog
    let ids = result.actors.map { catalog.actors[$0.actor].id }
    #expect(ids.first == "IRN" && ids.contains("IRQ"))
    let first = try #require(result.actors.first)
    let hits = result.sentences.flatMap(\.counted).filter { $0.actor.contains(first.actor) }
    #expect(first.hits == hits.count && first.isSufficient)
    #expect(abs(first.deescalation + first.confrontation - hits.reduce(0) { $0 + $1.value }) < 1e-12)
    #expect(result.actors.last?.isSufficient == false)
  }
}
