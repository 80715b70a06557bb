internal import YAML

extension PackReading {
  /// The entries of the list that a lexicon's `entries-from` names, beside its file or in the pack's folder.
  mutating func listedEntries(_ name: YAMLScalar, for rule: LexicalRule) -> [Entry] {
    let folder = file.utf8.lastIndex(of: 0x2F).map { String(file[...$0]) } ?? ""
    guard let entry = files[folder + name.text] ?? files[name.text] else {
      let lists = files.files.map(\.path).filter { $0.hasSuffix(".tsv") }
      let suggestion = Suggestion.nearest(to: folder + name.text, among: lists)
      report(
        .missingFile, "the pack has no file `\(folder + name.text)`", at: .scalar(name),
        label: suggestion.map { "did you mean `\($0)`?" } ?? "named here")
      return []
    }
    usedLists.insert(entry.path)
    return rows(of: TabTable(entry), columns: Self.entryColumns).compactMap { listedEntry($0, of: rule) }
  }

  private mutating func listedEntry(_ row: [String: TabTable.Cell], of rule: LexicalRule) -> Entry? {
    guard let cell = row["entry"], !cell.text.isEmpty else {
      if let first = row.values.min(by: { $0.location < $1.location }) {
        report(.missingKey, "the row needs `entry`", first, label: "its first cell is empty")
      }
      return nil
    }
    var entry = cell.entry
    warnOfLiteralSign(in: entry.text)
    for reference in TermReference.all(in: entry.text.text) {
      references.append(
        Reference(namespace: .term, name: reference.name, location: cell.location, length: cell.length))
    }
    if let kind = row["kind"], !kind.text.isEmpty {
      if let inflection = Entry.Inflection(rawValue: kind.text) {
        entry.inflection = inflection
      } else {
        let suggestion = Suggestion.nearest(to: kind.text, among: EntryShape.kinds)
        report(
          .badValue, "`\(kind.text)` is no kind of entry", kind,
          label: suggestion.map { "did you mean `\($0)`?" } ?? "unknown",
          notes: ["it may be: \(EntryShape.kinds.joined(separator: ", "))"])
      }
    }
    if let weight = row["weight"], !weight.text.isEmpty { entry.weight = listedWeight(weight, of: rule) }
    return entry
  }

  private mutating func listedWeight(_ cell: TabTable.Cell, of rule: LexicalRule) -> Double? {
    guard let value = YAMLScalar.decimal(cell.text) else {
      report(.wrongType, "`weight` must be a number", cell, label: "this is a text")
      return nil
    }
    guard value > 0, value <= 1 else {
      report(.weightRange, "a weight must be positive and at most 1", cell, label: "out of range")
      return nil
    }
    if let signalClass = rule.signalClass {
      weights.append(
        WeightUse(
          weight: value, signalClass: signalClass, owner: rule.id, location: cell.location,
          length: cell.length))
    }
    return value
  }
}
