/// The ids of some records, with their places.
struct RecordIDs: Sendable {
  struct Entry: Sendable {
    /// Of this run alone; two ids with one hash would be taken for the same.
    var hash: Int
    var source: String
    var line: Int
    /// Where it ends in `bytes`; it begins where the one before ends.
    var end: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var bytes: [UInt8] = []

  mutating func add(_ id: [UInt8], source: String, line: Int) {
    bytes += id
    entries.append(Entry(hash: id.hashValue, source: source, line: line, end: bytes.count))
  }
}

/// Which ids occur more than once; it holds the first of a corpus alone, so that memory does not grow with the input.
struct RepeatedIDs {
  private struct Place {
    var source: Int32
    var line: Int32
    var isRepeated = false
  }

  /// So many ids are remembered: those of a corpus that comes twice, or of years of a paper.
  private static let most = 1 << 18

  private var places: [Int: Place] = [:]
  private var sources: [String] = []
  /// How many occur more than once.
  private(set) var count = 0
  /// The first of them with its first two places.
  private var example = ""

  mutating func add(_ ids: RecordIDs) {
    var start = 0
    for entry in ids.entries {
      defer { start = entry.end }
      guard let known = places[entry.hash] else {
        if places.count < Self.most { places[entry.hash] = place(of: entry) }
        continue
      }
      guard !known.isRepeated else { continue }
      places[entry.hash]?.isRepeated = true
      count += 1
      if count == 1 {
        let id = String(decoding: ids.bytes[start..<entry.end], as: UTF8.self)
        example = "\"\(id)\" (\(sources[Int(known.source)]):\(known.line) and \(entry.source):\(entry.line))"
      }
    }
  }

  private mutating func place(of entry: RecordIDs.Entry) -> Place {
    if sources.last != entry.source { sources.append(entry.source) }
    return Place(source: Int32(sources.count - 1), line: Int32(clamping: entry.line))
  }

  /// What to say of them; nil where there are none.
  var note: String? {
    switch count {
    case 0: nil
    case 1: "an id occurs more than once: \(example)"
    default: "\(count) ids occur more than once, the first of them \(example)"
    }
  }
}
