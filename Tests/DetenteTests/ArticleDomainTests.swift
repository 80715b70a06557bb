import Detente
import DetenteScoring
import DetenteTestSupport
import Testing

/// What a whole article is about decides whether its ambiguous words mean conflict.
@Suite("Domains of articles")
struct ArticleDomainTests {
  /// States and a word of war in each, and no word of the pitch beside it.
  private static let ambiguous = [
    "Norway struck again, and Denmark was under siege until the last minute.",
    "Denmark came under fire from Norway again, and the Danish defence surrendered at last.",
  ]

  private static let pitch = [
    "The stadium was full an hour early, and the fans sang.",
    "The goalkeeper saved two headers and the captain a third.",
    "Both coaches praised the referee.",
  ]

  @Test("in a match report between states words of war are none of war, and the evidence says why")
  func match() throws {
    let report = try score(
      [Self.pitch[0], Self.ambiguous[0], Self.pitch[1], Self.ambiguous[1], Self.pitch[2]])
    #expect(report.label == .neutral && report.confrontation == 0 && report.deescalation == 0)
    let reasons = report.sentences.flatMap(\.evidence).compactMap(\.reason)
    let scorer = try BuiltInPack.scorer()
    let domains = reasons.compactMap { reason -> String? in
      if case .foreignArticle(let unit) = reason { scorer.catalog.units[unit].rule } else { nil }
    }
    #expect(["sport-report", "play-words"].contains(domains.first) && Set(domains).count == 1)
    #expect(report.notices.map(\.code) == ["foreign-article"] && report.notices.first?.count == 2)
  }

  @Test("the same sentences count alone: their own words say nothing of a pitch")
  func alone() throws {
    for sentence in Self.ambiguous { #expect(try score([sentence]).confrontation > 0.5) }
  }

  @Test("a weak word holds nothing back in its own sentence")
  func weak() throws {
    #expect(try score(["Norwegian aircraft attacked a Danish stadium."]).confrontation > 0.5)
    #expect(
      try score(["Norwegian aircraft attacked a Danish stadium.", "The army said that fans had fled."])
        .confrontation > 0.5)
  }

  @Test(
    "an article of conflict stays one, whatever else it tells of",
    arguments: [
      "Its foreign minister warned that the players would never travel there.",
      "Soldiers sealed off the stadium after the match.",
    ])
  func conflict(line: String) throws {
    let sentences = [
      line, Self.ambiguous[0], "The government recalled its ambassador.", Self.pitch[0],
      "Troops shelled the border town.", Self.ambiguous[1], Self.pitch[1],
      "The president ordered a blockade.",
    ]
    let article = try score(sentences)
    #expect(article.confrontation > 0.5 && article.notices.isEmpty)
    #expect(article.sentences[1].confrontation > 0.5)
  }

  @Test("an article that mentions another domain once, or late, is not about it")
  func passing() throws {
    let grey = "The valley lay in the dark."
    let once = try score([Self.ambiguous[0], Self.pitch[1], Self.ambiguous[1], grey, grey])
    #expect(once.confrontation > 0.5)
    let late = try score([Self.ambiguous[0], grey, grey, Self.ambiguous[1]] + Self.pitch)
    #expect(late.confrontation > 0.5)
  }

  @Test("a deed beside a soldier counts in a match report too, one beside nobody does not")
  func deeds() throws {
    let frame = [
      Self.pitch[0], Self.pitch[1], Self.pitch[2], "The referee added five minutes of extra time.",
    ]
    let deed = "Soldiers opened fire on the crowd and killed two people."
    #expect(try score(frame + [deed]).confrontation > 0.5)
    let figure = "They bombarded the goal and launched raid after raid."
    #expect(try score(frame + [figure]).confrontation == 0)
  }

  @Test("what a state does counts in a market report, and not where states play")
  func states() throws {
    let market = [
      "Shares in three mills rose at the opening.", "Traders bought bonds in the session.",
      "Brokers said that investors would sell the currency.", "Dealers were cautious.",
    ]
    let deed = "Chile threatened to close its ports to Bolivian ore."
    #expect(try score(market + [deed]).confrontation > 0.3)
    #expect(try score(Self.pitch + ["The referee added extra time.", deed]).confrontation == 0)
    let name = "The Chile Copper Company threatened to close its mine in Bolivia."
    #expect(try score(market + [name]).confrontation == 0)
  }

  @Test("who leads with an armed group tells of it, whatever it attacked")
  func group() throws {
    let lead = "Militants ambushed a bus on the road from the airport."
    let report = try score([lead] + Self.pitch + [Self.ambiguous[0]])
    #expect(report.notices.isEmpty && report.sentences[0].confrontation > 0.5)
  }

  @Test("a state that acts in a clause behind the words of a market counts")
  func clause() throws {
    // Behind "after" stands the background of the day's prices: a quarter.
    #expect(try score(["Stocks fell sharply on Thursday after Iraq attacked Kuwait."]).confrontation > 0.2)
    let figure = "Stocks fell sharply on Thursday after speculators attacked Kuwait's banks."
    #expect(try score([figure]).confrontation == 0)
  }

  @Test("a sentence that the gate holds back and that names nobody is read no further")
  func heldBack() throws {
    let held = try score(["When the shop closed, its owner struck a deal."]).sentences[0]
    #expect(held.evidence.contains { $0.reason == .noAnchor } && held.penalties == [.unmatchedDomain])
    #expect(held.evidence.allSatisfy { $0.status == .suppressed && $0.clause == 0 })
    let named = try score(["When the shop closed, the mayor of Paris struck a deal."]).sentences[0]
    #expect(named.deescalation > 0.5 && named.counted.allSatisfy { $0.clause > 0 })
  }

  private func score(_ sentences: [String]) throws -> DocumentScore {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    return try worker.score(sentences.joined(separator: " "))
  }
}
