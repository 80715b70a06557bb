extension [UInt8] {
  /// Appends UTF-8 as a JSON string with its quotes.
  ///
  /// Besides what JSON demands, U+0085, U+2028 and U+2029 are escaped, at which many readers of lines break.
  mutating func appendJSONString(_ text: ArraySlice<UInt8>) {
    append(UInt8(ascii: "\""))
    var index = text.startIndex
    var clean = index
    while index < text.endIndex {
      let length = escapedLength(text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      append(contentsOf: text[clean..<index])
      appendEscape(text[index..<(index + length)])
      index += length
      clean = index
    }
    append(contentsOf: text[clean...])
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ scalar: ArraySlice<UInt8>) {
    append(UInt8(ascii: "\\"))
    switch scalar.first {
    case 0x22: append(UInt8(ascii: "\""))
    case 0x5C: append(UInt8(ascii: "\\"))
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0xC2: append(contentsOf: "u0085".utf8)
    case 0xE2: append(contentsOf: (scalar.dropFirst(2).first == 0xA8 ? "u2028" : "u2029").utf8)
    case let byte?:
      let digits = Array("0123456789abcdef".utf8)
      append(contentsOf: "u00".utf8)
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 15)])
    case nil: break
    }
  }

  /// Appends an integer in decimal digits.
  mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // Not `reverse`, which would hold the array once more.
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Appends a number with exactly four decimals, rounded half to even, never −0.
  mutating func appendFixed4(_ value: Double) {
    let scaled = (value * 10_000).rounded(.toNearestOrEven)
    guard scaled.magnitude < 1e15 else {
      append(contentsOf: "null".utf8)
      return
    }
    let units = Int(scaled)
    if units < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 10_000)
    appendDecimal(Int(whole))
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 1000))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 100 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction % 10))
  }
}

/// How many bytes at the index must be escaped together; 0 where the byte can stand as it is.
@inline(__always)
private func escapedLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
  switch text[index] {
  case 0..<0x20, 0x22, 0x5C, 0x7F: 1
  case 0xC2: text[index...].starts(with: [0xC2, 0x85]) ? 2 : 0
  case 0xE2:
    text[index...].starts(with: [0xE2, 0x80, 0xA8]) || text[index...].starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  default: 0
  }
}
