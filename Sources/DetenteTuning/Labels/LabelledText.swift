public import DetenteScoring

/// A text with what people say of it.
public struct LabelledText: Sendable, Hashable {
  /// The record's own id, else `SOURCE:LINE`.
  public var id: String
  /// UTF-8.
  public var text: [UInt8]
  /// The headline of a record, UTF-8.
  public var title: [UInt8]?
  /// The day of publication as yyyymmdd.
  public var date: Int?
  /// nil: not marked, which is not the same as neutral.
  public var label: Label?
  /// From −10, conflict, to 10, cooperation; nil where unknown.
  public var goldstein: Double?
  /// The file as the user named it.
  public var source: String
  /// The 1-based line of the file.
  public var line: Int
  /// Whether it is one of a file's records, and not a file of its own.
  public var isRecord = true

  /// A text with its label.
  public init(
    id: String, text: [UInt8], label: Label?, goldstein: Double? = nil, source: String = "", line: Int = 0
  ) {
    self.id = id
    self.text = text
    self.label = label
    self.goldstein = goldstein
    self.source = source
    self.line = line
  }
}

/// A line of a labels file that cannot be used.
public struct LabelFault: Error, Sendable, Hashable {
  /// The file as the user named it.
  public var source: String
  /// The 1-based line of the file.
  public var line: Int
  /// What is wrong, without the place.
  public var message: String

  /// A fault of a line.
  public init(source: String, line: Int, message: String) {
    self.source = source
    self.line = line
    self.message = message
  }
}
