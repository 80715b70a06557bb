internal import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Looks for what known actors do where no rule fired: the words right behind their names.
struct MissMiner: ~Copyable {
  private var finder: MatchFinder
  private let actors: Set<String>
  private let catalog: Catalog
  /// The names under which the pack's lists of function words are compiled.
  private static let function: Set = [
    "phrase-end", "place", "target", "agent", "between", "coordination", "contrast", "relative",
  ]
  private var matches: [Match] = []
  private var failures: [MatchFailure] = []
  private var tokens: [Token] = []

  init(_ scorer: Scorer) {
    finder = MatchFinder(scorer.model.rules)
    catalog = scorer.catalog
    actors = Set(scorer.catalog.actors.filter { !$0.isRole }.map(\.id))
  }

  /// The distinct phrases of two and three words right behind an actor of a sentence.
  mutating func phrases(behindActorsIn sentence: Sentence, of document: TextDocument) -> Set<String> {
    let text = document.folded(sentence.field)
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    failures.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, sentence.folded, into: &tokens)
    finder.find(
      .context, in: text, sentence: sentence.folded, tokens: tokens, tokenRange: tokens.indices,
      into: &matches,
      failures: &failures)
    // Where the pack's own function words begin: "… in the", "… and the" say nothing of what the actor does.
    let function = Set(
      matches.filter { Self.function.contains(catalog.units[Int($0.unit)].rule) }.map(\.start))
    var result: Set<String> = []
    for match in matches where actors.contains(catalog.units[Int(match.unit)].rule) {
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
