/// A YAML source read into a tree, with everything that spoke against it.
public struct YAMLDocument: Sendable {
  /// The tree; nil where the source is empty or has a fault.
  public let root: YAMLNode?
  /// The faults in source order; a syntax fault is the last, for nothing can be read behind it.
  public let faults: [YAMLFault]

  /// How many collections may lie in one another; a pack needs seven.
  public static let depthLimit = 32

  /// Reads one document: no aliases, anchors or tags, keys that are scalars.
  ///
  /// - Complexity: O(*n*), *n* the bytes.
  public init(parsing bytes: [UInt8]) {
    // SAFETY: the stream lives inside the closure and so within the buffer's validity.
    (root, faults) = unsafe bytes.withUnsafeBufferPointer { input in
      guard let stream = unsafe EventStream(input, of: bytes) else {
        return (nil, [YAMLFault(.syntax, "out of memory", at: YAMLMark(line: 1, column: 1, byte: 0))])
      }
      var composer = TreeComposer(stream)
      let root = composer.document()
      return (composer.faults.isEmpty ? root : nil, composer.faults)
    }
  }
}
