extension PackReading {
  /// The checks that need the whole pack.
  mutating func checkPack() {
    checkDeclarations()
    if !isIncomplete { checkReferences() }
    checkWeights()
    checkDuplicateEntries()
    checkTermCycles()
    checkBorrowedCells()
  }

  /// A name that is given a second time is an error that tells the first place.
  private mutating func checkDeclarations() {
    for given in declarations {
      guard let first = names[given.namespace]?[given.name] else {
        names[given.namespace, default: [:]][given.name] = given.location
        continue
      }
      diagnostics.append(
        Diagnostic(
          .duplicate, "the \(given.what) `\(given.name)` stands twice", at: given.location,
          length: given.length, label: "given again here", notes: ["first given at \(first.printed)"]))
    }
  }

  /// Cells are borrowed once: from an operator that has its own.
  private mutating func checkBorrowedCells() {
    for rule in pack.operators {
      guard let other = rule.cellsOf,
        pack.operators.contains(where: { $0.id == other.text && $0.cellsOf != nil })
      else { continue }
      diagnostics.append(
        Diagnostic(
          .badValue, "`\(other.text)` borrows its cells itself", at: other.location,
          length: max(1, other.text.unicodeScalars.count), label: "name the operator that has them"))
    }
  }

  /// How many known names are listed beside one that is unknown: a pack's classes are few, and rarely all in mind.
  private static func longestList(of namespace: Namespace) -> Int { namespace == .signalClass ? 40 : 12 }

  private mutating func checkReferences() {
    for reference in references where names[reference.namespace]?[reference.name] == nil {
      var reference = reference
      if let part = reference.part {
        (reference.location, reference.length) = part.scalar.place(of: part.range, in: files)
      }
      let known = (names[reference.namespace] ?? [:]).keys.sorted()
      let suggestion =
        Suggestion.nearest(to: reference.name, among: known)
        ?? known.first { $0.hasPrefix(reference.name + ".") }
      let what = reference.namespace == .rule ? "lexicon, rule or mask" : reference.namespace.rawValue
      diagnostics.append(
        Diagnostic(
          .unknownReference, "there is no \(what) `\(reference.name)`", at: reference.location,
          length: reference.length, label: suggestion.map { "did you mean `\($0)`?" } ?? "given nowhere",
          notes: suggestion == nil && (1...Self.longestList(of: reference.namespace)).contains(known.count)
            ? ["there are: \(known.joined(separator: ", "))"] : [],
          help: suggestion == nil ? Self.definition(of: reference.namespace) : nil,
          fix: fix(reference, suggestion)))
    }
  }

  /// Where a name of its kind is given.
  private static func definition(of namespace: Namespace) -> String? {
    switch namespace {
    case .signalClass: "`classes:` defines one"
    case .status: "`modifiers: statuses:` defines one, with a factor for each family"
    case .term: "`terms:` defines one"
    case .actor: "a list in `actors/` names one"
    default: nil
    }
  }

  private func fix(_ reference: Reference, _ suggestion: String?) -> SourceEdit? {
    guard let suggestion else { return nil }
    let text = reference.namespace == .term ? "{\(suggestion)}" : suggestion
    return SourceEdit(at: reference.location, length: reference.length, replacement: text)
  }

  private mutating func checkWeights() {
    let classes = Dictionary(pack.classes.map { ($0.id, $0) }) { first, _ in first }
    for use in weights {
      guard let signalClass = classes[use.signalClass] else { continue }
      let range = signalClass.range
      if use.weight >= range.lowerBound - 1e-9, use.weight <= range.upperBound + 1e-9 { continue }
      let isLow = use.weight < range.lowerBound
      diagnostics.append(
        Diagnostic(
          .weightRange, "the weight \(short(use.weight)) lies outside the range of `\(signalClass.id)`",
          at: use.location, length: use.length,
          label: "must lie in \(short(range.lowerBound))…\(short(range.upperBound))",
          notes: [
            "rule: \(use.owner)",
            "the range is set at \(signalClass.location.printed); too \(isLow ? "weak" : "strong") a signal may "
              + "belong to another class",
          ]))
    }
  }

  /// Terms that hold themselves, over however many others, can never be written out.
  private mutating func checkTermCycles() {
    var uses: [String: [String]] = [:]
    for term in pack.terms where uses[term.id] == nil {
      let texts = term.any.map(\.text) + (term.pattern.map { [$0.text] } ?? [])
      uses[term.id] = texts.flatMap { TermReference.all(in: $0).map(\.name) }
    }
    var isDone: Set<String> = []
    for term in pack.terms where !isDone.contains(term.id) {
      var path: [String] = []
      if let cycle = cycle(from: term.id, uses, &path, &isDone), let first = cycle.first,
        let home = pack.terms.first(where: { $0.id == first })
      {
        diagnostics.append(
          Diagnostic(
            .badValue, "the term `\(first)` holds itself", at: home.location,
            length: max(1, first.unicodeScalars.count), label: "can never be written out",
            notes: [(cycle + [first]).joined(separator: " → ")]))
      }
    }
  }

  /// How deep terms are followed; a longer chain is left to the compiler of the rule set, which has a limit
  /// of its own.
  private static let termDepthLimit = 64

  private func cycle(
    from name: String, _ uses: [String: [String]], _ path: inout [String], _ isDone: inout Set<String>
  ) -> [String]? {
    if let start = path.firstIndex(of: name) { return Array(path[start...]) }
    if isDone.contains(name) || path.count == Self.termDepthLimit { return nil }
    path.append(name)
    defer {
      path.removeLast()
      isDone.insert(name)
    }
    for next in uses[name] ?? [] {
      if let cycle = cycle(from: next, uses, &path, &isDone) { return cycle }
    }
    return nil
  }
}
