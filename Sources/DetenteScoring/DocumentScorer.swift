internal import DetenteRules
public import DetenteText

/// Scores one document after another; one per worker.
public struct DocumentScorer: ~Copyable {
  let model: ScoringModel
  var sentences: SentenceScorer

  /// Makes one for a worker.
  public init(_ model: ScoringModel) {
    self.model = model
    sentences = SentenceScorer(model)
  }

  /// Scores a document.
  /// - Parameters:
  ///   - date: the day of the article as yyyymmdd, where it is known.
  ///   - keepsBoilerplate: scores also what the pack takes for no part of the article.
  /// - Complexity: linear in the document's size.
  public mutating func score(
    _ document: borrowing TextDocument, date: Int? = nil, keepsBoilerplate: Bool = false
  ) -> DocumentScore {
    var errors: [ScoreError] = []
    var scores = document.sentences.map { SentenceScore(sentence: $0) }
    sentences.begin(document)
    for (i, sentence) in document.sentences.enumerated() {
      scores[i].sentence.zone = sentences.read(
        sentence, in: document, keepsBoilerplate: keepsBoilerplate, errors: &errors)
    }
    var surroundings = SentenceScorer.Surroundings()
    surroundings.date = date
    let narrative = date.map { countPast(document, before: $0 / 10_000 - 1) } ?? 0
    surroundings.isNarrative = narrative > 0
    surroundings.foreignArticle = foreignUnit(of: document, scores)
    judge(document, surroundings, errors: &errors, into: &scores)
    let fold = DocumentFold(fold: model.fold)
    fold.weigh(&scores) { model.isState($0) }
    var result = fold.document(scores)
    result.actors = tally(scores)
    let isForeign = model.language.isForeign(document, found: sentences.found)
    result.notices = notices(scores, narrative: narrative, isForeign: isForeign)
    result.errors = errors
    result.sentences = scores
    return result
  }

  /// Scores the sentences one after the other, each with what those before lend it.
  private mutating func judge(
    _ document: borrowing TextDocument, _ article: SentenceScorer.Surroundings, errors: inout [ScoreError],
    into scores: inout [SentenceScore]
  ) {
    var surroundings = article
    let headline = document.sentences.first { $0.zone == .headline }
    for (i, sentence) in document.sentences.enumerated() {
      // What is no part of the article lends nothing to what follows.
      guard scores[i].isScored else { continue }
      surroundings.headline = headline?.number == sentence.number ? nil : headline
      sentences.score(
        sentence, in: document, surroundings: &surroundings, errors: &errors, into: &scores[i])
      surroundings.previous = sentence
    }
    errors.sort { ($0.sentence ?? 0, $0.rule ?? "") < ($1.sentence ?? 0, $1.rule ?? "") }
  }

  /// How many sentences of a longer text name a past year, if they are most: then years are its way of telling,
  /// not history; otherwise 0.
  private func countPast(_ document: borrowing TextDocument, before year: Int) -> Int {
    guard document.sentences.count >= 3 else { return 0 }
    let dated = document.sentences.count { sentence in
      withText(of: sentence, in: document) { text in
        sentences.found.tokens(of: sentence).contains { token in
          SentenceScorer.year(text, token).map { $0 < year } ?? false
        }
      }
    }
    return dated * 2 > document.sentences.count ? dated : 0
  }

  private func notices(_ scores: [SentenceScore], narrative: Int, isForeign: Bool) -> [Notice] {
    var result: [Notice] = []
    let duplicates = scores.indices.count { scores[$0].sentence.zone == .duplicate }
    let boilerplate = scores.indices.count { scores[$0].sentence.zone == .boilerplate }
    if duplicates > 0 { result.append(Notice(code: "duplicate-headline", count: duplicates)) }
    if boilerplate > 0 { result.append(Notice(code: "boilerplate-skipped", count: boilerplate)) }
    let cuts = scores.indices.count { scores[$0].sentence.isCut }
    if cuts > 0 { result.append(Notice(code: "sentences-cut", count: cuts)) }
    if narrative > 0 { result.append(Notice(code: "narrative-years", count: narrative)) }
    let foreign = scores.indices.count { scores[$0].evidence.contains { $0.isOfForeignArticle } }
    if foreign > 0 { result.append(Notice(code: "foreign-article", count: foreign)) }
    if isForeign { result.append(Notice(code: Notice.foreignLanguage, count: scores.count)) }
    return result
  }

  // MARK: Actors

  private func tally(_ scores: [SentenceScore]) -> [ActorScore] {
    var byActor: [Int: ActorScore] = [:]
    for i in scores.indices where scores[i].sentence.zone.isScored {
      for hit in scores[i].evidence.indices where scores[i].evidence[hit].status == .counted {
        for actor in scores[i].evidence[hit].actor {
          add(scores[i].evidence[hit], to: &byActor[actor, default: ActorScore(actor: actor)])
        }
      }
    }
    return byActor.values.sorted { a, b in
      let (left, right) = (a.deescalation + a.confrontation, b.deescalation + b.confrontation)
      if left != right { return left > right }
      return model.catalog.actors[a.actor].id < model.catalog.actors[b.actor].id
    }
  }

  private func add(_ hit: borrowing Evidence, to score: inout ActorScore) {
    let signalClass = model.catalog.classes[hit.signalClass]
    score.hits += 1
    if signalClass.side == .deescalation {
      score.deescalation += hit.value
    } else {
      score.confrontation += hit.value
    }
    switch signalClass.mode {
    case .word: score.words += hit.value
    case .deed where !hit.factuality.isEmpty: score.words += hit.value
    case .deed: score.deeds += hit.value
    case .state: break
    }
  }
}
