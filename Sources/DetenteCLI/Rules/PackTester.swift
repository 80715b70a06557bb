internal import Detente
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Runs what a pack says of itself through the scorer, as any article.
struct PackTester: ~Copyable {
  struct Failure {
    /// The rule and which of its examples.
    var subject: String
    var place: String
    var text: String
    /// What was expected and what was found, a line each.
    var findings: [String]
  }

  struct Outcome {
    var passed = 0
    var failures: [Failure] = []
    /// Known gaps.
    var todo = 0
    /// Known gaps that are none any more.
    var surprises = 0
    /// Lexicons and rules without an example.
    var untested: [String] = []

    mutating func add(_ findings: [String], todo isTodo: Bool, _ failure: (([String]) -> Failure)) {
      if isTodo {
        todo += 1
        if findings.isEmpty { surprises += 1 }
      } else if findings.isEmpty {
        passed += 1
      } else {
        failures.append(failure(findings))
      }
    }
  }

  private let catalog: Catalog
  private let pack: RulePack
  private let match: String?
  private var worker: ScoreWorker

  init(_ scorer: Scorer, _ pack: RulePack, match: String?) {
    catalog = scorer.catalog
    self.pack = pack
    self.match = match
    worker = ScoreWorker(scorer)
  }

  mutating func run() -> Outcome {
    var outcome = Outcome()
    for rule in pack.lexicons + pack.rules where match.map({ rule.id.contains($0) }) ?? true {
      if rule.examples.isEmpty { outcome.untested.append(rule.id) }
      for (index, example) in rule.examples.enumerated() {
        let findings = check(example, of: rule.id)
        outcome.add(findings, todo: example.todo) {
          Failure(
            subject: "\(rule.id)  examples[\(index)]", place: place(example.location), text: example.text,
            findings: $0)
        }
      }
      for (index, example) in rule.counterexamples.enumerated() {
        let findings = checkSilence(example, of: rule.id)
        outcome.add(findings, todo: example.todo) {
          Failure(
            subject: "\(rule.id)  counterexamples[\(index)]", place: place(example.location),
            text: example.text, findings: $0)
        }
      }
    }
    guard match == nil else { return outcome }
    for (index, test) in pack.tests.enumerated() {
      let findings = check(test)
      outcome.add(findings, todo: test.todo) {
        Failure(
          subject: "tests[\(index)]", place: place(test.text.location), text: test.text.text, findings: $0)
      }
    }
    return outcome
  }

  private func place(_ location: SourceLocation) -> String { "\(location.file):\(location.line)" }

  /// The evidence for a sentence of the pack; nil and the reason where it cannot be scored.
  private mutating func score(_ text: String) -> (DocumentScore?, [String]) {
    do {
      return (try worker.score(Article(text: Array(text.utf8))), [])
    } catch {
      return (nil, [error.message])
    }
  }

  /// An example fires its rule, exactly at its marks where it has some.
  private mutating func check(_ example: RuleExample, of rule: String) -> [String] {
    let (score, trouble) = score(example.text)
    guard let score else { return trouble }
    let own = evidence(of: score, by: rule)
    let spans = Set(own.filter { $0.status != .suppressed }.map(\.source))
    if example.spans.isEmpty { return spans.isEmpty ? ["expected a match, found none"] + reasons(own) : [] }
    let missing = example.spans.filter { !spans.contains($0) }
    guard !missing.isEmpty else { return [] }
    let found = spans.sorted { $0.lowerBound < $1.lowerBound }.map { slice(example.text, $0) }
    return missing.map { "expected “\(slice(example.text, $0))”" }
      + [found.isEmpty ? "found nothing" : "found " + found.map { "“\($0)”" }.joined(separator: ", ")]
      + reasons(own)
  }

  /// On a counterexample the rule does not count.
  private mutating func checkSilence(_ example: RuleExample, of rule: String) -> [String] {
    let (score, trouble) = score(example.text)
    guard let score else { return trouble }
    return evidence(of: score, by: rule).filter { $0.status != .suppressed }
      .map { "must not match, but does: “\(slice(example.text, $0.source))”" }
  }

  private mutating func check(_ test: PackTest) -> [String] {
    let (score, trouble) = score(test.text.text)
    guard let score else { return trouble }
    var findings: [String] = []
    let scored = score.sentences.filter(\.isScored)
    let counted = scored.flatMap(\.evidence).filter { $0.status == .counted }
    let classes = Set(counted.map { catalog.classes[$0.signalClass].id })
    if let label = test.label, label != score.label.rawValue {
      findings.append("label: expected \(label), found \(score.label.rawValue)")
    }
    for name in test.fires where !classes.contains(name) { findings.append("expected the class \(name)") }
    for name in test.not where classes.contains(name) { findings.append("must not fire: the class \(name)") }
    findings += difference("deescalation", test.deescalation, score.deescalation)
    findings += difference("confrontation", test.confrontation, score.confrontation)
    let strongest = counted.max { $0.value < $1.value }
    findings += difference("source", test.source, strongest?.actor ?? [])
    findings += difference("target", test.target, strongest?.target ?? [])
    if !findings.isEmpty { findings.append("fired: " + classes.sorted().joined(separator: ", ")) }
    return findings
  }

  private func difference(_ name: String, _ expected: Double?, _ found: Double) -> [String] {
    guard let expected, (expected - found).magnitude > 0.00005 + 1e-9 else { return [] }
    return ["\(name): expected \(expected), found \((found * 10_000).rounded() / 10_000)"]
  }

  private func difference(_ name: String, _ expected: [String]?, _ found: [Int]) -> [String] {
    let ids = found.map { catalog.actors[$0].id }.sorted()
    guard let expected, expected.sorted() != ids else { return [] }
    return ["\(name): expected \(expected.joined(separator: ", ")), found \(ids.joined(separator: ", "))"]
  }

  private func evidence(of score: DocumentScore, by rule: String) -> [Evidence] {
    score.sentences.flatMap(\.evidence).filter { catalog.units[$0.unit].rule == rule }
  }

  /// Why matches of the rule do not count.
  private func reasons(_ evidence: [Evidence]) -> [String] {
    evidence.filter { $0.status == .suppressed }.compactMap { hit in
      switch hit.reason {
      case .overlap(let unit): "suppressed by \(catalog.units[unit].rule), which is longer or higher"
      case .mask(let unit): "masked by \(catalog.units[unit].rule)"
      case .noAnchor: "suppressed: ambiguous, and nothing in the sentence speaks of conflict"
      case .foreign(let unit): "suppressed: ambiguous, beside \(catalog.units[unit].rule)"
      default: nil
      }
    }
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
