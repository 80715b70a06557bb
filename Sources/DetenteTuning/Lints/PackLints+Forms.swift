internal import DetenteMatching
internal import DetenteRules

extension PackLints {
  /// Entries of packs in other languages that are inflected, which is done as in English: verbs, and what is compared.
  /// A noun's plural may be right by luck, or is overridden.
  var englishForms: [Diagnostic] {
    let language = pack.header.language.lowercased()
    guard !language.isEmpty, language != "en", !language.hasPrefix("en-") else { return [] }
    var found: [String: [Int]] = [:]
    var order: [String] = []
    for unit in rules.units.indices {
      guard case .entry(let entry) = rules.units[unit].content,
        entry.inflection == .verb || entry.inflection == .adjective && entry.compare
      else { continue }
      let rule = rules.units[unit].rule
      if found[rule] == nil { order.append(rule) }
      found[rule, default: []].append(unit)
    }
    return order.compactMap { rule in
      guard let units = found[rule], let first = units.first,
        case .entry(let entry) = rules.units[first].content
      else { return nil }
      let others = rules.forms(of: first).filter { $0 != entry.text.text }.prefix(4)
      let more = units.count > 1 ? ["so are \(units.count - 1) more of '\(rule)'"] : []
      return diagnostic(
        .englishForms, "`\(entry.text.text)` is inflected as in English: \(others.joined(separator: ", "))",
        at: entry.text, notes: more,
        help: "write the forms out: { phrase: \"\(entry.text.text)\", forms: [ … ] }")
    }
  }
}
