/// Something to measure.
public struct BenchmarkCase {
  /// What is measured.
  public enum Measure: String, Sendable {
    /// Of one iteration.
    case seconds
    /// Of memory.
    case bytes
  }

  /// What came of one iteration.
  public struct Outcome: Sendable {
    /// What it computed; the same in every iteration, or the case has failed.
    public var digest: Digest
    /// The value measured, where it is not the time that the iteration took.
    public var value: Double?

    /// What an iteration came to.
    public init(_ digest: Digest, value: Double? = nil) {
      self.digest = digest
      self.value = value
    }
  }

  /// The group and what is varied, such as `corpus/score`.
  public var name: String
  /// What is measured.
  public var measure = Measure.seconds
  /// The bytes of text that one iteration works through, for a rate; nil where a rate says nothing.
  public var textBytes: Int?
  /// The digest that the case must come to, where it is known from elsewhere.
  public var expected: Digest?
  /// One iteration.
  public let run: () throws -> Outcome

  /// A case that is timed.
  public init(
    _ name: String, textBytes: Int? = nil, expected: Digest? = nil, run: @escaping () throws -> Digest
  ) {
    (self.name, self.textBytes, self.expected) = (name, textBytes, expected)
    self.run = { Outcome(try run()) }
  }

  /// A case that measures something itself.
  public init(_ name: String, measure: Measure, run: @escaping () throws -> Outcome) {
    (self.name, self.measure, self.run) = (name, measure, run)
  }
}

/// A case whose result is not what it must be: its times mean nothing.
public struct BenchmarkFailure: Error, Sendable {
  /// The case.
  public var name: String
  /// What was expected and what came.
  public var message: String
}
