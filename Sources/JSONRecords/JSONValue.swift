/// A JSON value as a tree, for documents whose form is another program's; see `RecordReader` for flat records.
public enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// As it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; of a name that stands twice the last counts (`subscript`).
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// Its name, escapes opened.
    public var name: String
    /// What it holds.
    public var value: JSONValue

    /// A member.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of an object's member; nil where there is none, and of what is no object.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The elements of an array; nil of what is none.
  public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The text of a string; nil of what is none.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A number that is a whole one; nil of what is none.
  public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  /// What it is called in messages.
  public var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Reads one value, white space around it.
  /// - Throws: what is wrong, with the 1-based line of the bytes.
  public init(_ bytes: [UInt8]) throws(RecordFault) {
    var reader = JSONTreeReader(bytes)
    self = try reader.whole()
  }

  /// The elements of an array, or the one value that stands instead, each with the 1-based line where it begins.
  public static func listed(_ bytes: [UInt8]) throws(RecordFault) -> [(line: Int, value: JSONValue)] {
    var reader = JSONTreeReader(bytes)
    return try reader.list()
  }
}
