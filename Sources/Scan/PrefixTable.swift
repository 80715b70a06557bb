internal import CScan

/// Beginnings of words, by their first five bytes or, where they are shorter, by all.
struct PrefixTable {
  private var byStem: [UInt64: [(bytes: [UInt8], atom: Int32)]] = [:]

  /// How many bytes a stem has at most.
  private static let stem = 5

  mutating func insert(_ bytes: [UInt8], atom: Int32) {
    precondition(!bytes.isEmpty, "an empty prefix begins every word")
    byStem[WordTable.key(Array(bytes.prefix(Self.stem))), default: []].append((bytes, atom))
  }

  /// What C reads.
  struct Layout {
    var stems: [cscan_stem] = []
    var prefixes: [cscan_prefix] = []
    var blob: [UInt8] = []
    /// A bit for each hash of a stem of five bytes.
    var fives: [UInt64] = Array(repeating: 0, count: 1 << (Self.bits - 6))
    /// A bit for each three first bytes of a shorter stem, five bits of each.
    var triples: [UInt64] = Array(repeating: 0, count: 512)
    var shortLengths: UInt32 = 0
    /// How many prefixes one word can have.
    var most = 0

    /// Stems are few: more bits would leave the first cache.
    static let bits = 16
  }

  func layout() -> Layout {
    var layout = Layout()
    var size = 2
    while size < byStem.count * 2 { size *= 2 }
    layout.stems = Array(repeating: cscan_stem(), count: size)
    var mostByLength = [0, 0, 0, 0, 0, 0]
    for (key, list) in byStem.sorted(by: { $0.key < $1.key }) {
      var place = Int(cscan_hash(key, 0) >> 40) & (size - 1)
      while layout.stems[place].count > 0 { place = (place + 1) & (size - 1) }
      layout.stems[place] = cscan_stem(
        key: key, first: UInt32(layout.prefixes.count), count: UInt32(list.count))
      for (bytes, atom) in list {
        layout.prefixes.append(
          cscan_prefix(
            key: WordTable.key(bytes), offset: UInt32(layout.blob.count), count: UInt32(bytes.count),
            atom: atom))
        layout.blob += bytes
      }
      let length = min(list[0].bytes.count, Self.stem)
      mostByLength[length] = max(mostByLength[length], list.count)
      layout.note(key, length)
    }
    layout.most = mostByLength.reduce(0, +)
    return layout
  }
}

extension PrefixTable.Layout {
  fileprivate mutating func note(_ key: UInt64, _ length: Int) {
    guard length < 5 else {
      let place = Int(cscan_five(key) >> UInt64(64 - Self.bits))
      fives[place >> 6] |= 1 << UInt64(place & 63)
      return
    }
    shortLengths |= 1 << UInt32(length)
    // Whatever may follow a prefix of one or two bytes.
    let second: [UInt64] = length < 2 ? Array(0..<32) : [key >> 8 & 31]
    let third: [UInt64] = length < 3 ? Array(0..<32) : [key >> 16 & 31]
    for middle in second {
      for last in third {
        let triple = Int(key & 31 | middle << 5 | last << 10)
        triples[triple >> 6] |= 1 << UInt64(triple & 63)
      }
    }
  }
}
