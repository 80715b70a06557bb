internal import DetenteRules
internal import DetenteScoring

extension Condition.Quantity {
  /// The quantity as a condition names it.
  var text: String {
    switch self {
    case .constant(let value): shortest(value)
    case .balance: "balance"
    case .deescalation: "deescalation"
    case .confrontation: "confrontation"
    case .confidence: "confidence"
    case .intensity: "intensity"
    case .coverage: "coverage"
    case .duality: "duality"
    case .sentences: "sentences"
    case .peak(let side): "peak(\(side.rawValue))"
    case .extremeBalance(let isLeast): isLeast ? "min(balance)" : "max(balance)"
    case .share(let label): "share(\(label.rawValue))"
    case .shareOf(let name): "share(\(name))"
    }
  }

  /// What it can come to; nil for a constant.
  var range: ClosedRange<Double>? {
    switch self {
    case .constant: nil
    case .balance, .extremeBalance: -1...1
    case .sentences: 0...(.infinity)
    default: 0...1
    }
  }
}

/// A number with four decimals at most, and no more of them than it needs.
func shortest(_ value: Double) -> String {
  let digits = fixed(value, 4).replacing("−", with: "-")
  return String(digits.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
}
