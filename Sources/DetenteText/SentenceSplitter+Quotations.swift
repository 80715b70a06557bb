extension SentenceSplitter {
  /// Whether a quotation is open after the double quote at `index`.
  ///
  /// Space before it and none after it opens one, the reverse closes one; where the neighbours do not say, an open
  /// quotation closes.
  func isInQuotation(afterMark index: Int, in body: Range<Int>, _ state: SplittingState) -> Bool {
    let before = index > body.lowerBound ? text.bytes[index - 1] : 0x20
    let after = index + 1 < body.upperBound ? text.bytes[index + 1] : 0x20
    let opens = before == 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
    let closes = after == 0x20 || isClosingPunctuation(after)
    return opens == closes ? !state.isInQuotation : opens
  }

  private func isClosingPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
