internal import Synchronization

/// A pattern on its way into the index of its layer.
struct PlacedPattern: Sendable {
  /// Its number in the rule set's patterns.
  var pattern: Int
  var unit: Int
  var filters: [PatternFilter]
  /// The groups `hit`.
  var groups: [Int]
  /// Whether the unit's phrases are all that it has in a sentence of ASCII alone.
  var isBeyondASCII: Bool
}

/// A layer's index in the making: first all literal forms, then all patterns.
final class LayerDraft: Sendable {
  private let builder: Mutex<LayerIndexBuilder>

  /// The units of a layer with their literal forms.
  init(_ layer: Layer, _ units: [UnitSource], _ readings: [UnitReading]) {
    var builder = LayerIndexBuilder()
    for (index, unit) in units.enumerated() where unit.layer == layer {
      builder.add(unit: Int32(index))
      for form in readings[index].forms {
        builder.add(form, unit: Int32(index), caseSensitive: unit.isCaseSensitive)
      }
    }
    self.builder = Mutex(builder)
  }

  /// The index with a layer's patterns; the draft is empty from then on, so that nothing is copied.
  func finished(with patterns: [PlacedPattern], _ vocabulary: Vocabulary) -> LayerIndex {
    var builder = self.builder.withLock { draft in
      defer { draft = LayerIndexBuilder() }
      return draft
    }
    for pattern in patterns {
      builder.add(
        pattern: Int32(pattern.pattern), unit: Int32(pattern.unit), filters: pattern.filters,
        groups: pattern.groups, isBeyondASCII: pattern.isBeyondASCII, vocabulary)
    }
    return LayerIndex(builder)
  }
}
