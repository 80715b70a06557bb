public import Detente
internal import DetenteMatching
public import DetenteRules
internal import DetenteScoring

/// Doubts about a sound pack that need it compiled: entries that never win, or whose forms are those of another
/// language, patterns that cost or take too much, and wildcards behind short stems.
public struct PackLints: Sendable {
  let pack: RulePack
  let scorer: Scorer
  private let files: SourceFiles

  /// The lints of a pack without errors, and of the files it was read from.
  public init(_ pack: RulePack, _ scorer: Scorer, files: [PackFile]) {
    self.pack = pack
    self.scorer = scorer
    self.files = SourceFiles(files)
  }

  /// All of them, by place.
  /// - Parameter corpus: texts in which to look for what wildcards take; without them the pack's own sentences.
  /// - Complexity: each pattern is run over a dozen long sentences, bounded by PCRE2's limits, on so many threads.
  public func diagnostics(corpus: [LabelledText] = [], workers: Workers = 1) -> [Diagnostic] {
    let found =
      shadowed + masked + openSpans + englishForms + outrun(corpus, workers) + slow(workers)
      + wildcards(corpus)
    return found.sorted {
      $0.location != $1.location ? $0.location < $1.location : $0.code.rawValue < $1.code.rawValue
    }
  }

  var rules: RuleSet { scorer.model.rules }

  func diagnostic(
    _ code: DiagnosticCode, _ message: String, at source: SourceText, _ range: Range<Int>? = nil,
    notes: [String], help: String
  ) -> Diagnostic {
    let place = source.place(of: range ?? 0..<source.text.utf8.count, in: files)
    return Diagnostic(code, message, at: place.location, length: place.length, notes: notes, help: help)
  }

  /// Where a scalar's content begins.
  func place(of source: SourceText) -> SourceLocation {
    source.place(of: 0..<source.text.utf8.count, in: files).location
  }

  // MARK: Entries that never win

  /// Entries all of whose forms are forms of entries that take precedence: a higher priority, or the same and an earlier
  /// place. The order of precedence looks at no class, so such an entry never counts.
  private var shadowed: [Diagnostic] {
    let priorities = Dictionary((pack.lexicons + pack.rules).map { ($0.id, $0.priority) }) { first, _ in first
    }
    let lexicons = Set(pack.lexicons.map(\.id))
    var winners: [String: Int] = [:]
    let units = rules.units.indices.filter {
      lexicons.contains(rules.units[$0].rule) && !rules.units[$0].isCaseSensitive
    }
    // By falling priority, then by place, which is the units' own order.
    let order = units.sorted {
      let (left, right) = (priorities[rules.units[$0].rule] ?? 0, priorities[rules.units[$1].rule] ?? 0)
      return left != right ? left > right : $0 < $1
    }
    var hidden: [String: [(entry: SourceText, owner: Int)]] = [:]
    for unit in order {
      guard case .entry(let entry) = rules.units[unit].content else { continue }
      let forms = rules.forms(of: unit).map { $0.lowercased() }
      let owners = forms.compactMap { winners[$0] }
      for form in forms where winners[form] == nil { winners[form] = unit }
      let rule = rules.units[unit].rule
      guard owners.count == forms.count, let owner = owners.first, rules.units[owner].rule != rule else {
        continue
      }
      hidden[rule, default: []].append((entry.text, owner))
    }
    return hidden.map { rule, entries in
      shadowed(entries.sorted { $0.entry.location < $1.entry.location }, in: rule)
    }
  }

  private static let mostEntries = 8

  /// One diagnostic for a lexicon, at the first of its entries that never count.
  private func shadowed(_ entries: [(entry: SourceText, owner: Int)], in rule: String) -> Diagnostic {
    let names = entries.prefix(Self.mostEntries).map { entry, owner -> String in
      let place = rules.units[owner].source.location
      return "`\(entry.text)` is of '\(rules.units[owner].rule)' at \(place.file):\(place.line)"
    }
    let more = entries.count > Self.mostEntries ? ["… \(entries.count - Self.mostEntries) more"] : []
    let count = entries.count == 1 ? "an entry" : "\(entries.count) entries"
    return diagnostic(
      .shadowed,
      "\(count) of '\(rule)' never count\(entries.count == 1 ? "s" : ""): earlier ones have all the forms",
      at: entries[0].entry, notes: names + more,
      help: "keep each in one lexicon, or give '\(rule)' a higher priority")
  }

  /// Texts to look at rules in: the corpus, or the sentences that the pack carries.
  func texts(_ corpus: [LabelledText]) -> [LabelledText] {
    guard corpus.isEmpty else { return corpus }
    let lexical = (pack.lexicons + pack.rules + pack.masks).flatMap { $0.examples + $0.counterexamples }
    let operators = pack.operators.flatMap { $0.examples + $0.counterexamples }
    let sentences = (lexical + operators).map(\.text) + pack.tests.map(\.text.text)
    return sentences.map { LabelledText(id: "", text: Array($0.utf8), label: nil) }
  }
}
