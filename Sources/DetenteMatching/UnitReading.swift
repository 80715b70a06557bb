internal import DetenteRules
internal import PCRE2

/// What a unit comes to by itself, before the words of all units are put in order.
struct UnitReading: Sendable {
  enum Content: Sendable {
    /// An entry of forms that are found without PCRE2.
    case forms([LiteralForm])
    /// An entry with letters beyond ASCII: forms that have none, and the pattern of all forms, which in a sentence of ASCII
    /// alone matches those forms and nothing else. It is analysed as if it had only the others.
    indirect case mixed([LiteralForm], ReadPattern)
    indirect case pattern(ReadPattern)
    case fault(PatternSource.Fault)
    /// An entry without a form.
    case empty
  }

  /// The literal forms of an entry, longest first.
  var literals: [String] = []
  /// The forms of an entry that hold gaps or terms, not expanded.
  var patterned: [String] = []
  var content: Content

  /// The forms that are found without PCRE2.
  var forms: [LiteralForm] {
    switch content {
    case .forms(let forms), .mixed(let forms, _): forms
    case .pattern, .fault, .empty: []
    }
  }

  /// What PCRE2 has to find.
  var pattern: ReadPattern? {
    switch content {
    case .pattern(let pattern), .mixed(_, let pattern): pattern
    case .forms, .fault, .empty: nil
    }
  }

  /// Whether no pattern has to be tried for it in a sentence of ASCII alone.
  var isPhrase: Bool {
    switch content {
    case .forms, .mixed: true
    case .pattern, .fault, .empty: false
    }
  }

  /// Whether a word stands in it as such, in any alternative; true where that is not known.
  func names(_ word: WordRun, _ terms: [PatternNode?]) -> Bool {
    if forms.contains(where: { $0.words.contains(word) }) { return true }
    guard let pattern else { return false }
    guard case .success(let node) = pattern.node else { return true }
    return node.names(word, terms)
  }
}

/// A pattern that was written out, analysed and shown to PCRE2.
struct ReadPattern: Sendable {
  var expanded: ExpandedPattern
  var node: Result<PatternNode, PatternParser.Unknown>
  var facts: Result<Facts, PatternError>

  /// What PCRE2 knows of it.
  struct Facts: Sendable {
    /// The numbers of the groups `hit`.
    var hits: [Int]
    var matchesEmpty: Bool
  }
}

/// What the reading of a unit asks of its pack; one for all threads.
struct UnitReader: Sendable {
  var terms: [String: TermPattern]
  var gap: Gap
  var inflector: Inflector

  func read(_ unit: UnitSource) -> UnitReading {
    switch unit.content {
    case .regex(let text): return UnitReading(content: pattern(text.text, of: unit))
    case .entry(let entry):
      let forms = inflector.forms(of: entry, caseSensitive: unit.isCaseSensitive)
      return UnitReading(
        literals: forms.literals, patterned: forms.patterned, content: content(of: forms, of: unit))
    }
  }

  private func content(of forms: EntryForms, of unit: UnitSource) -> UnitReading.Content {
    if forms.literals.isEmpty, forms.patterned.isEmpty { return .empty }
    guard forms.patterned.isEmpty else { return pattern(forms.pattern, of: unit) }
    let literal = forms.literals.compactMap(LiteralForm.init)
    if literal.count == forms.literals.count { return .forms(literal) }
    let beyond = forms.literals.filter { $0.utf8.contains { $0 >= 0x80 } }
    let isMixed = literal.count + beyond.count == forms.literals.count
    guard isMixed, case .pattern(var all) = pattern(forms.pattern, of: unit),
      case .pattern(let others) = pattern(EntryForms(literals: beyond).pattern, of: unit)
    else { return pattern(forms.pattern, of: unit) }
    all.node = others.node
    return .mixed(literal, all)
  }

  private func pattern(_ source: String, of unit: UnitSource) -> UnitReading.Content {
    do throws(PatternSource.Fault) {
      let expanded = try ExpandedPattern(PatternSource(source), terms: terms, gap: gap)
      return .pattern(
        ReadPattern(expanded: expanded, node: parsed(expanded), facts: facts(of: expanded.text, unit)))
    } catch {
      return .fault(error)
    }
  }

  private func parsed(_ pattern: ExpandedPattern) -> Result<PatternNode, PatternParser.Unknown> {
    do throws(PatternParser.Unknown) {
      return .success(try PatternParser.parse(pattern.analysed))
    } catch {
      return .failure(error)
    }
  }

  private func facts(of text: String, _ unit: UnitSource) -> Result<ReadPattern.Facts, PatternError> {
    do throws(PatternError) {
      let pattern = try Pattern(text, unit.options.union(.unpolished))
      return .success(
        ReadPattern.Facts(hits: pattern.groups["hit"] ?? [], matchesEmpty: pattern.matchesEmpty))
    } catch {
      return .failure(error)
    }
  }
}
