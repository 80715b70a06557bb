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

  public var pack: PackHeader
  /// Hexadecimal SHA-256 of the pack.
  public var digest: String
  public var units: [UnitName]
  public var classes: [SignalClass]
  /// Ids by index.
  public var operators: [String]
  public var statuses: [String]
  public var degrees: [String]
  public var actors: [ActorName]

  /// An actor as reports name it.
  public struct ActorName: Sendable {
    public var id: String
    public var name: String
    public var kind: Actor.Kind
    /// A role without a name, such as "the government".
    public var isRole: Bool
  }
}
