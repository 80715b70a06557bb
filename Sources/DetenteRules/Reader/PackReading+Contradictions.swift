internal import YAML

extension PackReading {
  /// A sentence cannot be an example and a counterexample of one rule: it fires, or it does not.
  mutating func checkContradictions(_ record: Record, _ examples: [RuleExample]) {
    if examples.isEmpty { return }
    for node in record.items("counterexamples") {
      guard let scalar = sentence(of: node), !scalar.text.isEmpty,
        let example = examples.first(where: { $0.text == scalar.text })
      else { continue }
      report(
        .badExample, "the sentence is an example and a counterexample", at: .scalar(scalar),
        label: "it fires, or it does not", notes: ["an example at \(example.location.printed)"])
    }
  }

  private func sentence(of node: YAMLNode) -> YAMLScalar? {
    switch node {
    case .scalar(let scalar): return scalar
    case .mapping(let mapping):
      let value = mapping.pairs.first { ["text", "todo"].contains($0.key.text) }?.value
      if case .scalar(let scalar) = value { return scalar }
      return nil
    case .sequence: return nil
    }
  }
}
