extension YAMLScalar {
  /// The truth value: a plain `true` or `false` and nothing else.
  public var bool: Bool? {
    guard style == .plain else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  /// The whole number: a plain scalar of an optional minus and digits without leading zeros.
  public var integer: Int? {
    guard style == .plain, Self.isDecimal(text),
      !text.utf8.contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 })
    else { return nil }
    return Int(text)
  }

  /// The number: a plain scalar such as `3`, `-0.25`, `.5` or `1e-3`; never infinite or hexadecimal.
  public var number: Double? { style == .plain ? Self.decimal(text) : nil }

  /// The number that a text spells as `number` reads it, however the text is quoted.
  public static func decimal(_ text: String) -> Double? {
    guard isDecimal(text), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Whether the text is `-? (0 | [1-9][0-9]*)? (. [0-9]+)? ([eE] [+-]? [0-9]+)?` with a digit before `e`.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> Int {
      let run = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest[run.endIndex...]
      return run.count
    }
    if rest.first == 0x2D { rest.removeFirst() }
    let leadingZero = rest.first == 0x30
    let whole = digits(&rest)
    if leadingZero, whole > 1 { return false }
    if rest.first == 0x2E {
      rest.removeFirst()
      if digits(&rest) == 0 { return false }
    } else if whole == 0 {
      return false
    }
    if let mark = rest.first, mark | 0x20 == 0x65 {
      rest.removeFirst()
      if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest.removeFirst() }
      if digits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }
}
