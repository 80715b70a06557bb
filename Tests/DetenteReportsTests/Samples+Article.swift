@testable import Detente
@testable import DetenteReports
import DetenteRules
@testable import DetenteScoring
@testable import DetenteText

extension Samples {
  static let text = """
    Norland rejects “final” offer but signals talks

    Norland’s foreign minister refused to attack the island port of Vestmünde on Monday.
    He said the government was firmly ready to talk about the straits.
    Suedia rejected the offer within hours, and its army shelled the harbour at dawn.
    The ferries ran on time.
    Suedia may strike again if the blockade holds, the admiral threatened.
    The United Nations held talks with both sides to avert an attack.
    Fans filled the stadium for the peace talks derby.
    Norland urged restraint.
    Markets were calm.
    Norland rejects “final” offer but signals talks
    Follow our channel for more.
    """

  /// An article with each kind of evidence.
  static var article: Report {
    var builder = ScoreBuilder(text)
    builder.sentence("Norland rejects “final” offer but signals talks", zone: .headline)
    builder.hit("rejects", unit: 3, "C_REJECT") { hit, _ in
      hit.discourse = .beforeBut
      hit.discourseFactor = 0.9
      hit.actor = [0]
      hit.target = [1]
    }
    builder.hit("talks", unit: 0, "D_TALKS", weight: 0.3) { hit, _ in
      hit.discourse = .afterBut
      hit.discourseFactor = 1.1
      hit.actor = [0]
    }
    builder.sentence("Norland’s foreign minister refused to attack the island port of Vestmünde on Monday.")
    builder.hit("attack", unit: 5, "C_ATTACK") { hit, builder in
      hit.operators = [
        AppliedOperator(
          index: 0, source: builder.span("refused to"), signalClass: classIndex("D_RESTRAINT"), weight: 0.45)
      ]
      hit.signalClass = classIndex("D_RESTRAINT")
      hit.weight = 0.45
      hit.actor = [0]
      hit.speaker = [0]
    }
    builder.sentence("He said the government was firmly ready to talk about the straits.")
    builder.hit("ready to talk", unit: 1, "D_WILLING") { hit, builder in
      hit.degree = [AppliedDegree(index: 0, source: builder.span("firmly"), factor: 1.25)]
      hit.actor = [0]
    }
    builder.hit("talk", unit: 0, "D_TALKS") { hit, _ in
      hit.status = .suppressed
      hit.reason = .overlap(unit: 1)
    }
    builder.sentence("Suedia rejected the offer within hours, and its army shelled the harbour at dawn.")
    builder.hit("rejected", unit: 3, "C_REJECT") { hit, _ in hit.actor = [1] }
    builder.hit("shelled", unit: 5, "C_ATTACK") { hit, _ in
      hit.actor = [1]
      hit.target = [0]
      hit.clause = 1
    }
    builder.hit("shelled the harbour", unit: 5, "C_ATTACK") { hit, _ in
      hit.clause = 1
      hit.repeatFactor = 0.3
    }
    builder.sentence("The ferries ran on time.")
    builder.sentence("Suedia may strike again if the blockade holds, the admiral threatened.")
    builder.hit("strike", unit: 4, "C_THREAT") { hit, builder in
      hit.factuality = [
        AppliedStatus(index: 0, source: builder.span("may"), factor: 0.7),
        AppliedStatus(index: 1, source: builder.span("if"), factor: 0.25),
      ]
      hit.isUnasserted = true
    }
    builder.hit("threatened", unit: 4, "C_THREAT")
    builder.sentence("The United Nations held talks with both sides to avert an attack.")
    builder.hit("talks", unit: 0, "D_TALKS") { hit, _ in hit.actor = [2] }
    builder.hit("attack", unit: 5, "C_ATTACK") { hit, _ in
      hit.status = .cancelled
      hit.reason = .consumed(by: 1)
    }
    builder.sentence("Fans filled the stadium for the peace talks derby.")
    builder.hit("talks", unit: 0, "D_TALKS") { hit, _ in
      hit.status = .suppressed
      hit.reason = .mask(unit: 6)
    }
    builder.sentence("Norland urged restraint.")
    builder.hit("restraint", unit: 2, "D_RESTRAINT") { hit, _ in hit.actor = [0] }
    builder.sentence("Markets were calm.")
    builder.sentence("Norland rejects “final” offer but signals talks", zone: .duplicate)
    builder.sentence("Follow our channel for more.", zone: .boilerplate)
    var score = builder.finish()
    score.thirds = [0.1469, -0.2167, 0.15]
    score.swing = Swing(from: 3, to: 4, change: -1.3796)
    score.actors = [
      ActorScore(actor: 1, hits: 3, deescalation: 0, confrontation: 1.3, words: 0.4, deeds: 0.9),
      ActorScore(actor: 0, hits: 5, deescalation: 1.6675, confrontation: 0.36, words: 1.6975, deeds: 0.33),
      ActorScore(actor: 2, hits: 1, deescalation: 0.35, confrontation: 0, words: 0, deeds: 0.35),
    ]
    score.notices = [
      Notice(code: "duplicate-headline", count: 1), Notice(code: "boilerplate-skipped", count: 1),
    ]
    score.errors = [
      ScoreError(code: "match-limit", message: "PCRE2 gave up (−47)", rule: "threat.pattern", sentence: 6)
    ]
    return Report(
      id: "sample.txt", source: "sample.txt", article: Article(text: Array(text.utf8), date: 20_240_506),
      score: score)
  }

  /// A record of two short sentences.
  static var record: Report {
    let text = "Suedia shelled the harbour.\u{2028}Nothing else \"happened\"."
    var builder = ScoreBuilder(text)
    builder.sentence("Suedia shelled the harbour.")
    builder.hit("shelled", unit: 5, "C_ATTACK")
    builder.sentence("Nothing else \"happened\".")
    return Report(
      id: "news.jsonl:2", source: "news.jsonl", line: 2, article: Article(text: Array(text.utf8)),
      score: builder.finish())
  }

  /// An article without a sentence.
  static var empty: Report {
    Report(id: "empty.txt", source: "empty.txt", article: Article(text: []), score: DocumentScore())
  }
}
