public import DetenteRules

/// The names behind the indices of evidence; immutable and shared.
public struct Catalog: Sendable {
  /// What a unit stands for.
  public struct UnitName: Sendable {
    /// The rule's id.
    public var rule: String
    /// The entry as written; nil for a pattern.
    public var entry: String?
  }

  /// What the pack says of itself.
  public var pack: PackHeader
  /// Hexadecimal SHA-256 of the pack.
  public var digest: String
  /// By unit.
  public var units: [UnitName]
  /// By class.
  public var classes: [SignalClass]
  /// Ids by index.
  public var operators: [String]
  /// Ids of the statuses of factuality, by index.
  public var statuses: [String]
  /// Ids of the cues of degree, by index.
  public var degrees: [String]
  /// By actor.
  public var actors: [ActorName]

  /// An actor as reports name it.
  public struct ActorName: Sendable {
    /// As the pack has it.
    public var id: String
    /// As reports show it.
    public var name: String
    /// What kind of party it is.
    public var kind: Actor.Kind
    /// A role without a name, such as "the government".
    public var isRole: Bool
  }
}
