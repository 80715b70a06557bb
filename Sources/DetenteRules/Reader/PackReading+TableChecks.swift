/// What a list of another program, or of another kind, looks like.
extension PackReading {
  /// Whether no row has a tab though one cell is too few: told once, or each row would be a fault.
  mutating func lacksTabs(_ table: TabTable, columns: [String]) -> Bool {
    guard let first = table.rows.first, table.rows.allSatisfy({ $0.cells.count == 1 }) else { return false }
    // A list of entries may have one column.
    let head = first.cells[0].text.prefix { $0 != " " && $0 != "," && $0 != ";" }
    if columns == Self.entryColumns, head != columns[0] || head.count == first.cells[0].text.count {
      return false
    }
    diagnostics.append(
      Diagnostic(
        .badValue, "the list has no tab", at: first.cells[0].location, length: first.cells[0].length,
        label: "one cell, it seems", notes: ["columns: \(columns.joined(separator: ", "))"],
        help: "columns are separated by tabs, not by blanks or commas"))
    return true
  }

  /// Whether a list of actors holds persons: they are read from lists called `leaders.tsv`.
  mutating func holdsLeaders(_ table: TabTable) -> Bool {
    guard let first = table.rows.first, first.cells.count > 1 else { return false }
    let isHeader = first.cells[0].text == Self.leaderColumns[0]
    let from = first.cells.count > 3 ? first.cells[3].text : ""
    let isPerson =
      Actor.Kind(rawValue: first.cells[1].text) == nil && GregorianCalendar.parse(from, isEnd: false) != nil
    guard isHeader || isPerson else { return false }
    report(
      .badValue, "a list of persons must be called `leaders.tsv`", first.cells[0],
      label: "read as a list of actors",
      notes: ["columns of actors: \(Self.actorColumns.joined(separator: ", "))"],
      help: "call it leaders.tsv, in `actors/` or a folder below")
    return true
  }

  /// Warns of a state whose id is no alpha-3 code: rows of other sources would not meet it.
  mutating func checkStateID(_ id: TabTable.Cell) {
    guard id.text.utf8.count != 3 || !id.text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return }
    diagnostics.append(
      Diagnostic(
        .stateID, "`\(id.text)` is no code of a state", at: id.location, length: id.length,
        label: "three capitals are expected",
        help: "write the ISO 3166 alpha-3 code, as in USA, which other data have, too"))
  }

  /// The values of a cell; a comma in a cell without `|` most likely separates some.
  mutating func values(_ cell: TabTable.Cell?) -> [TabTable.Cell] {
    guard let cell else { return [] }
    let bytes = cell.text.utf8
    if bytes.contains(0x2C), !bytes.contains(0x7C) {
      diagnostics.append(
        Diagnostic(
          .commaInCell, "a comma in a name", at: cell.location, length: cell.length,
          label: "one name, its comma included",
          help: "several values are separated by |; where the comma belongs to the name, end the cell with |")
      )
    }
    return cell.values
  }
}
