public import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Runs the examples, counterexamples and test sentences that a pack carries.
public struct PackTester: ~Copyable {
  /// What came of one case.
  public enum Outcome: Sendable, Hashable {
    case passed
    case failed
    /// A known gap, which may fail.
    case todo
    /// A case that is marked as a known gap and holds.
    case closed

    fileprivate init(holds: Bool, isKnownGap: Bool) {
      self = holds ? (isKnownGap ? .closed : .passed) : isKnownGap ? .todo : .failed
    }
  }

  /// One case with what was expected and what was found.
  public struct Result: Sendable {
    /// The rule's id, or `tests` for a sentence of the pack's own.
    public var rule: String
    /// Such as `examples[2]`.
    public var name: String
    /// Where the case stands in the pack.
    public var location: SourceLocation
    /// The sentence, without marks.
    public var text: String
    /// Whether it holds.
    public var outcome: Outcome
    /// The spans that should have been marked, in UTF-8 bytes of `text`.
    public var expected: [Range<Int>]
    /// The spans that the rule matched.
    public var found: [Range<Int>]
    /// What went wrong, a line each.
    public var messages: [String]
  }

  let scorer: Scorer
  let pack: RulePack
  /// What has words or patterns of its own.
  private let lexical: [LexicalRule]
  var worker: ScoreWorker
  private let probe: Probe

  /// A tester of one pack.
  public init(_ scorer: Scorer, pack: RulePack) {
    self.scorer = scorer
    self.pack = pack
    lexical = pack.lexicons + pack.rules + pack.masks + pack.zones.boilerplate
    worker = ScoreWorker(scorer)
    probe = Probe(RuleProbe(scorer.model))
  }

  /// How many parts there are to run: rules, then operators, then test sentences.
  public var count: Int { lexical.count + pack.operators.count + pack.tests.count }

  /// Runs everything, in pack order.
  public mutating func run() -> [Result] { run(0..<count) }

  /// Runs some of the parts, in pack order: what several workers share comes to the same in all.
  public mutating func run(_ parts: Range<Int>) -> [Result] {
    var results: [Result] = []
    for part in parts {
      let (rule, test) = (part - lexical.count, part - lexical.count - pack.operators.count)
      if test >= 0 {
        results.append(run(pack.tests[test], test))
      } else if rule >= 0 {
        let rule = pack.operators[rule]
        run(rule.id, rule.examples, rule.counterexamples, as: .operatorRule, into: &results)
      } else {
        let rule = lexical[part]
        let kind: Kind = rule.signalClass == nil ? .mask : .signal
        run(rule.id, rule.examples, rule.counterexamples, as: kind, into: &results)
      }
    }
    return results
  }

  /// Rules without a single example, by id in pack order.
  public var untested: [String] {
    (pack.lexicons + pack.rules).filter { $0.examples.isEmpty }.map(\.id)
  }

  // MARK: Examples

  /// What an example shows of a rule: a hit that counts, what is hidden, or what becomes of a hit.
  private enum Kind { case signal, mask, operatorRule }

  private mutating func run(
    _ rule: String, _ examples: [RuleExample], _ counterexamples: [RuleExample], as kind: Kind,
    into results: inout [Result]
  ) {
    for (index, example) in examples.enumerated() {
      let score = score(of: example.text)
      let evidence = score?.sentences.flatMap(\.evidence)
      // The worker still has the document; one that is no text has none.
      let spans = evidence.map { _ in probe.rules.spans(of: rule, in: worker.document) } ?? []
      var messages: [String] = []
      if case let limits = limits(of: rule, in: score), !limits.isEmpty {
        messages = limits
      } else if spans.isEmpty {
        messages.append("expected, nothing matched")
      } else if !example.spans.isEmpty && !example.spans.allSatisfy(spans.contains) {
        messages.append("another span matched")
      } else if kind == .operatorRule, !bears(rule, on: evidence ?? [], in: example) {
        messages.append(idleness(of: rule, spans, in: score, example))
      } else if kind != .mask, let reason = hidden(rule, in: evidence ?? []) {
        messages.append(reason)
      }
      results.append(result(rule, "examples[\(index)]", example, spans, messages))
    }
    for (index, example) in counterexamples.enumerated() {
      let score = score(of: example.text)
      let evidence = score?.sentences.flatMap(\.evidence) ?? []
      let spans = counted(rule, in: evidence)
      var messages = spans.isEmpty ? limits(of: rule, in: score) : ["must not fire, and does"]
      if messages.isEmpty, kind == .operatorRule, bears(rule, on: evidence, in: example) {
        messages.append("must bear on nothing, and does")
      }
      results.append(result(rule, "counterexamples[\(index)]", example, spans, messages))
    }
  }

