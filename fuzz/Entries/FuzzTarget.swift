/// One of the doors through which bytes from outside come in.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// The text of a rule pack.
  case pack
  /// The text of an article.
  case article
  /// A stream of JSON records.
  case jsonl
  /// A table, a row an article.
  case table
  /// Patterns and words together with a text they are looked for in.
  case finder

  /// Sends bytes through the door and says which of its promises they break, in words; none if all is well.
  ///
  /// What a trap would be in the program is a trap here.
  public func faults(_ bytes: [UInt8]) -> [String] {
    switch self {
    case .pack: PackEntry.faults(bytes)
    case .article: ArticleEntry.faults(bytes)
    case .jsonl: RecordEntry.faults(bytes)
    case .table: TableEntry.faults(bytes)
    case .finder: FinderEntry.faults(bytes)
    }
  }
}
