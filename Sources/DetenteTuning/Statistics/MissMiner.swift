internal import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Looks for what known actors do where no rule fired: a verb right behind their names, and what follows it.
struct MissMiner: ~Copyable {
  private var finder: MatchFinder
  private let actors: Set<String>
  private let model: ScoringModel
  private var matches: [Match] = []
  private var failures: [MatchFailure] = []
  private var tokens: [Token] = []
  /// The words of the sentences seen.
  private(set) var words: Set<String> = []

  init(_ scorer: Scorer) {
    model = scorer.model
    finder = MatchFinder(model.rules)
    actors = Set(scorer.catalog.actors.filter { !$0.isRole }.map(\.id))
  }

  /// The distinct phrases of two and three words right behind an actor of a sentence; whether they begin with a verb is
  /// for all sentences together to tell (`VerbPhrases`).
  mutating func phrases(behindActorsIn sentence: Sentence, of document: TextDocument) -> Set<String> {
    let text = document.folded(sentence.field)
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    failures.removeAll(keepingCapacity: true)
    let content = sentence.content(in: text)
    Tokenizer.tokenize(text, content, into: &tokens)
    for token in tokens { words.insert(String(decoding: text.lower[token.range], as: UTF8.self)) }
    finder.find(
      .context, in: text, sentence: content, tokens: tokens, tokenRange: tokens.indices,
      into: &matches, failures: &failures)
    // Where the pack's own function words begin: "… in the", "… and the" say nothing of what the actor does.
    let function = Set(matches.filter { model.isFunctionWord(Int($0.unit)) }.map(\.start))
    var result: Set<String> = []
    for match in matches where actors.contains(model.catalog.units[Int(match.unit)].rule) {
      guard let first = tokens.firstIndex(where: { $0.start >= match.end }),
        !function.contains(tokens[first].start)
      else { continue }
      // Only spaces may stand between: what follows a comma is something else.
      var words: [String] = []
      var end = match.end
      for token in tokens[first...].prefix(3) {
        guard text.bytes[Int(end)..<Int(token.start)].allSatisfy({ $0 == 0x20 }) else { break }
        words.append(String(decoding: text.lower[token.range], as: UTF8.self))
        end = token.end
      }
      if words.count >= 2 { result.insert(words.prefix(2).joined(separator: " ")) }
      if words.count == 3 { result.insert(words.joined(separator: " ")) }
    }
    return result
  }
}

/// Tells phrases that begin with a verb from others: a past, a third person whose past stands in the texts as well, or
/// one of the pack's finite words.
struct VerbPhrases {
  private let verbs: VerbForms
  private let finite: Set<String>
  private let words: Set<String>
  private var known: [Substring: Bool] = [:]

  /// - Parameter words: all words of the texts, in lower case.
  init(_ pack: RulePack, words: Set<String>) {
    verbs = VerbForms(pack.lexemes)
    finite = Set(pack.clauses.finite.map { $0.text.lowercased() })
    self.words = words
  }

  mutating func holds(_ phrase: String) -> Bool {
    let word = phrase.prefix { $0 != " " }
    if let known = known[word] { return known }
    let text = String(word)
    let isVerb =
      finite.contains(text) || verbs.isPast(text)
      || verbs.thirdPersons(text).contains { $0.past.contains(where: words.contains) }
    known[word] = isVerb
    return isVerb
  }
}
