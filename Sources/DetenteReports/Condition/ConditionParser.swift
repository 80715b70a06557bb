internal import DetenteRules
internal import DetenteScoring

extension Condition {
  /// Reads a condition.
  ///
  /// Weakest first: `or`, `and`, `not`, in any case; comparisons of numbers (`0.4`, `40%`) with the document's
  /// quantities, `peak(deescalation|confrontation)`, `min(balance)`, `max(balance)` and `share(LABEL, CLASS or rule)`;
  /// `label == LABEL`; `any(CLASS or rule)`.
  public init(_ source: String) throws(ConditionFault) {
    var parser = ConditionParser(source)
    self.source = source
    root = try parser.condition()
    asked = parser.asked
  }
}

struct ConditionParser {
  private let source: String
  private let tokens: [ConditionToken]
  private var index = 0
  /// Open parentheses.
  private var depth = 0
  private(set) var asked: [(name: String, range: Range<Int>)] = []

  init(_ source: String) {
    self.source = source
    tokens = ConditionToken.all(in: source)
  }

  private var current: ConditionToken { tokens[index] }

  private func fault(_ message: String, at range: Range<Int>? = nil) -> ConditionFault {
    ConditionFault(source: source, range: range ?? current.range, message: message)
  }

  private var labels: String { Label.allCases.map(\.rawValue).joined(separator: ", ") }

  private mutating func take(_ words: String...) -> Bool {
    guard words.contains(current.text.lowercased()) else { return false }
    index += 1
    return true
  }

  mutating func condition() throws(ConditionFault) -> Condition.Node {
    let node = try or()
    guard current.kind == .end else { throw fault("expected `and`, `or` or the end") }
    return node
  }

  private mutating func or() throws(ConditionFault) -> Condition.Node {
    var node = try and()
    while take("or", "||") { node = .or(node, try and()) }
    return node
  }

  private mutating func and() throws(ConditionFault) -> Condition.Node {
    var node = try not()
    while take("and", "&&") { node = .and(node, try not()) }
    return node
  }

  private mutating func not() throws(ConditionFault) -> Condition.Node {
    var count = 0
    while take("not", "!") { count += 1 }
    let node = try primary()
    return count % 2 == 1 ? .not(node) : node
  }

  private mutating func primary() throws(ConditionFault) -> Condition.Node {
    if current.text == "(" {
      guard depth < 100 else { throw fault("too many parentheses") }
      depth += 1
      index += 1
      let node = try or()
      try close()
      depth -= 1
      return node
    }
    if current.text == "any" {
      index += 1
      let name = try argument("a class or a rule")
      asked.append((name.text, name.range))
      return .any(name.text)
    }
    if take("label") { return try labelComparison() }
    let start = current.range
    let left = try quantity()
    guard let comparison = Condition.Comparison(rawValue: current.text == "=" ? "==" : current.text) else {
      throw fault("expected a comparison: < <= > >= == !=")
    }
    index += 1
    let end = current.range
    let right = try quantity()
    try check(
      left, start, within: right,
      beyond: comparison == .less ? \.upperBound : comparison == .greater ? \.lowerBound : nil)
    try check(
      right, end, within: left,
      beyond: comparison == .greater ? \.upperBound : comparison == .less ? \.lowerBound : nil)
    return .compare(left, comparison, right)
  }

  /// A bound that the other side of a comparison can never reach is a slip, such as a share in per cent.
  /// - Parameter beyond: the end of the other side's range that the comparison asks it to pass.
  private func check(
    _ bound: Condition.Quantity, _ place: Range<Int>, within other: Condition.Quantity,
    beyond end: KeyPath<ClosedRange<Double>, Double>?
  ) throws(ConditionFault) {
    guard case .constant(let value) = bound, let range = other.range else { return }
    if range.contains(value), end.map({ range[keyPath: $0] != value }) ?? true { return }
    let ends =
      range.upperBound == .infinity
      ? "is never below \(Int(range.lowerBound))"
      : "runs from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
    let isPercentage = range == 0...1 && (1...100).contains(value)
    throw fault(
      "\(other.text) \(ends)" + (isPercentage ? "; did you mean \(shortest(value))%?" : ""), at: place)
  }

  private mutating func labelComparison() throws(ConditionFault) -> Condition.Node {
    let isEqual = take("==", "=")
    guard isEqual || take("!=") else { throw fault("expected == or != and a label") }
    return .label(try label(), isEqual: isEqual)
  }

  private mutating func label() throws(ConditionFault) -> Label {
    guard let label = Label(rawValue: current.text) else {
      throw fault("expected a label: \(labels)")
    }
    index += 1
    return label
  }

  private mutating func quantity() throws(ConditionFault) -> Condition.Quantity {
    if current.kind == .number {
      guard let value = current.number else { throw fault("this is no number") }
      index += 1
      return .constant(value)
    }
    switch current.text {
    case "balance": return advance(.balance)
    case "deescalation": return advance(.deescalation)
    case "confrontation": return advance(.confrontation)
    case "confidence": return advance(.confidence)
    case "intensity": return advance(.intensity)
    case "coverage": return advance(.coverage)
    case "duality": return advance(.duality)
    case "sentences": return advance(.sentences)
    case "peak":
      index += 1
      guard take("(") else { throw fault("expected ( and a channel") }
      guard let side = Side(rawValue: current.text) else {
        throw fault("expected deescalation or confrontation")
      }
      index += 1
      try close()
      return .peak(side)
    case "min", "max":
      let isLeast = current.text == "min"
      index += 1
      guard take("(") else { throw fault("expected (balance)") }
      guard take("balance") else { throw fault("expected balance; of a channel ask the peak(…)") }
      try close()
      return .extremeBalance(isLeast: isLeast)
    case "share":
      index += 1
      let name = try argument("a label, a class or a rule")
      if let label = Label(rawValue: name.text) { return .share(label) }
      guard Side(rawValue: name.text) == nil else {
        throw fault("expected a label (\(labels)), a class or a rule", at: name.range)
      }
      asked.append((name.text, name.range))
      return .shareOf(name.text)
    default:
      throw fault(
        current.kind == .end
          ? "something is missing here"
          : "expected a number or one of balance, deescalation, confrontation, label, confidence, intensity, "
            + "coverage, duality, sentences, peak(…), min(…), max(…), share(…), any(…)")
    }
  }

  private mutating func advance(_ quantity: Condition.Quantity) -> Condition.Quantity {
    index += 1
    return quantity
  }

  private mutating func argument(_ noun: String) throws(ConditionFault) -> ConditionToken {
    guard take("(") else { throw fault("expected ( and \(noun)") }
    guard current.kind == .word else { throw fault("expected \(noun)") }
    let token = current
    index += 1
    try close()
    return token
  }

  private mutating func close() throws(ConditionFault) {
    guard take(")") else { throw fault("expected )") }
  }
}
