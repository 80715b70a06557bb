extension PackReading {
  static let actorColumns = ["id", "kind", "name", "names", "demonyms", "capitals", "metonyms"]
  static let leaderColumns = ["actor", "name", "names", "from", "to", "role"]
  static let entryColumns = ["entry", "kind", "weight"]

  /// The rows of a list with the cells of known columns; the first row is a header if it begins with the
  /// first column's name, which may also put the columns in another order.
  mutating func rows(of table: TabTable, columns: [String]) -> [[String: TabTable.Cell]] {
    if let fault = table.fault {
      isIncomplete = true
      diagnostics.append(Diagnostic(.yamlSyntax, "the list is not UTF-8", at: fault, label: "in this line"))
      return []
    }
    if lacksTabs(table, columns: columns) { return [] }
    var order = columns
    var rows = table.rows[...]
    if let header = rows.first, header.cells.first?.text == columns[0] {
      rows.removeFirst()
      order = header.cells.map(\.text)
      for cell in header.cells where !columns.contains(cell.text) {
        let suggestion = Suggestion.nearest(to: cell.text, among: columns)
        report(
          .unknownKey, "the list has no column `\(cell.text)`", cell,
          label: suggestion.map { "did you mean `\($0)`?" } ?? "unknown column",
          notes: ["columns: \(columns.joined(separator: ", "))"])
      }
    }
    return rows.map { row in
      if row.cells.count > order.count {
        report(
          .badValue, "the row has \(row.cells.count) cells, the list \(order.count)",
          row.cells[order.count], label: "one cell too many",
          notes: ["columns: \(order.joined(separator: ", "))"])
      }
      return Dictionary(zip(order, row.cells)) { first, _ in first }
    }
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, _ cell: TabTable.Cell, label: String = "",
    notes: [String] = [],
    help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: cell.location, length: cell.length, label: label, notes: notes, help: help))
  }

  /// Reads a list of actors (`generic.tsv`: of roles), or of leaders where it is called `leaders.tsv`.
  mutating func readActors(_ entry: PackFile) {
    let table = TabTable(entry)
    if entry.path.hasSuffix("/leaders.tsv") {
      for row in rows(of: table, columns: Self.leaderColumns) { readLeader(row) }
    } else if !holdsLeaders(table) {
      let areRoles = entry.path.hasSuffix("/generic.tsv")
      for row in rows(of: table, columns: Self.actorColumns) { readActor(row, isRole: areRoles) }
    }
  }

  /// Whether all of some cells hold something; otherwise it is an error.
  private mutating func holds(_ row: [String: TabTable.Cell], _ columns: [String]) -> Bool {
    let missing = columns.filter { row[$0]?.text.isEmpty ?? true }
    if missing.isEmpty { return true }
    if let first = row.values.min(by: { $0.location < $1.location }) {
      report(
        .missingKey, "the row needs \(list(missing))", first, label: "has an empty cell or too few",
        help: row.count == 1 ? "no tab in this row: columns are separated by tabs" : nil)
    }
    return false
  }

  private mutating func readActor(_ row: [String: TabTable.Cell], isRole: Bool) {
    guard holds(row, ["id", "kind", "name"]), let id = row["id"], let kindCell = row["kind"],
      let name = row["name"]
    else { return }
    declare(id, in: .actor, "actor")
    guard let kind = Actor.Kind(rawValue: kindCell.text) else {
      let kinds = Actor.Kind.allCases.map(\.rawValue)
      report(
        .badValue, "`\(kindCell.text)` is no kind of actor", kindCell,
        label: Suggestion.nearest(to: kindCell.text, among: kinds).map { "did you mean `\($0)`?" }
          ?? "unknown",
        notes: ["it may be: \(kinds.joined(separator: ", "))"])
      return
    }
    if kind == .state, !isRole { checkStateID(id) }
    var names: [(Actor.NameKind, Entry)] = []
    let columns: [(String, Actor.NameKind)] = [
      ("names", .name), ("demonyms", .demonym), ("capitals", .capital), ("metonyms", .metonym),
    ]
    for (column, kind) in columns {
      for value in values(row[column]) { names.append((kind, value.entry)) }
    }
    // The display name is matched too, unless the list has it in a form of its own ("=Turkey").
    if !names.contains(where: { $0.1.text.text == name.text }) { names.insert((.name, name.entry), at: 0) }
    var actor = Actor(id: id.text, kind: kind, name: name.text, names: names, at: id.location)
    actor.isRole = isRole
    pack.actors.append(actor)
  }

  private mutating func declare(_ cell: TabTable.Cell, in namespace: Namespace, _ what: String) {
    declarations.append(
      Declaration(
        namespace: namespace, name: cell.text, what: what, location: cell.location, length: cell.length))
  }

  private mutating func readLeader(_ row: [String: TabTable.Cell]) {
    guard holds(row, ["actor", "name"]), let actor = row["actor"], let name = row["name"] else { return }
    references.append(
      Reference(namespace: .actor, name: actor.text, location: actor.location, length: actor.length))
    let from = date(row["from"], isEnd: false)
    let to = date(row["to"], isEnd: true)
    if let from, let to, from > to, let cell = row["to"] {
      report(.badValue, "the time in office ends before it begins", cell, label: "before `from`")
    }
    var forms = values(row["names"]).map(\.entry)
    if !forms.contains(where: { $0.text.text == name.text }) { forms.insert(name.entry, at: 0) }
    pack.leaders.append(
      Leader(
        actor: actor.text, name: name.text, names: forms, from: from, to: to, role: row["role"]?.text ?? "",
        at: name.location))
  }

  /// A day as yyyymmdd: `2021-06-18`, or the first or last day of `2021-06` or `2021`; nil where the cell is
  /// empty or `-`.
  private mutating func date(_ cell: TabTable.Cell?, isEnd: Bool) -> Int? {
    guard let cell, !cell.text.isEmpty, cell.text != "-" else { return nil }
    if let day = GregorianCalendar.parse(cell.text, isEnd: isEnd) { return day }
    report(
      .badValue, "`\(cell.text)` is no date", cell,
      label: "write 2021, 2021-06 or 2021-06-18, or leave it empty")
    return nil
  }
}
