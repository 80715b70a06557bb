/// A node of a YAML tree; what a scalar means is asked of it later, so that `no` stays a word.
public enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// Where the node's first character stands.
  public var start: YAMLMark {
    switch self {
    case .scalar(let scalar): scalar.start
    case .sequence(let sequence): sequence.start
    case .mapping(let mapping): mapping.start
    }
  }

  /// Where the node is over; for a block collection that is where the next node begins.
  public var end: YAMLMark {
    switch self {
    case .scalar(let scalar): scalar.end
    case .sequence(let sequence): sequence.end
    case .mapping(let mapping): mapping.end
    }
  }
}

/// A piece of text with its quoting.
public struct YAMLScalar: Hashable, Sendable {
  /// How a scalar is written.
  public enum Style: Hashable, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// The text after quotes, escapes and folding are resolved.
  public var text: String
  /// How it is written.
  public var style: Style
  /// The first character, an opening quote or block sign included.
  public var start: YAMLMark
  /// Past the last character; for a block scalar, the start of the line after it.
  public var end: YAMLMark
}

/// A list of nodes.
public struct YAMLSequence: Sendable {
  /// The nodes in their order.
  public var items: [YAMLNode]
  /// The `[`, or the first `-`.
  public var start: YAMLMark
  /// Past the `]`, or where the next node begins.
  public var end: YAMLMark
}

/// A mapping as it was written: in order, a key that stands twice twice.
public struct YAMLMapping: Sendable {
  /// A key with its value.
  public struct Pair: Sendable {
    /// The key with its place.
    public var key: YAMLScalar
    /// What stands behind the colon; an empty plain scalar where nothing does.
    public var value: YAMLNode
  }

  /// The keys with their values in their order.
  public var pairs: [Pair]
  /// The `{`, or the first key.
  public var start: YAMLMark
  /// Past the `}`, or where the next node begins.
  public var end: YAMLMark
}
