internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Tells whether what differs between two packs can bear on a text at all.
///
/// Scores follow from the matches and from nothing else of a text. Where only words, patterns and operators differ, and
/// none of those that do occurs in a text, both packs say the same of it, and one scoring is enough.
struct ChangeProbe: Sendable {
  private static let sections: Set = ["lexicon", "rule", "mask", "operator"]

  /// What differs, of either pack, compiled by itself.
  private let rules: [RuleSet]
  private let ids: Set<String>

  /// nil where more differs than can be told by matches: classes, terms, cues, actors, settings, or the order of rules.
  init?(_ parts: [PartChange], from old: RulePack, to new: RulePack) {
    guard parts.allSatisfy({ Self.sections.contains($0.section) }) else { return nil }
    var ids = Set(parts.map(\.id))
    func order(_ pack: RulePack) -> [String] {
      (pack.lexicons + pack.rules + pack.masks).sorted { $0.location < $1.location }.map(\.id)
        .filter { !ids.contains($0) }
    }
    guard order(old) == order(new),
      old.operators.map(\.id).filter({ !ids.contains($0) })
        == new.operators.map(\.id).filter({ !ids.contains($0) })
    else { return nil }
    // What takes its cells from an operator changes with it.
    for rule in old.operators + new.operators {
      if let other = rule.cellsOf?.text, ids.contains(other) { ids.insert(rule.id) }
    }
    rules = [old, new].map { ScoringModel.compile($0.only(ids)).model.rules }
    self.ids = ids
  }

  /// A probe's look at texts; one per worker.
  struct Worker: ~Copyable {
    private var old: Half
    private var new: Half
    private var tokens: [Token] = []

    init(_ probe: ChangeProbe) {
      old = Half(probe.rules[0], probe.ids)
      new = Half(probe.rules[1], probe.ids)
    }

    /// Whether anything that differs occurs in a document, or could not be looked for.
    mutating func touches(_ document: TextDocument) -> Bool {
      for sentence in document.sentences {
        let text = document.folded(sentence.field)
        // Boilerplate is known by the whole sentence, all else by what follows the dateline.
        for range in Set([sentence.folded, sentence.content(in: text)]) {
          tokens.removeAll(keepingCapacity: true)
          Tokenizer.tokenize(text, range, into: &tokens)
          if old.touches(text, range, tokens) || new.touches(text, range, tokens) { return true }
        }
      }
      return false
    }
  }

  /// What differs of one of the packs.
  private struct Half: ~Copyable {
    private var finder: MatchFinder
    /// By unit; the other units are lists of function words.
    private let differs: [Bool]
    private var matches: [Match] = []
    private var failures: [MatchFailure] = []

    init(_ rules: RuleSet, _ ids: Set<String>) {
      finder = MatchFinder(rules)
      differs = rules.units.map { ids.contains($0.rule) }
    }

    mutating func touches(_ text: FoldedText, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
      for layer in Layer.allCases {
        matches.removeAll(keepingCapacity: true)
        failures.removeAll(keepingCapacity: true)
        finder.find(
          layer, in: text, sentence: sentence, tokens: tokens, tokenRange: tokens.indices,
          into: &matches, failures: &failures)
        if !failures.isEmpty || matches.contains(where: { differs[Int($0.unit)] }) { return true }
      }
      return false
    }
  }
}

extension RulePack {
  /// The lexicons, rules, masks and operators of these ids, and what they are made of.
  fileprivate func only(_ ids: Set<String>) -> RulePack {
    var pack = self
    pack.lexicons.removeAll { !ids.contains($0.id) }
    pack.rules.removeAll { !ids.contains($0.id) }
    pack.masks.removeAll { !ids.contains($0.id) }
    pack.operators.removeAll { !ids.contains($0.id) }
    pack.zones.boilerplate = []
    pack.modifiers = Modifiers()
    pack.actors = []
    pack.leaders = []
    pack.gate = DomainGate()
    pack.tests = []
    return pack
  }
}
