internal import CScan

/// What looks have found out about words, so that the next look at one of them need not: a few thousand words make most
/// of any text. One per worker.
public struct WordMemory: ~Copyable {
  // SAFETY: as many notes as C takes bits of a hash for each of `tables`.
  private var memos: Workspace<cscan_memo>
  private let tables: Int

  private static let notes = 1 << Int(cscan_memo_bits)

  /// Knows no word.
  /// - Parameter tables: how many tables are looked into; each has notes of its own.
  public init(tables: Int = 1) {
    var blank = cscan_memo()
    // No token is empty, and so like it; one that were would be no word.
    (blank.number, blank.root) = (-1, -1)
    memos = Workspace(tables * Self.notes, blank: blank)
    self.tables = tables
  }

  /// The notes of a table, for C.
  func notes(of table: Int) -> UnsafeMutablePointer<cscan_memo> {
    precondition(table >= 0 && table < tables, "no such table")
    // SAFETY: there are notes of all tables below `tables`.
    return unsafe memos.start + table * Self.notes
  }
}