  private func result(
    _ rule: String, _ name: String, _ example: RuleExample, _ found: [Range<Int>], _ messages: [String]
  ) -> Result {
    Result(
      rule: rule, name: name, location: example.location, text: example.text,
      outcome: Outcome(holds: messages.isEmpty, isKnownGap: example.todo), expected: example.spans,
      found: found, messages: messages)
  }

  /// That a rule gave up on a sentence: whether it matches is not known.
  private func limits(of rule: String, in score: DocumentScore?) -> [String] {
    (score?.errors ?? []).filter { $0.rule == rule }.map { "\($0.code): \($0.message)" }
  }

  private mutating func score(of text: String) -> DocumentScore? {
    try? worker.score(Article(text: Array(text.utf8)))
  }

  /// The spans where a rule counts after masks, gate and precedence.
  private func counted(_ rule: String, in evidence: [Evidence]) -> [Range<Int>] {
    evidence
      .filter { $0.status == .counted && $0.addedBy == nil && scorer.catalog.units[$0.unit].rule == rule }
      .map(\.source)
  }

  /// Why an example's hit never counts: a mask or the domain gate.
  private func hidden(_ rule: String, in evidence: [Evidence]) -> String? {
    let own = evidence.filter { scorer.catalog.units[$0.unit].rule == rule }
    guard !own.isEmpty, own.allSatisfy({ $0.status == .suppressed }) else { return nil }
    let reasons = own.compactMap { explanation(of: $0.reason) }
    return reasons.count == own.count ? reasons.first : nil
  }

  /// Why a hit does not count, where that is no other hit's doing.
  private func explanation(of reason: Evidence.Reason?) -> String? {
    switch reason {
    case .mask(let unit): "hidden by the mask \(scorer.catalog.units[unit].rule)"
    case .noAnchor: "ambiguous, and no domain anchor in the sentence"
    case .foreign(let unit), .foreignArticle(let unit):
      "ambiguous, beside words of another domain (\(scorer.catalog.units[unit].rule))"
    default: nil
    }
  }

  // MARK: Test sentences

  private mutating func run(_ test: PackTest, _ index: Int) -> Result {
    var messages: [String] = []
    var found: [Range<Int>] = []
    if let score = try? worker.score(Article(text: Array(test.text.text.utf8))) {
      let counted = score.sentences.flatMap(\.evidence).filter { $0.status == .counted }
      found = counted.map(\.source)
      messages =
        score.errors.map { "\($0.code): \($0.rule ?? ""): \($0.message)" } + compare(test, score, counted)
    } else {
      messages = ["not a text"]
    }
    return Result(
      rule: "tests", name: "tests[\(index)]", location: test.text.location, text: test.text.text,
      outcome: Outcome(holds: messages.isEmpty, isKnownGap: test.todo), expected: [], found: found,
      messages: messages)
  }

  private func compare(_ test: PackTest, _ score: DocumentScore, _ counted: [Evidence]) -> [String] {
    var messages: [String] = []
    if let label = test.label, label != score.label.rawValue {
      messages.append("label \(score.label.rawValue), expected \(label)")
    }
    let classes = Set(counted.map { scorer.catalog.classes[$0.signalClass].id })
    let fired = classes.isEmpty ? "nothing fired" : "fired: \(classes.sorted().joined(separator: ", "))"
    for name in test.fires where !classes.contains(name) {
      messages.append("\(name) expected, did not fire (\(fired))")
    }
    for name in test.not where classes.contains(name) { messages.append("\(name) must not fire, and does") }
    for (name, expected, value) in [
      ("deescalation", test.deescalation, score.deescalation),
      ("confrontation", test.confrontation, score.confrontation),
    ] {
      if let expected, abs(expected - value) > 0.00005 + 1e-9 {
        messages.append("\(name) \(value), expected \(expected)")
      }
    }
    messages += compareActors(test, counted)
    return messages
  }

  /// Source and target of the strongest hit.
  private func compareActors(_ test: PackTest, _ counted: [Evidence]) -> [String] {
    let strongest = counted.max { $0.value < $1.value }
    var messages: [String] = []
    for (name, expected, actors) in [
      ("source", test.source, strongest?.actor), ("target", test.target, strongest?.target),
    ] {
      let ids = (actors ?? []).map { scorer.catalog.actors[$0].id }
      if let expected, expected.sorted() != ids.sorted() {
        messages.append(
          "\(name) \(ids.isEmpty ? "unknown" : ids.joined(separator: ", ")), expected \(expected.joined(separator: ", "))"
        )
      }
    }
    return messages
  }
}

/// The probe behind a reference, so that clients need not know its layout.
private final class Probe {
  var rules: RuleProbe

  init(_ rules: consuming RuleProbe) { self.rules = rules }
}
