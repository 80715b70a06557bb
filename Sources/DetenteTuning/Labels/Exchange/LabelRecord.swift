public import DetenteScoring
public import JSONRecords

/// A marked stretch of a labelled text.
public struct LabelSpan: Sendable, Hashable {
  /// UTF-8 bytes of the text, half-open.
  public var range: Range<Int>
  /// What it is called: a side, a class, or whatever its project says.
  public var label: String

  /// A stretch with its name.
  public init(range: Range<Int>, label: String) {
    self.range = range
    self.label = label
  }
}

/// A labelled text with all that travels with it between annotation programs.
public struct LabelRecord: Sendable, Hashable {
  /// The text with its label.
  public var labelled: LabelledText
  /// Its marked stretches, in the order of the file.
  public var spans: [LabelSpan] = []
  /// Members of the record that have no meaning here, in their order; they are handed on.
  public var further: [JSONValue.Member] = []
  /// What a pack says of the text, for people to correct; nil: nobody asked.
  public var prediction: Prediction?

  /// A pack's word on a text.
  public struct Prediction: Sendable, Hashable {
    /// The pack, as `id@version`.
    public var model: String
    /// Its label.
    public var label: Label
    /// How far from undecided it is, in 0…1: the magnitude of `balance`.
    public var score: Double
    /// Its counted hits, by side.
    public var spans: [LabelSpan]
  }

  /// A record without anything else.
  public init(_ labelled: LabelledText) { self.labelled = labelled }
}

/// The names of members, and what labels of other projects mean here.
public struct LabelMapping: Sendable, Hashable {
  /// The member with the text, with the label, and with the id.
  public var fields = LabelReader.Fields()
  /// A foreign label's name to ours; the names of ours need no entry.
  public var labels: [String: Label] = [:]
  /// What offsets count; nil: what the format counts.
  public var unit: OffsetUnit?

  /// The names of the format.
  public init() {}

  /// Our label for a name; nil where it has none.
  func label(_ name: String) -> Label? { labels[name] ?? Label(rawValue: name) }
}
