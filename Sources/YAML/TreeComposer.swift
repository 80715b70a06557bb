/// Builds the tree out of events and collects what packs may not use.
struct TreeComposer: ~Copyable {
  private var stream: EventStream
  private(set) var faults: [YAMLFault] = []

  init(_ stream: consuming EventStream) { self.stream = stream }

  /// The first document's root; nil where the source holds none or breaks off.
  mutating func document() -> YAMLNode? {
    do throws(YAMLFault) {
      return try firstDocument()
    } catch {
      faults.append(error)
      return nil
    }
  }

  private mutating func firstDocument() throws(YAMLFault) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while true {
      let next = try stream.next()
      switch next {
      case .streamEnd: return root
      case .documentStart:
        documents += 1
        if documents == 2 {
          faults.append(
            YAMLFault(.secondDocument, "a second document begins here", at: stream.start, length: 3))
        }
      default:
        let node = try node(next, depth: 0)
        if documents == 1 { root = node }
      }
    }
  }

  /// The node that begins with the event just read.
  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFault) -> YAMLNode {
    refuse(event)
    let start = stream.start
    switch event {
    case .sequenceStart:
      try check(depth, at: start)
      var items: [YAMLNode] = []
      while true {
        let next = try stream.next()
        if case .collectionEnd = next {
          return .sequence(YAMLSequence(items: items, start: start, end: stream.end))
        }
        items.append(try node(next, depth: depth + 1))
      }
    case .mappingStart:
      try check(depth, at: start)
      return .mapping(try mapping(from: start, depth: depth))
    case .scalar: return .scalar(scalar)
    default: return .scalar(YAMLScalar(text: "", style: .plain, start: start, end: stream.end))
    }
  }

  private var scalar: YAMLScalar {
    YAMLScalar(text: stream.text, style: stream.style, start: stream.start, end: stream.end)
  }

  private mutating func mapping(from start: YAMLMark, depth: Int) throws(YAMLFault) -> YAMLMapping {
    var pairs: [YAMLMapping.Pair] = []
    pairs.reserveCapacity(4)
    while true {
      let next = try stream.next()
      switch next {
      case .collectionEnd: return YAMLMapping(pairs: pairs, start: start, end: stream.end)
      case .scalar:
        refuse(next)
        let key = scalar
        let value = try node(try stream.next(), depth: depth + 1)
        pairs.append(YAMLMapping.Pair(key: key, value: value))
      default:
        let key = try node(next, depth: depth + 1)
        if case .scalar = key {
          // An alias, which was refused.
        } else {
          faults.append(YAMLFault(.keyNotScalar, "a key must be a word", at: key.start))
        }
        _ = try node(try stream.next(), depth: depth + 1)
      }
    }
  }

  private func check(_ depth: Int, at mark: YAMLMark) throws(YAMLFault) {
    if depth >= YAMLDocument.depthLimit {
      throw YAMLFault(.tooDeep, "nested deeper than \(YAMLDocument.depthLimit) levels", at: mark)
    }
  }

  private mutating func refuse(_ event: YAMLEvent) {
    if case .alias = event {
      faults.append(
        YAMLFault(
          .alias, "`*\(stream.text)` refers to another place", at: stream.start,
          length: stream.text.unicodeScalars.count + 1))
    }
    if stream.hasAnchor {
      faults.append(YAMLFault(.anchor, "an anchor (`&…`) stands here", at: stream.start))
    }
    if stream.hasTag { faults.append(YAMLFault(.tag, "a tag (`!…`) stands here", at: stream.start)) }
  }
}
