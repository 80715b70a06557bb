/// What can be put away as bytes and made of them again.
///
/// The bytes say nothing of what they are: only the build of the program that wrote them may read them.
package protocol Storable {
  /// Appends the value.
  func store(in writer: inout ByteWriter)
  /// The value that was stored next.
  init(from reader: inout ByteReader) throws(ByteFault)
}

/// Bytes that were not written by this build, or were damaged since.
package struct ByteFault: Error, Hashable, Sendable {
  /// A fault.
  package init() {}
}

/// Takes values down, one behind the other.
package struct ByteWriter: Sendable {
  /// What was written so far.
  package var bytes: [UInt8] = []

  /// Nothing written yet.
  package init() {}

  /// Appends a value.
  package mutating func write(_ value: some Storable) { value.store(in: &self) }

  /// Appends bytes as they are; their number is the reader's to know.
  package mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends an integer, its lowest byte first.
  mutating func append<Integer: FixedWidthInteger>(integer value: Integer) {
    append((0..<MemoryLayout<Integer>.size).lazy.map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
  }
}

/// Hands out what a writer took down, in the same order.
package struct ByteReader: Sendable {
  let all: [UInt8]
  var next: Int

  /// A reader of bytes from a place on.
  package init(_ bytes: [UInt8], from start: Int = 0) {
    all = bytes
    next = min(max(start, 0), bytes.count)
  }

  /// Whether all has been read.
  package var isAtEnd: Bool { next == all.count }

  /// The next value.
  package mutating func read<Value: Storable>(_ type: Value.Type = Value.self) throws(ByteFault) -> Value {
    try Value(from: &self)
  }

  /// So many bytes.
  package mutating func take(_ count: Int) throws(ByteFault) -> ArraySlice<UInt8> {
    guard count >= 0, count <= all.count - next else { throw ByteFault() }
    defer { next += count }
    return all[next..<next + count]
  }

  mutating func integer<Integer: FixedWidthInteger>() throws(ByteFault) -> Integer {
    let size = MemoryLayout<Integer>.size
    guard size <= all.count - next else { throw ByteFault() }
    let start = next
    next += size
    let span = all.span.extracting(start..<start + size)
    var value: Integer = 0
    for index in 0..<size { value |= Integer(truncatingIfNeeded: span[index]) << (8 * index) }
    return value
  }
}
