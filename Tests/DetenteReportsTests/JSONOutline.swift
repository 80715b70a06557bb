/// The names and types of a JSON text, in the order they stand in: what a reader of results relies on.
struct JSONOutline: Equatable {
  /// Under each object's path (`$.sentences[].hits[]`) its keys in order; objects of a path must agree.
  private(set) var keys: [String: [String]] = [:]
  /// Under each value's path the types it was seen with.
  private(set) var types: [String: Set<String>] = [:]
  /// Objects of one path with different keys.
  private(set) var disagreements: [String] = []

  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
    value("$")
  }

  static func == (left: JSONOutline, right: JSONOutline) -> Bool {
    left.keys == right.keys && left.types == right.types
  }

  private mutating func skip() {
    while let byte = rest.first, " \n\r\t,:".utf8.contains(byte) { rest.removeFirst() }
  }

  private mutating func value(_ path: String) {
    skip()
    switch rest.first.map({ Character(UnicodeScalar($0)) }) {
    case "{": object(path)
    case "[":
      types[path, default: []].insert("array")
      rest.removeFirst()
      skip()
      while let byte = rest.first, byte != UInt8(ascii: "]") {
        value(path + "[]")
        skip()
      }
      rest.removeFirst()
    case "\"":
      _ = string()
      types[path, default: []].insert("string")
    default:
      let word = rest.prefix { !" \n\r\t,:]}".utf8.contains($0) }
      rest = rest.dropFirst(word.count)
      let text = String(Substring(word))
      types[path, default: []].insert(
        ["true", "false"].contains(text) ? "boolean" : text == "null" ? "null" : "number")
    }
  }

  private mutating func object(_ path: String) {
    types[path, default: []].insert("object")
    rest.removeFirst()
    var names: [String] = []
    skip()
    while let byte = rest.first, byte != UInt8(ascii: "}") {
      let name = string()
      names.append(name)
      value(path + "." + name)
      skip()
    }
    rest.removeFirst()
    if let first = keys[path], first != names { disagreements.append("\(path): \(names)") }
    keys[path] = names
  }

  private mutating func string() -> String {
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      text.append(byte)
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { text.append(escaped) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
