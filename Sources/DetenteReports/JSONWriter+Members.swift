extension JSONWriter {
  /// A member with its value.
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// A member with its value.
  package mutating func member(_ name: String, bytes value: ArraySlice<UInt8>?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// A member with its value.
  package mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  /// A member with its value.
  package mutating func member(_ name: String, _ value: Double?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// A member with its value.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// A member with its value.
  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// A member with its value.
  package mutating func member(_ name: String, _ values: [Double]?) {
    key(name)
    guard let values else { return null() }
    beginArray()
    for value in values { number(value) }
    endArray()
  }

  /// A member with its value.
  package mutating func member(_ name: String, _ pair: (Int, Int)) {
    key(name)
    beginArray()
    integer(pair.0)
    integer(pair.1)
    endArray()
  }
}
