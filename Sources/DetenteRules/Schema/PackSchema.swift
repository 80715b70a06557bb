/// The JSON Schema (draft-07) of a pack file, written from the shapes that the reader checks.
public enum PackSchema {
  /// The schema as JSON text: two spaces of indentation, a line break at the end.
  public static var json: String {
    var definitions: [(String, SchemaValue)] = []
    var root = object(PackShape.file, &definitions)
    root.insert(("$schema", .string("http://json-schema.org/draft-07/schema#")), at: 0)
    root.insert(("$id", .string("detente:pack/1")), at: 1)
    root.insert(("title", .string("detente rule pack, format 1")), at: 2)
    let sorted = definitions.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    root.append(("definitions", .object(sorted)))
    return SchemaValue.object(root).printed(indent: 0) + "\n"
  }

  private typealias Definitions = [(String, SchemaValue)]

  private static func object(_ shape: Shape, _ definitions: inout Definitions) -> [(String, SchemaValue)] {
    var properties: [(String, SchemaValue)] = []
    for field in shape.fields {
      var value = fragment(field.kind, &definitions)
      // A sibling of `$ref` is ignored in draft-07, so that a reference is wrapped.
      if value.first?.0 == "$ref" { value = [("allOf", .array([.object(value)]))] }
      value.append(("description", .string(field.about)))
      properties.append((field.key, .object(value)))
    }
    var schema: [(String, SchemaValue)] = [
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .object(properties)),
    ]
    let required = shape.fields.filter(\.isRequired).map { SchemaValue.string($0.key) }
    if !required.isEmpty { schema.append(("required", .array(required))) }
    if !shape.oneOf.isEmpty {
      let options = shape.oneOf.map { SchemaValue.object([("required", .array([.string($0)]))]) }
      schema.append(("oneOf", .array(options)))
    }
    return schema
  }

  private static func fragment(_ kind: ValueKind, _ definitions: inout Definitions) -> [(String, SchemaValue)]
  {
    switch kind {
    case .text: return [("type", .string("string")), ("minLength", .number(1))]
    case .word, .pattern:
      // No control characters: `"\b"` in double quotes is a backspace.
      return [
        ("type", .string("string")), ("minLength", .number(1)),
        ("pattern", .string("^[^\\u0000-\\u001F\\u007F]*$")),
      ]
    case .id(let form): return [("type", .string("string")), ("pattern", .string(form.schemaPattern))]
    case .reference: return [("type", .string("string")), ("minLength", .number(1))]
    case .truth: return [("type", .string("boolean"))]
    case .number(let range):
      return [
        ("type", .string("number")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .weight:
      return [("type", .string("number")), ("exclusiveMinimum", .number(0)), ("maximum", .number(1))]
    case .whole(let range):
      return [
        ("type", .string("integer")), ("minimum", .number(Double(range.lowerBound))),
        ("maximum", .number(Double(range.upperBound))),
      ]
    case .choice(let words): return [("enum", .array(words.map { .string($0) }))]
    case .list(let item):
      return [("type", .string("array")), ("items", .object(fragment(item, &definitions)))]
    case .tuple(let item, let count):
      return [
        ("type", .string("array")), ("items", .object(fragment(item, &definitions))),
        ("minItems", .number(Double(count))), ("maxItems", .number(Double(count))),
      ]
    case .oneOrMore(let item):
      let one = fragment(item, &definitions)
      let many = SchemaValue.object([("type", .string("array")), ("items", .object(one))])
      return [("anyOf", .array([.object(one), many]))]
    case .either(let first, let second):
      let options = [fragment(first, &definitions), fragment(second, &definitions)]
      return [("anyOf", .array(options.map { .object($0) }))]
    case .record(let shape):
      if !definitions.contains(where: { $0.0 == shape.name }) {
        definitions.append((shape.name, .object([])))
        let schema = object(shape, &definitions)
        definitions.removeAll { $0.0 == shape.name }
        definitions.append((shape.name, .object(schema)))
      }
      return [("$ref", .string("#/definitions/\(shape.name)"))]
    }
  }
}
