extension FixedWidthInteger where Self: Storable {
  /// Its bytes, the lowest first.
  package func store(in writer: inout ByteWriter) { writer.append(integer: self) }

  /// The next integer.
  package init(from reader: inout ByteReader) throws(ByteFault) { self = try reader.integer() }
}

extension Int: Storable {}
extension Int32: Storable {}
extension UInt8: Storable {}
extension UInt32: Storable {}
extension UInt64: Storable {}

extension Double: Storable {
  /// Its bits.
  package func store(in writer: inout ByteWriter) { writer.write(bitPattern) }

  /// The next number.
  package init(from reader: inout ByteReader) throws(ByteFault) { self.init(bitPattern: try reader.read()) }
}

extension Bool: Storable {
  /// A byte.
  package func store(in writer: inout ByteWriter) { writer.write(UInt8(self ? 1 : 0)) }

  /// The next truth.
  package init(from reader: inout ByteReader) throws(ByteFault) { self = try reader.read(UInt8.self) != 0 }
}

extension String: Storable {
  /// Its length in bytes, and these.
  package func store(in writer: inout ByteWriter) {
    writer.write(UInt32(utf8.count))
    writer.append(utf8)
  }

  /// The next text.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    self.init(decoding: try reader.take(Int(reader.read(UInt32.self))), as: UTF8.self)
  }
}

extension Optional: Storable where Wrapped: Storable {
  /// Whether there is a value, and the value.
  package func store(in writer: inout ByteWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }

  /// The next value, or none.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    self = try reader.read(Bool.self) ? .some(try reader.read()) : nil
  }
}

extension Array: Storable where Element: Storable {
  /// Their number, and the elements in order.
  package func store(in writer: inout ByteWriter) {
    writer.write(UInt32(count))
    for element in self { writer.write(element) }
  }

  /// The next elements.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    let count = Int(try reader.read(UInt32.self))
    self.init()
    // No more than there are bytes: a damaged number must not ask for all memory.
    reserveCapacity(Swift.min(count, reader.all.count - reader.next))
    for _ in 0..<count { append(try reader.read()) }
  }
}

extension Set: Storable where Element: Storable & Comparable {
  /// Its elements in order, so that equal sets are equal bytes.
  package func store(in writer: inout ByteWriter) { writer.write(sorted()) }

  /// The next set.
  package init(from reader: inout ByteReader) throws(ByteFault) { self.init(try reader.read([Element].self)) }
}

extension ClosedRange: Storable where Bound: Storable {
  /// Its bounds.
  package func store(in writer: inout ByteWriter) {
    writer.write(lowerBound)
    writer.write(upperBound)
  }

  /// The next range.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    let (lower, upper) = (try reader.read(Bound.self), try reader.read(Bound.self))
    guard lower <= upper else { throw ByteFault() }
    self = lower...upper
  }
}

extension RawRepresentable where Self: Storable, RawValue: Storable {
  /// Its raw value.
  package func store(in writer: inout ByteWriter) { writer.write(rawValue) }

  /// The next case.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    guard let known = Self(rawValue: try reader.read()) else { throw ByteFault() }
    self = known
  }
}
