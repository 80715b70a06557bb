/// The arithmetic from hits to channels, label and confidence: no text, no rules.
///
/// The formulas and constants are those of `docs/SCORING.md`, which names their sources.
public struct Fold: Sendable {
  /// The constants.
  public var parameters: ScoringParameters
  /// The most that the unasserted hits of one side count together.
  public var unassertedCap: Double

  /// Makes one from its parts.
  public init(parameters: ScoringParameters = ScoringParameters(), unassertedCap: Double = 0.10) {
    self.parameters = parameters
    self.unassertedCap = unassertedCap
  }

  /// One hit as the fold sees it.
  public struct Term: Sendable {
    /// The side it counts for.
    public var isDeescalation: Bool
    /// Its class, for repeats.
    public var signalClass: Int
    /// Its clause, for repeats.
    public var clause: Int
    /// Whether nobody asserts it.
    public var isUnasserted: Bool
    /// In 0…1.
    public var value: Double
    /// Filled by `channels`: 1, or the repeat factor.
    public var repeatFactor = 1.0

    /// Makes one from its parts.
    public init(isDeescalation: Bool, signalClass: Int, clause: Int, isUnasserted: Bool, value: Double) {
      self.isDeescalation = isDeescalation
      self.signalClass = signalClass
      self.clause = clause
      self.isUnasserted = isUnasserted
      self.value = value
    }

    /// Whether two hits repeat one another.
    func repeats(_ other: Term) -> Bool {
      isDeescalation == other.isDeescalation && signalClass == other.signalClass
        && clause == other.clause && isUnasserted == other.isUnasserted
    }
  }

  /// The two channels, and in each term the repeat factor that it entered with.
  ///
  /// Per class and clause the strongest hit counts in full (the first of equals), each further one by the
  /// repeat factor; what nobody asserts enters each channel as one value, capped.
  /// - Complexity: O(*n*²) in the terms of a sentence.
  public func channels(_ terms: inout [Term]) -> (deescalation: Double, confrontation: Double) {
    for i in terms.indices {
      let term = terms[i]
      for j in terms.indices where j != i && terms[j].repeats(term) {
        if terms[j].value > term.value || (terms[j].value == term.value && j < i) {
          terms[i].repeatFactor = parameters.repeatFactor
          break
        }
      }
    }
    return (channel(terms, deescalation: true), channel(terms, deescalation: false))
  }

  private func channel(_ terms: [Term], deescalation: Bool) -> Double {
    var silence = 1.0
    var unassertedSilence = 1.0
    for term in terms where term.isDeescalation == deescalation {
      let rest = 1 - term.value * term.repeatFactor
      if term.isUnasserted { unassertedSilence *= rest } else { silence *= rest }
    }
    return 1 - silence * (1 - min(unassertedCap, 1 - unassertedSilence))
  }

  /// The label of two channels.
  public func label(deescalation: Double, confrontation: Double) -> Label {
    let high = max(deescalation, confrontation)
    let low = min(deescalation, confrontation)
    let slack = parameters.tolerance
    if high < parameters.neutralBelow - slack { return .neutral }
    if low >= parameters.mixedMinimum - slack && low / high >= parameters.mixedRatio - slack {
      return .mixed
    }
    return deescalation > confrontation ? .deescalate : .confront
  }

  /// The strength of evidence for the label, from 0.2 to 1, lowered by a tenth for each penalty.
  public func confidence(deescalation: Double, confrontation: Double, penalties: Int = 0) -> Double {
    let high = max(deescalation, confrontation)
    let low = min(deescalation, confrontation)
    let label = label(deescalation: deescalation, confrontation: confrontation)
    var result: Double
    if label == .neutral {
      result = 0.5 + 0.4 * (1 - high / parameters.neutralBelow)
    } else {
      let ratio = low / high
      let border = parameters.mixedRatio
      let margin =
        label == .mixed
        ? clip((ratio - border) / (1 - border))
        : max(
          clip((border - ratio) / border),
          clip((parameters.mixedMinimum - low) / parameters.mixedMinimum))
      result = 0.40 + 0.35 * clip(high / 0.6) + 0.25 * margin
    }
    for _ in 0..<penalties { result *= parameters.penaltyFactor }
    return max(parameters.confidenceFloor, result)
  }
}

/// A number held within 0…1.
func clip(_ value: Double) -> Double { max(0, min(1, value)) }
