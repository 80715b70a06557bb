/// The keys a mapping of a pack may have: what the reader accepts, and what the schema tells editors.
final class Shape: Sendable {
  /// One key.
  struct Field: Sendable {
    let key: String
    let kind: ValueKind
    let isRequired: Bool
    let about: String
  }

  /// Its name in the schema, in lower case with hyphens.
  let name: String
  /// What to call one in a message, with its article.
  let title: String
  let fields: [Field]
  /// Of these keys exactly one must stand; empty: no such demand.
  let oneOf: [String]
  /// The fields that must stand, and those of which one must, as bits by their place in `fields`.
  let requiredBits: UInt64
  let oneOfBits: UInt64

  init(_ name: String, title: String, oneOf: [String] = [], _ fields: [Field]) {
    self.name = name
    self.title = title
    self.oneOf = oneOf
    precondition(fields.count <= 64, "a shape has at most 64 keys")
    func bits(_ isMeant: (Field) -> Bool) -> UInt64 {
      fields.indices.reduce(0) { isMeant(fields[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }
    requiredBits = bits(\.isRequired)
    oneOfBits = bits { oneOf.contains($0.key) }
    self.fields = fields
  }
}

extension Shape.Field {
  static func required(_ key: String, _ kind: ValueKind, _ about: String) -> Shape.Field {
    Shape.Field(key: key, kind: kind, isRequired: true, about: about)
  }

  static func optional(_ key: String, _ kind: ValueKind, _ about: String) -> Shape.Field {
    Shape.Field(key: key, kind: kind, isRequired: false, about: about)
  }
}

/// What may stand as a value.
indirect enum ValueKind: Sendable {
  /// Any text on one line or several.
  case text
  /// A word or phrase: warned about where other readers would take it for something else.
  case word
  /// A regular expression.
  case pattern
  /// A name that is given here.
  case id(IDForm)
  /// A name given elsewhere; what it must be is said in the message.
  case reference(String)
  case truth
  case number(ClosedRange<Double>)
  /// A strength: more than 0, at most 1.
  case weight
  case whole(ClosedRange<Int>)
  /// One of some words.
  case choice([String])
  case list(ValueKind)
  /// A list of so many.
  case tuple(ValueKind, count: Int)
  /// One value, or a list of them.
  case oneOrMore(ValueKind)
  /// Either: a text for the first, a mapping or number for the second.
  case either(ValueKind, ValueKind)
  case record(Shape)
}

/// How a name is spelled.
enum IDForm: Sendable {
  /// `lower.case-and-hyphens`.
  case lower
  /// As `lower` without dots: it must fit between the braces of a pattern.
  case term
  /// `UPPER_CASE`.
  case upper

  var about: String {
    switch self {
    case .lower: "lower-case letters, digits, dots and hyphens"
    case .term: "lower-case letters, digits and hyphens"
    case .upper: "upper-case letters, digits, underscores and hyphens"
    }
  }

  /// The same rule as a pattern of JSON Schema.
  var schemaPattern: String {
    switch self {
    case .lower: "^[a-z][a-z0-9]*([.-][a-z0-9]+)*$"
    case .term: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
    case .upper: "^[A-Z][A-Z0-9]*([_-][A-Z0-9]+)*$"
    }
  }

  func accepts(_ text: String) -> Bool {
    var previousIsSeparator = true
    for (index, byte) in text.utf8.enumerated() {
      let isLetter = self == .upper ? (0x41...0x5A).contains(byte) : (0x61...0x7A).contains(byte)
      if isLetter || (index > 0 && (0x30...0x39).contains(byte)) {
        previousIsSeparator = false
      } else if !previousIsSeparator, isSeparator(byte) {
        previousIsSeparator = true
      } else {
        return false
      }
    }
    return !previousIsSeparator
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    switch self {
    case .lower: byte == 0x2E || byte == 0x2D
    case .term: byte == 0x2D
    case .upper: byte == 0x5F || byte == 0x2D
    }
  }
}
