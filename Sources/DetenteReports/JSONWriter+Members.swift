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

  /// A member that is an object.
  package mutating func member(_ name: String, object write: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    write(&self)
    endObject()
  }

  /// A member that is an array with an object for each item.
  package mutating func member<Item>(
    _ name: String, objects items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      write(&self, item)
      endObject()
    }
    endArray()
  }

  /// Appends a line that is an object of a schema.
  package static func line(
    schema: String, into output: inout [UInt8], _ write: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(taking: &output)
    writer.beginObject()
    writer.member("schema", schema)
    write(&writer)
    writer.endObject()
    writer.endLine()
    writer.release(to: &output)
  }
}
