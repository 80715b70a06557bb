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
      switch next.event {
      case .streamEnd: return root
      case .documentStart:
        documents += 1
        if documents == 2 {
          faults.append(
            YAMLFault(.secondDocument, "a second document begins here", at: next.start, length: 3))
        }
      default:
        let node = try node(next, depth: 0)
        if documents == 1 { root = node }
      }
    }
  }

  private mutating func node(_ first: LocatedEvent, depth: Int) throws(YAMLFault) -> YAMLNode {
    refuse(first)
    switch first.event {
    case .sequenceStart:
      try check(depth, at: first.start)
      var items: [YAMLNode] = []
      while true {
        let next = try stream.next()
        if case .collectionEnd = next.event {
          return .sequence(YAMLSequence(items: items, start: first.start, end: next.end))
        }
        items.append(try node(next, depth: depth + 1))
      }
    case .mappingStart:
      try check(depth, at: first.start)
      return .mapping(try mapping(from: first.start, depth: depth))
    case .scalar(let scalar): return .scalar(scalar)
    default:
      return .scalar(YAMLScalar(text: "", style: .plain, start: first.start, end: first.end))
    }
  }

  private mutating func mapping(from start: YAMLMark, depth: Int) throws(YAMLFault) -> YAMLMapping {
    var pairs: [YAMLMapping.Pair] = []
    while true {
      let next = try stream.next()
      if case .collectionEnd = next.event { return YAMLMapping(pairs: pairs, start: start, end: next.end) }
      let key = try node(next, depth: depth + 1)
      let value = try node(try stream.next(), depth: depth + 1)
      if case .scalar(let key) = key {
        pairs.append(YAMLMapping.Pair(key: key, value: value))
      } else {
        faults.append(YAMLFault(.keyNotScalar, "a key must be a word", at: key.start))
      }
    }
  }

  private func check(_ depth: Int, at mark: YAMLMark) throws(YAMLFault) {
    if depth >= YAMLDocument.depthLimit {
      throw YAMLFault(.tooDeep, "nested deeper than \(YAMLDocument.depthLimit) levels", at: mark)
    }
  }

  private mutating func refuse(_ event: LocatedEvent) {
    if case .alias(let name) = event.event {
      faults.append(
        YAMLFault(
          .alias, "`*\(name)` refers to another place", at: event.start,
          length: name.unicodeScalars.count + 1))
    }
    if event.hasAnchor { faults.append(YAMLFault(.anchor, "an anchor (`&…`) stands here", at: event.start)) }
    if event.hasTag { faults.append(YAMLFault(.tag, "a tag (`!…`) stands here", at: event.start)) }
  }
}
