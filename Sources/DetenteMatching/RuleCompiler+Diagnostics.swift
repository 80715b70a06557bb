public import DetenteRules
internal import PCRE2

extension RuleCompiler {
  /// Makes patterns of the terms; terms may use terms that stand before or after them, but not themselves.
  mutating func compile(terms list: [Term], place: Place) {
    var waiting = list
    var progress = true
    while progress, !waiting.isEmpty {
      progress = false
      for term in waiting {
        let source = PatternSource(term.source)
        let uses = source.pieces.compactMap { piece in
          if case .term(let name, _) = piece { name } else { nil }
        }
        let blocked = uses.contains { name in waiting.contains { $0.id == name } }
        if blocked { continue }
        waiting.removeAll { $0.id == term.id }
        progress = true
        compile(term, source, place: place)
      }
    }
    for term in waiting {
      brokenTerms.insert(term.id)
      diagnostics.append(
        Diagnostic(.badValue, "the term '\(term.id)' uses itself", at: term.location, length: term.id.count))
    }
  }

  private mutating func compile(_ term: Term, _ source: PatternSource, place: Place) {
    let text = term.pattern ?? term.any.first ?? SourceText(term.id, at: term.location)
    do throws(PatternSource.Fault) {
      let pattern = try ExpandedPattern(source, terms: terms, gap: gap)
      do throws(PatternError) {
        _ = try Pattern(pattern.text, [.duplicateNames, .caseless, .unpolished])
        terms[term.id] = TermPattern(text: pattern.text, number: analysedTerms.count)
        analysedTerms.append(try? PatternParser.parse(pattern.analysed))
      } catch {
        brokenTerms.insert(term.id)
        let fault = Unclosed(error, in: pattern.text)
        let range = pattern.sourceRange(of: fault?.offset ?? error.offset)
        let (location, length) = place(text, range.lowerBound..<max(range.upperBound, range.lowerBound + 1))
        let message = fault?.message ?? error.message
        diagnostics.append(
          Diagnostic(
            .patternSyntax, "the term '\(term.id)' is no valid pattern: \(message)", at: location,
            length: length, label: fault == nil ? error.message : "opened here",
            notes: ["PCRE2 error \(error.code) at byte \(error.offset)"],
            help: fault?.help ?? Self.help[error.code]))
      }
    } catch {
      if refersToBrokenTerm(error) { return }
      brokenTerms.insert(term.id)
      let (location, length) = place(text, error.range)
      diagnostics.append(
        Diagnostic(code(of: error), error.message, at: location, length: length, help: error.help))
    }
  }

  private func refersToBrokenTerm(_ fault: PatternSource.Fault) -> Bool {
    fault.missingTerm.map(brokenTerms.contains) ?? false
  }

  private func code(of fault: PatternSource.Fault) -> DiagnosticCode {
    fault.missingTerm != nil ? .unknownReference : .badValue
  }

  /// Reports a fault of a term or a gap, and takes the unit out.
  mutating func report(fault: PatternSource.Fault, unit: Int, place: Place) {
    broken[unit] = true
    if refersToBrokenTerm(fault) { return }
    let source = sourceRange(fault.range, of: unit)
    report(code(of: fault), fault.message, unit: unit, range: source, place: place, help: fault.help)
  }

  /// Reports what PCRE2 says of a pattern, at the place in the scalar that its offset stands for; what is never closed,
  /// where it was opened.
  mutating func report(_ error: PatternError, of pattern: ExpandedPattern, unit: Int, place: Place) {
    let note = "PCRE2 error \(error.code) at byte \(error.offset) of the expanded pattern"
    if let fault = Unclosed(error, in: pattern.text) {
      let range = sourceRange(pattern.sourceRange(of: fault.offset), of: unit)
      report(
        .patternSyntax, fault.message, unit: unit,
        range: range.lowerBound..<max(range.upperBound, range.lowerBound + 1), place: place,
        label: "opened here",
        notes: ["\(note): \(error.message)"], help: fault.help)
      return
    }
    let range = sourceRange(pattern.sourceRange(of: error.offset), of: unit)
    report(
      .patternSyntax, "the pattern does not compile", unit: unit, range: range, place: place,
      label: error.message, notes: [note], help: Self.help[error.code])
  }

  /// What an author can do about faults whose message alone does not tell, by PCRE2's code.
  private static let help: [Int32: String] = [
    101: "write \\\\ for a backslash",
    109: "write \\* \\+ or \\? for the sign itself",
    115: "groups are counted from 1 by their opening parentheses; (?: … ) is none",
    122: "write \\) for the sign itself",
    125:
      "give all alternatives of the look-behind fixed lengths, or take its words into the match and mark what counts "
      + "with (?<hit> … )",
    150: "write POSIX classes inside brackets: [[:alpha:]]",
  ]

  /// Reports on a unit; after an error it matches nothing.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, unit: Int, range: Range<Int>, place: Place,
    label: String = "", notes: [String] = [], help: String? = nil
  ) {
    if code.severity == .error { broken[unit] = true }
    let (location, length) = place(units[unit].source, range)
    diagnostics.append(
      Diagnostic(
        code, message, at: location, length: length, label: label,
        notes: ["in '\(units[unit].rule)'"] + notes, help: help))
  }

  /// A range of what was compiled as one of what was written: entries are rewritten, so the whole entry.
  private func sourceRange(_ range: Range<Int>, of unit: Int) -> Range<Int> {
    if case .regex = units[unit].content { return range }
    return 0..<units[unit].source.text.utf8.count
  }
}

/// A bracket that is opened and never closed, where PCRE2 points at the end of the pattern.
private struct Unclosed {
  let sign: Character
  let offset: Int

  init?(_ error: PatternError, in pattern: String) {
    let signs: [Int32: Character] = [106: "[", 114: "("]
    guard let sign = signs[error.code], let offset = Brackets(pattern).opening else { return nil }
    (self.sign, self.offset) = (sign, offset)
  }

  var message: String { "`\(sign)` is never closed" }
  var help: String { "close it, or write \\\(sign) for the sign itself" }
}

extension Term {
  /// The term as a pattern: its own, or its literal alternatives, longer ones first.
  fileprivate var source: String {
    if let pattern { return pattern.text }
    return any.map(\.text).enumerated()
      .sorted {
        $0.element.utf8.count != $1.element.utf8.count
          ? $0.element.utf8.count > $1.element.utf8.count : $0.offset < $1.offset
      }
      .map { escaped($0.element) }.joined(separator: "|")
  }
}

extension SourceText {
  /// Where bytes of the scalar stand, as far as its style tells: right for plain and single-quoted scalars on one
  /// line, the scalar's own place otherwise.
  public func roughPlace(of range: Range<Int>) -> (location: SourceLocation, length: Int) {
    let bytes = Array(text.utf8)
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    func columns(_ part: ArraySlice<UInt8>) -> Int {
      let scalars = part.count { $0 & 0xC0 != 0x80 }
      return style == .singleQuoted ? scalars + part.count { $0 == UInt8(ascii: "'") } : scalars
    }
    var location = location
    switch style {
    case .plain, .cell: location.column += columns(bytes[..<start])
    case .singleQuoted: location.column += 1 + columns(bytes[..<start])
    case .doubleQuoted, .literal, .folded: return (location, 1)
    }
    return (location, max(1, columns(bytes[start..<end])))
  }
}
