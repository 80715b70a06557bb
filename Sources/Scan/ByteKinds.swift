internal import CScan

/// What the bytes of a text are, 64 to a number, the first lowest; told by the fastest way that the processor has.
@safe public struct ByteKinds: Sendable {
  /// ASCII letters, digits and underscores.
  public private(set) var words: [UInt64] = []
  /// Full stops, question and exclamation marks, double quotes.
  public private(set) var marks: [UInt64] = []
  /// What is not ASCII.
  public private(set) var beyond: [UInt64] = []

  /// Those of an empty text.
  public init() {}

  /// Tells the bytes of another text; allocates only where it is longer than all before.
  /// - Parameter way: a supported one: the result is the same by each.
  /// - Complexity: O(*n*), 64 bytes a step.
  public mutating func tell(_ text: [UInt8], by way: ScanWay = .best) {
    precondition(way.isSupported, "the processor lacks the instructions")
    let count = (text.count + 63) / 64
    Self.resize(&words, count)
    Self.resize(&marks, count)
    Self.resize(&beyond, count)
    // SAFETY: each array has a number for each 64 bytes and for those left over; the pointers are used in the call alone.
    unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        unsafe beyond.withUnsafeMutableBufferPointer { beyond in
          guard let first = words.baseAddress, let second = marks.baseAddress, let third = beyond.baseAddress
          else { return }
          var kinds = unsafe cscan_kinds(words: first, marks: second, beyond: third)
          unsafe cscan_tell(text, text.count, &kinds, way.rawValue)
        }
      }
    }
  }

  private static func resize(_ bits: inout [UInt64], _ count: Int) {
    if bits.count > count {
      bits.removeLast(bits.count - count)
    } else {
      bits.append(contentsOf: repeatElement(0, count: count - bits.count))
    }
  }
}
