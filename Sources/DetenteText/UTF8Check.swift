/// The check that bytes are text: strict UTF-8 without a NUL.
enum UTF8Check {
  enum Fault: Equatable {
    /// The first byte of the first sequence that is not UTF-8.
    case invalid(Int)
    case null(Int)
  }

  /// The first fault, by offset.
  /// - Complexity: O(*n*), eight bytes a step through ASCII.
  static func firstFault(_ bytes: Span<UInt8>) -> Fault? {
    var index = 0
    let count = bytes.count
    while index < count {
      while index + ByteWord.width <= count {
        let word = ByteWord(bytes, at: index)
        let stop = word.nonASCII | word.below(1)
        if stop != 0 {
          index += ByteWord.first(stop)
          break
        }
        index += ByteWord.width
      }
      guard index < count else { return nil }
      let byte = bytes[index]
      if byte == 0 { return .null(index) }
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, index)
      if length == 0 { return .invalid(index) }
      index += length
    }
    return nil
  }

  /// The bytes of the well-formed sequence at `index`, 0 where there is none (Unicode's table 3-7).
  private static func sequenceLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    let left = bytes.count - index
    guard left >= 2 else { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      // Below A0 after E0 is overlong; above 9F after ED is a surrogate.
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
      guard left >= 3, lowest <= second, second <= highest else { return 0 }
      return isContinuation(bytes[index + 2]) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      guard left >= 4, lowest <= second, second <= highest else { return 0 }
      return isContinuation(bytes[index + 2]) && isContinuation(bytes[index + 3]) ? 4 : 0
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
