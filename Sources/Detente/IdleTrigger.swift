public import DetenteRules
public import DetenteScoring
internal import DetenteText

/// Why a trigger of an operator bears on nothing in a scored text, as far as its evidence tells.
public enum IdleTrigger {
  /// What is in the way between a trigger and the nearest hit, in words; nil where the operator takes no single argument,
  /// or the trigger stands in no sentence.
  /// - Parameters:
  ///   - trigger: UTF-8 bytes of the text.
  ///   - text: what was scored, without a title.
  public static func reason(
    of trigger: Range<Int>, of id: String, in pack: RulePack, _ catalog: Catalog, _ score: DocumentScore,
    text: [UInt8]
  ) -> String? {
    guard let rule = pack.operators.first(where: { $0.id == id }), rule.form == .unary else { return nil }
    guard let sentence = score.sentences.first(where: { $0.sentence.source.overlaps(trigger) }) else {
      return nil
    }
    func words(_ hit: Evidence) -> String {
      "“\(String(decoding: text[hit.source.clamped(to: text.indices)], as: UTF8.self))”"
    }
    let hits = sentence.evidence.filter { catalog.units[$0.unit].rule != rule.id }
    if let whole = hits.first(where: {
      $0.status == .counted && $0.source.contains(trigger.lowerBound)
        && $0.source.upperBound >= trigger.upperBound
    }) {
      return "it stands inside \(words(whole)) of \(catalog.units[whole.unit].rule), which silences it"
    }
    let counted = hits.filter { $0.status == .counted }
    guard !counted.isEmpty else {
      guard let hit = hits.first else { return "no hit stands in its sentence" }
      return "no hit counts in its sentence; \(words(hit)) of \(catalog.units[hit.unit].rule) is "
        + "\(hit.status.rawValue)"
    }
    let (looksOn, looksBack) = (
      !rule.triggers.isEmpty || !rule.triggerPatterns.isEmpty,
      !rule.backward.isEmpty || !rule.backwardPatterns.isEmpty
    )
    let reached = counted.filter { hit in
      hit.source.lowerBound >= trigger.upperBound ? looksOn : looksBack
    }
    guard let hit = reached.min(by: { distance($0, trigger) < distance($1, trigger) }) else {
      return "\(words(counted[0])) stands \(looksOn ? "before" : "behind") it, and "
        + (looksOn
          ? "`triggers` bear on what follows them (`backward` on what goes before)"
          : "`backward` bears on what goes before (`triggers` on what follows)")
    }
    let borrowed = pack.operators.first { $0.id == rule.cellsOf?.text }?.cells ?? []
    return obstacle(
      catalog.classes[hit.signalClass], named: words(hit), rule.scope, rule.cells + borrowed,
      between: text[gap(hit, trigger).clamped(to: text.indices)])
  }

  private static func obstacle(
    _ signalClass: SignalClass, named name: String, _ scope: Scope, _ cells: [OperatorCell],
    between: ArraySlice<UInt8>
  ) -> String {
    let count = between.split(separator: UInt8(ascii: " ")).count
    if count > scope.words {
      return "\(name) stands \(count) words off, and the scope is \(scope.words)"
    }
    let fitting = cells.filter { cell in
      switch cell.subject {
      case .side(let side): side == signalClass.side
      case .classes(let names): names.contains(signalClass.id)
      }
    }
    if fitting.isEmpty { return "no cell is for \(signalClass.id), the class of \(name)" }
    if fitting.allSatisfy({ !$0.after.isEmpty || !$0.near.isEmpty }) {
      return "the cells for \(signalClass.id), the class of \(name), ask for `after` or `near`"
    }
    let limit = scope.limit.rawValue
    return "between it and \(name) the \(limit) ends, or another trigger or a joint stands "
      + "(detente sentences --level clause shows the clauses)"
  }

  private static func gap(_ hit: Evidence, _ trigger: Range<Int>) -> Range<Int> {
    hit.source.lowerBound >= trigger.upperBound
      ? trigger.upperBound..<hit.source.lowerBound
      : min(hit.source.upperBound, trigger.lowerBound)..<trigger.lowerBound
  }

  private static func distance(_ hit: Evidence, _ trigger: Range<Int>) -> Int { gap(hit, trigger).count }
}
