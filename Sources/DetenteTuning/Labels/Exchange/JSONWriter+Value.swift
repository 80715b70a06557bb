internal import DetenteReports
internal import JSONRecords

extension JSONWriter {
  /// Members that are handed on as they are.
  mutating func members(_ members: [JSONValue.Member]) {
    for member in members {
      key(escaping: member.name)
      value(member.value)
    }
  }

  /// A value that is handed on as it is.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let truth): bool(truth)
    case .number(let digits): literal(digits)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      self.members(members)
      endObject()
    }
  }
}

extension JSONValue {
  /// As JSON text, without white space.
  var written: String {
    var bytes: [UInt8] = []
    var writer = JSONWriter(taking: &bytes)
    writer.value(self)
    writer.release(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
