import Foundation

/// What of a value the schema does not allow, and what of the schema no value showed: a check of structure for
/// the keywords that `docs/result.schema.json` uses.
struct SchemaCheck {
  private let schema: [String: Any]
  /// Paths of all members that were seen.
  private(set) var seen: Set<String> = []
  private(set) var faults: [String] = []

  init(_ schema: [String: Any]) { self.schema = schema }

  mutating func check(_ value: Any) { check(value, schema, "$") }

  /// The paths of all members that the schema names.
  var named: Set<String> {
    var paths: Set<String> = []
    collect(schema, "$", &paths)
    return paths
  }

  private func resolved(_ node: [String: Any]) -> [String: Any] {
    guard let reference = node["$ref"] as? String, reference.hasPrefix("#/definitions/") else { return node }
    let definitions = schema["definitions"] as? [String: [String: Any]] ?? [:]
    return definitions[String(reference.dropFirst("#/definitions/".count))] ?? [:]
  }

  private func collect(_ node: [String: Any], _ path: String, _ paths: inout Set<String>) {
    let node = resolved(node)
    for (name, member) in node["properties"] as? [String: [String: Any]] ?? [:] {
      paths.insert("\(path).\(name)")
      collect(member, "\(path).\(name)", &paths)
    }
    if let items = node["items"] as? [String: Any] { collect(items, "\(path)[]", &paths) }
  }

  private mutating func check(_ value: Any, _ node: [String: Any], _ path: String) {
    let node = resolved(node)
    let types = node["type"] as? [String] ?? (node["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { has(value, type: $0) }) {
      faults.append("\(path): \(value) is no \(types)")
    }
    if let allowed = node["enum"] as? [Any], !allowed.contains(where: { equal($0, value) }) {
      faults.append("\(path): \(value) is none of \(allowed)")
    }
    if let only = node["const"], !equal(only, value) { faults.append("\(path): \(value) is not \(only)") }
    if let number = value as? NSNumber {
      if let least = node["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
        faults.append("\(path): \(number) is below \(least)")
      }
      if let most = node["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
        faults.append("\(path): \(number) is above \(most)")
      }
    }
    if let pattern = node["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(text) does not match \(pattern)")
    }
    if let list = value as? [Any] {
      if let least = node["minItems"] as? Int, list.count < least { faults.append("\(path): too few") }
      if let most = node["maxItems"] as? Int, list.count > most { faults.append("\(path): too many") }
      for element in list { check(element, node["items"] as? [String: Any] ?? [:], "\(path)[]") }
    }
    guard let object = value as? [String: Any] else { return }
    let members = node["properties"] as? [String: [String: Any]] ?? [:]
    for name in node["required"] as? [String] ?? [] where object[name] == nil {
      faults.append("\(path): \(name) is missing")
    }
    for (name, member) in object {
      guard let rule = members[name] else {
        faults.append("\(path): \(name) is not named")
        continue
      }
      seen.insert("\(path).\(name)")
      check(member, rule, "\(path).\(name)")
    }
  }

  private func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isBoolean(value)
    case "integer":
      !isBoolean(value) && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } == true
    default: !isBoolean(value) && value is NSNumber
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard value is NSNumber, let data = try? JSONSerialization.data(withJSONObject: [value]) else {
      return false
    }
    return ["[true]", "[false]"].contains(String(decoding: data, as: UTF8.self))
  }

  private func equal(_ left: Any, _ right: Any) -> Bool {
    left is NSNull ? right is NSNull : (left as? String) == (right as? String)
  }
}
