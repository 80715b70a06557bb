public import Detente
internal import DetenteMatching
public import DetenteRules
internal import DetenteScoring
internal import Synchronization

/// Doubts about a sound pack that need it compiled: entries that never win, patterns that run into PCRE2's limits, and
/// wildcards behind short stems.
public struct PackLints: Sendable {
  private let pack: RulePack
  private let scorer: Scorer
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
  public func diagnostics(corpus: [LabelledText] = [], workers: Int = 1) -> [Diagnostic] {
    (shadowed + slow(workers) + wildcards(corpus)).sorted {
      $0.location != $1.location ? $0.location < $1.location : $0.code.rawValue < $1.code.rawValue
    }
  }

  private var rules: RuleSet { scorer.model.rules }

  private func diagnostic(
    _ code: DiagnosticCode, _ message: String, at source: SourceText, _ range: Range<Int>? = nil,
    notes: [String],
    help: String
  ) -> Diagnostic {
    let place = source.place(of: range ?? 0..<source.text.utf8.count, in: files)
    return Diagnostic(code, message, at: place.location, length: place.length, notes: notes, help: help)
  }

  // MARK: Entries that never win

  /// Entries all of whose forms are forms of entries that take precedence: a higher priority, or the same and an earlier
  /// place. The order of precedence looks at no class, so such an entry never counts.
  private var shadowed: [Diagnostic] {
    let priorities = Dictionary((pack.lexicons + pack.rules).map { ($0.id, $0.priority) }) { first, _ in first
    }
    let lexicons = Set(pack.lexicons.map(\.id))
    var winners: [String: Int] = [:]
    let units = rules.units.indices.filter { lexicons.contains(rules.units[$0].rule) && !isExact($0) }
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

  /// Whether case counts for a unit, so that another one of the same letters may match where it does not.
  private func isExact(_ unit: Int) -> Bool {
    if case .entry(let entry) = rules.units[unit].content, entry.caseSensitive { return true }
    return rules.units[unit].caseSensitive
  }

  // MARK: Patterns that run into limits

  private func slow(_ workers: Int) -> [Diagnostic] {
    let patterns = rules.units.indices.filter { unit in
      let forms = rules.forms(of: unit)
      return forms.isEmpty || forms.contains { $0.contains("{") }
    }
    let found = Mutex<[Int]>([])
    overBlocks(of: patterns.count, workers: workers) { next in
      while let block = next() {
        for unit in patterns[block] {
          let cost = PatternCost(rules.definingPattern(of: unit), isCaseSensitive: isExact(unit), runs: 1)
          if cost?.hitsLimit == true { found.withLock { $0.append(unit) } }
        }
      }
    }
    return found.withLock { $0 }.sorted().map { unit in
      diagnostic(
        .slowPattern, "the pattern gives up on long or repetitive sentences", at: rules.units[unit].source,
        notes: [
          "in '\(rules.units[unit].rule)'",
          "it hits PCRE2's match limit: on such a sentence nobody knows whether it matches",
        ],
        help: "bound its repetitions, or make them possessive (\\w++ instead of \\w+)")
    }
  }

  // MARK: Wildcards

  private func wildcards(_ corpus: [LabelledText]) -> [Diagnostic] {
    var reach: WordReach?
    var result: [Diagnostic] = []
    let sources =
      pack.terms.compactMap { term in term.pattern.map { (term.id, $0) } }
      + (pack.lexicons + pack.rules + pack.masks).flatMap { rule in rule.regexes.map { (rule.id, $0) } }
      + pack.operators.flatMap { rule in (rule.triggerPatterns + rule.backwardPatterns).map { (rule.id, $0) }
      }
    for (id, source) in sources {
      for stem in ShortStem.all(in: source.text) {
        let words = reach ?? WordReach(corpus.isEmpty ? ownSentences : corpus.map(\.text))
        reach = words
        let taken = words.beginning(with: stem.text)
        let list = taken.prefix(8).map { "\($0.word) (\($0.count))" }.joined(separator: ", ")
        let home = corpus.isEmpty ? "the pack's own sentences" : "the corpus"
        result.append(
          diagnostic(
            .wildcardReach, "`\(stem.text)` with a wildcard takes every word that begins so", at: source,
            stem.range,
            notes: [
              "in '\(id)'",
              taken.isEmpty
                ? "none in \(home)"
                : "in \(home): \(list)" + (taken.count > 8 ? ", … \(taken.count - 8) more" : ""),
            ],
            help: "write out the endings that are meant: \(stem.text)(?:s|ed|ing)?"))
      }
    }
    return result
  }

  private var ownSentences: [[UInt8]] {
    let examples = (pack.lexicons + pack.rules + pack.masks).flatMap { $0.examples + $0.counterexamples }.map(
      \.text)
    return (examples + pack.tests.map(\.text.text)).map { Array($0.utf8) }
  }
}

extension UnitSource {
  /// What its author wrote.
  fileprivate var source: SourceText {
    switch content {
    case .entry(let entry): entry.text
    case .regex(let text): text
    }
  }
}

/// A beginning of a word of at most three letters with a wildcard behind it, such as `war\w*`.
struct ShortStem: Hashable {
  /// More letters than this say enough.
  static let longest = 3

  var text: String
  /// UTF-8 bytes of the pattern, the wildcard included.
  var range: Range<Int>

  /// Those of a pattern that stand where a word begins; none in look-arounds that refuse, where to reach far is safe.
  static func all(in pattern: String) -> [ShortStem] {
    let bytes = Array(pattern.utf8)
    var result: [ShortStem] = []
    var refusing: [Bool] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "("):
        let rest = bytes[index...]
        refusing.append(rest.starts(with: Array("(?!".utf8)) || rest.starts(with: Array("(?<!".utf8)))
        index += 1
      case UInt8(ascii: ")"):
        _ = refusing.popLast()
        index += 1
      case let byte where isLetter(byte):
        let start = index
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        let isWild =
          bytes[index...].starts(with: Array("\\w*".utf8)) || bytes[index...].starts(with: Array("\\w+".utf8))
        let isStart = start == 0 || " (|:".utf8.contains(bytes[start - 1]) || isBorder(bytes, start)
        if isWild, isStart, index - start <= longest, !refusing.contains(true) {
          result.append(
            ShortStem(text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index + 3))
        }
      default: index += 1
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether `\b` stands before a place.
  private static func isBorder(_ bytes: [UInt8], _ place: Int) -> Bool {
    place >= 2 && bytes[place - 1] == UInt8(ascii: "b") && bytes[place - 2] == UInt8(ascii: "\\")
  }
}

/// The words of texts, for looking up beginnings.
struct WordReach {
  private var counts: [String: Int] = [:]

  init(_ texts: [[UInt8]]) {
    var table = PhraseTable(longest: 1)
    var numbers: [PhraseTable.Phrase: Int] = [:]
    for text in texts {
      for word in table.words(of: text, in: text.indices) { numbers[word, default: 0] += 1 }
    }
    for (word, count) in numbers { counts[table.text(of: word), default: 0] += count }
  }

  /// The words that begin so, the most frequent first.
  func beginning(with stem: String) -> [(word: String, count: Int)] {
    let stem = stem.lowercased()
    return counts.filter { $0.key.hasPrefix(stem) }.map { ($0.key, $0.value) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0
    }
  }
}
