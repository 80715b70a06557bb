internal import Detente
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Scores articles and holds the results against what is promised of every result.
struct ScoreChecker: ~Copyable {
  private let catalog: Catalog
  private var worker: ScoreWorker
  private var faults: [String] = []

  init(_ scorer: Scorer) {
    catalog = scorer.catalog
    worker = ScoreWorker(scorer)
  }

  /// The promises that the score of an article breaks.
  mutating func faults(_ article: Article, keepBoilerplate: Bool = false) -> [String] {
    faults = []
    do throws(TextError) {
      let score = try worker.score(article, keepBoilerplate: keepBoilerplate)
      check(score, article)
      let again = try worker.score(article, keepBoilerplate: keepBoilerplate)
      if Self.numbers(again) != Self.numbers(score) { faults.append("a second run gives another score") }
    } catch {
      check(error, article)
    }
    return faults
  }

  /// What has to come out alike each time.
  private static func numbers(_ score: DocumentScore) -> [Double] {
    score.sentences.flatMap { sentence in
      [sentence.deescalation, sentence.confrontation, sentence.weight]
        + sentence.evidence.flatMap { [$0.value, Double($0.source.lowerBound), Double($0.unit)] }
    } + [score.deescalation, score.confrontation, score.confidence]
  }

  private mutating func check(_ error: TextError, _ article: Article) {
    switch error {
    case .invalidUTF8(let field, let offset):
      let bytes = field == .title ? article.title ?? [] : article.text
      if !bytes.indices.contains(offset) { faults.append("an error outside the text: \(error)") }
      if String(validating: bytes, as: UTF8.self) != nil { faults.append("UTF-8 was refused: \(error)") }
    case .binary(let field, let offset):
      let bytes = field == .title ? article.title ?? [] : article.text
      if !bytes.indices.contains(offset) || bytes[offset] != 0 { faults.append("no NUL there: \(error)") }
    case .tooLarge: faults.append("too large: \(error)")
    }
  }

  private mutating func check(_ score: DocumentScore, _ article: Article) {
    checkUnit("deescalation", score.deescalation)
    checkUnit("confrontation", score.confrontation)
    for value in [score.confidence, score.intensity, score.coverage, score.duality] {
      checkUnit("a measure of the document", value)
    }
    for error in score.errors { faults.append("error \(error.code): \(error.message) \(error.rule ?? "")") }
    var ends: [Field: Int] = [:]
    for (index, sentence) in score.sentences.enumerated() {
      let place = sentence.sentence
      let bytes = place.field == .title ? article.title ?? [] : article.text
      if place.number != index + 1 { faults.append("sentence \(place.number) stands at \(index)") }
      if place.source.isEmpty || place.source.lowerBound < ends[place.field, default: 0] {
        faults.append("sentence \(place.number) at \(place.source) overlaps the one before it")
      }
      ends[place.field] = place.source.upperBound
      checkRange(place.source, within: 0..<bytes.count, bytes, "sentence \(place.number)")
      check(sentence, bytes)
    }
    if !score.sentences.contains(where: { $0.isScored && ($0.deescalation > 0 || $0.confrontation > 0) }),
      score.deescalation != 0 || score.confrontation != 0
    {
      faults.append("a document without a signal has a score")
    }
  }

  private mutating func check(_ score: SentenceScore, _ bytes: [UInt8]) {
    let name = "sentence \(score.sentence.number)"
    checkUnit("deescalation of \(name)", score.deescalation)
    checkUnit("confrontation of \(name)", score.confrontation)
    for side in Side.allCases {
      let hits = score.evidence.filter {
        $0.status == .counted && catalog.classes[$0.signalClass].side == side
      }
      let channel = side == .deescalation ? score.deescalation : score.confrontation
      if hits.isEmpty && channel != 0 { faults.append("\(name) has no hit and \(channel) in \(side)") }
      if hits.contains(where: { $0.value > channel + 1e-9 && !$0.isUnasserted && $0.repeatFactor == 1 }) {
        faults.append("a hit of \(name) is stronger than its channel")
      }
    }
    for hit in score.evidence {
      let rule = "\(catalog.units[hit.unit].rule) in \(name)"
      checkUnit("the value of \(rule)", hit.value)
      checkRange(hit.source, within: score.sentence.source, bytes, rule)
      for cue in hit.operators.map(\.source) + hit.factuality.map(\.source) + hit.degree.map(\.source)
      where !cue.isEmpty {
        checkRange(cue, within: 0..<bytes.count, bytes, "a cue of \(rule)")
      }
    }
  }

  private mutating func checkUnit(_ name: String, _ value: Double) {
    if !(0...1).contains(value) { faults.append("\(name) is \(value)") }
  }

  /// Whether a range lies in another and on borders of characters.
  private mutating func checkRange(
    _ range: Range<Int>, within limits: Range<Int>, _ bytes: [UInt8], _ name: String
  ) {
    guard !range.isEmpty, limits.lowerBound <= range.lowerBound, range.upperBound <= limits.upperBound else {
      return faults.append("\(name) at \(range) leaves \(limits)")
    }
    for border in [range.lowerBound, range.upperBound]
    where border < bytes.count && bytes[border] & 0xC0 == 0x80 {
      faults.append("\(name) at \(range) splits a character")
    }
  }
}
