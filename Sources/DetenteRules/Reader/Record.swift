internal import YAML

/// A mapping that was checked against its shape; values of a wrong kind are left out.
struct Record {
  /// A key with its value.
  struct Value {
    /// The key that was meant, where `key` is a slip that was reported.
    let name: String
    let key: YAMLScalar
    let node: YAMLNode
  }

  let mapping: YAMLMapping
  private(set) var values: [Value] = []
  /// The fields of the shape that stand there or were meant, were it with a value of a wrong kind, as bits.
  var givenBits: UInt64 = 0
  private let shape: Shape

  init(_ mapping: YAMLMapping, _ shape: Shape) {
    self.mapping = mapping
    self.shape = shape
    values.reserveCapacity(mapping.pairs.count)
  }

  /// Whether a key stands there, were it with a value of a wrong kind.
  func isGiven(_ key: String) -> Bool {
    guard let index = shape.fields.firstIndex(where: { $0.key == key }) else { return false }
    return givenBits & 1 << UInt64(index) != 0
  }

  mutating func append(_ value: Value) { values.append(value) }

  func value(_ key: String) -> Value? { values.first { $0.name == key } }

  subscript(key: String) -> YAMLNode? { value(key)?.node }

  func scalar(_ key: String) -> YAMLScalar? {
    if case .scalar(let scalar) = self[key] { scalar } else { nil }
  }

  func string(_ key: String) -> String? { scalar(key)?.text }
  func number(_ key: String) -> Double? { scalar(key)?.number }
  func integer(_ key: String) -> Int? { scalar(key)?.integer }
  func bool(_ key: String) -> Bool? { scalar(key)?.bool }

  /// The items of a list; a value that is none counts as its only item.
  func items(_ key: String) -> [YAMLNode] {
    switch self[key] {
    case .sequence(let sequence): sequence.items
    case .some(let node): [node]
    case nil: []
    }
  }

  /// The scalars among the items of a list.
  func scalars(_ key: String) -> [YAMLScalar] {
    items(key).compactMap { if case .scalar(let scalar) = $0 { scalar } else { nil } }
  }
}
