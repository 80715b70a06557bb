/// A JSON value with ordered keys, as the schema needs it.
enum SchemaValue {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([SchemaValue])
  case members([Member])

  /// A key with its value.
  struct Member {
    let key: String
    let value: SchemaValue
  }

  static func object(_ members: [(String, SchemaValue)]) -> SchemaValue {
    .members(members.map { Member(key: $0.0, value: $0.1) })
  }

  func printed(indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let value): return value == value.rounded() ? "\(Int(value))" : "\(value)"
    case .bool(let value): return value ? "true" : "false"
    case .array(let items):
      let isFlat = items.allSatisfy {
        switch $0 {
        case .array, .members: false
        default: true
        }
      }
      if isFlat { return "[" + items.map { $0.printed(indent: 0) }.joined(separator: ", ") + "]" }
      let body = items.map { inner + $0.printed(indent: indent + 2) }.joined(separator: ",\n")
      return "[\n\(body)\n\(outer)]"
    case .members(let members):
      let body = members.map { "\(inner)\(Self.quoted($0.key)): \($0.value.printed(indent: indent + 2))" }
      return members.isEmpty ? "{}" : "{\n\(body.joined(separator: ",\n"))\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
