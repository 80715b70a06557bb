/// The channel a class adds to.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case deescalation, confrontation

  /// The other channel.
  public var opposite: Side { self == .deescalation ? .confrontation : .deescalation }
}

/// Whether a class reports something said, something done, or how things stand.
public enum Mode: String, Hashable, Sendable, CaseIterable { case word, deed, state }

/// Which column of the factuality table a class reads.
public enum FactualityFamily: String, Hashable, Sendable, CaseIterable {
  case standard = "default"
  case speech, offer
}

/// A kind of signal: its side, base strength and how factuality bears on it.
public struct SignalClass: Sendable {
  /// The name, such as `D_TALKS`.
  public var id: String
  /// The channel it adds to.
  public var side: Side
  /// The base strength of a hit, in 0…1, where entry and rule name none.
  public var weight: Double
  /// What entries and rules of the class may say; operators are not bound by it.
  public var range: ClosedRange<Double>
  /// Said, done, or how things stand.
  public var mode: Mode
  /// Its column of the factuality table.
  public var family: FactualityFamily
  /// Where the number comes from.
  public var origin: String
  /// Whether *from* right behind a noun of it names who does it: "aid from Norland".
  public var isSent: Bool
  /// Where its id stands.
  public var location: SourceLocation

  /// A class with all its values.
  public init(
    id: String, side: Side, weight: Double, range: ClosedRange<Double>, mode: Mode,
    family: FactualityFamily, origin: String, isSent: Bool = false, at location: SourceLocation
  ) {
    self.id = id
    self.side = side
    self.weight = weight
    self.range = range
    self.mode = mode
    self.family = family
    self.origin = origin
    self.isSent = isSent
    self.location = location
  }
}
