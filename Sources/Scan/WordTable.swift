internal import CScan

/// Lower-case words with numbers from 0, and beginnings of words, found by hash.
public struct WordTable: Sendable {
  /// What a word may begin; −1 where it does not.
  public struct Head: Sendable {
    /// The word's number as an atom.
    public var atom: Int32 = -1
    /// The trie's node of a form that begins with the word.
    public var root: Int32 = -1
    /// Whether a form ends with the word, or only goes on behind it.
    public var endsForm = false
    /// The unit of the word, where it is a form of one unit alone and begins no other; −1 otherwise.
    public var sole: Int32 = -1

    /// That of a word that begins nothing.
    public init() {}
  }

  private var blob: [UInt8] = []
  /// Where each word begins in `blob`; one more than there are words.
  private var offsets: [UInt32] = [0]
  /// A power of two of them, at most half full.
  private var slots = Array(repeating: Self.free, count: 64)
  private var prefixes = PrefixTable()
  private var pairs: [(word: Int32, next: UInt64)] = []
  var tables: Tables?

  private static let free = cscan_slot(
    key: 0, rest: 0, id: -1, atom: -1, root: -1, nexts: 0)

  /// An empty table.
  public init() {}

  /// How many words there are.
  public var count: Int { offsets.count - 1 }

  /// The first eight bytes of a word in a number, the first lowest, zeros behind a shorter one.
  public static func key(_ word: [UInt8]) -> UInt64 {
    // SAFETY: C reads within the bytes given, during the call.
    unsafe word.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? 0 : unsafe cscan_key(bytes.baseAddress, bytes.count, 0, bytes.count)
    }
  }

  /// The number of a word of a text; −1 where it is not in the table.
  public func find(_ text: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    precondition(0 <= start && start <= end && end <= text.count, "the word is outside")
    // SAFETY: the word lies within the text (checked above). Slots are a power of two, and one is always free, so
    // that the search ends; offsets are those of the words in `blob`.
    return unsafe text.withUnsafeBufferPointer { text in
      let key = unsafe cscan_key(text.baseAddress, text.count, start, end)
      let rest = unsafe cscan_rest(text.baseAddress, start, end)
      var place = Int(cscan_home(key, rest, UInt32(slots.count - 1)))
      while slots[place].id >= 0 {
        let slot = slots[place]
        if slot.key == key, slot.rest == rest, unsafe holds(slot.id, text, start, end) { return slot.id }
        place = (place + 1) & (slots.count - 1)
      }
      return -1
    }
  }

  /// Whether the bytes behind a key are those of a word, too.
  private func holds(_ id: Int32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if end - start <= 8 { return true }
    let lower = Int(offsets[Int(id)])
    guard Int(offsets[Int(id) + 1]) - lower == end - start else { return false }
    for index in 8..<end - start where unsafe blob[lower + index] != text[start + index] { return false }
    return true
  }
}

extension WordTable {
  /// A copy of a word.
  public func bytes(of id: Int32) -> [UInt8] {
    Array(blob[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])])
  }

  /// The number of a word, put in where it is new.
  public mutating func insert(_ word: [UInt8]) -> Int32 {
    let known = find(word, 0, word.count)
    if known >= 0 { return known }
    if 2 * (count + 1) > slots.count { grow() }
    let slot = cscan_slot(
      key: Self.key(word), rest: Self.rest(word), id: Int32(count), atom: -1, root: -1, nexts: 0)
    blob += word
    offsets.append(UInt32(blob.count))
    put(slot)
    return slot.id
  }

  /// Puts in what words may begin with.
  public mutating func insert(prefix bytes: [UInt8], atom: Int32) { prefixes.insert(bytes, atom: atom) }

  /// Notes that a form goes on with a second word behind a first one, given by its number.
  public mutating func insert(pair word: Int32, _ second: [UInt8]) {
    pairs.append((word, Self.key(second)))
  }

  /// Says what the words begin, by their numbers, and makes the table ready for `look`.
  public mutating func settle(_ heads: [Head]) {
    var nexts = Array<UInt64>(repeating: 0, count: count)
    for pair in pairs { nexts[Int(pair.word)] |= cscan_next(pair.next) }
    for index in slots.indices where slots[index].id >= 0 {
      let number = Int(slots[index].id)
      slots[index].atom = heads[number].atom
      slots[index].root = heads[number].code
      slots[index].nexts = nexts[number]
    }
    let filter = PairFilter(pairs)
    tables = Tables(slots, blob, offsets, filter, prefixes, atoms: heads.map(\.atom))
    (pairs, prefixes) = ([], PrefixTable())
  }

  private static func rest(_ word: [UInt8]) -> UInt32 {
    // SAFETY: C reads within the bytes given, during the call.
    unsafe word.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? 0 : unsafe cscan_rest(bytes.baseAddress, 0, bytes.count)
    }
  }

  private mutating func put(_ slot: cscan_slot) {
    var place = Int(cscan_home(slot.key, slot.rest, UInt32(slots.count - 1)))
    while slots[place].id >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.id >= 0 }
    slots = Array(repeating: Self.free, count: slots.count * 2)
    for slot in old { put(slot) }
  }
}

extension WordTable.Head {
  /// As in `cscan_slot`.
  fileprivate var code: Int32 {
    if sole >= 0 { return sole * 4 + 3 }
    return root < 0 ? -1 : root * 4 + (endsForm ? 1 : 0)
  }
}
