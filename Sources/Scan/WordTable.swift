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

    /// That of a word that begins nothing.
    public init() {}
  }

  private var blob: [UInt8] = []
  /// Where each word begins in `blob`; one more than there are words.
  private var offsets: [UInt32] = [0]
  /// A power of two of them, at most half full.
  private var slots = Array(repeating: Self.free, count: 64)
  private var prefixes: [UInt64] = Array(repeating: 0, count: 1 << (Self.prefixBits - 6))
  /// Beginnings of fewer than five bytes, by three letters; empty where there are none.
  private var triples: [UInt64] = []

  private static let free = cscan_slot(key: 0, rest: 0, id: -1, atom: -1, root: -1)
  /// Prefixes are few: more bits would leave the first cache.
  private static let prefixBits = 16

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

  /// Looks at some tokens of a text at once.
  /// - Parameters:
  ///   - text: in lower case.
  ///   - start: where the spaces before the tokens are counted from, not behind the first token.
  ///   - tokens: ascending, within the text.
  ///   - glances: replaced.
  public func look(
    _ text: [UInt8], from start: Int, _ tokens: [Token], _ range: Range<Int>, into glances: inout Glances
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= tokens.count, "the tokens are outside")
    guard let first = range.first, let last = range.last else { return glances.count = 0 }
    precondition(
      start <= Int(tokens[first].start) && Int(tokens[last].end) <= text.count, "a token is outside")
    glances.count = range.count
    if glances.items.count < range.count {
      glances.items = Array(repeating: cscan_glance(), count: range.count * 2)
    }
    // SAFETY: there is room for as many glances as tokens. A token has the layout of its C twin, two 32-bit
    // numbers. Tokens ascend from `start` and end within the text (checked above). All arrays outlive the call and
    // C writes to the glances alone.
    unsafe text.withUnsafeBufferPointer { text in
      unsafe tokens.withUnsafeBufferPointer { tokens in
        unsafe tokens.withMemoryRebound(to: cscan_token.self) { tokens in
          unsafe glances.items.withUnsafeMutableBufferPointer { glances in
            unsafe withTables { words in
              unsafe cscan_look(
                words, text.baseAddress, text.count, start,
                tokens.baseAddress.map { unsafe $0 + range.lowerBound }, range.count, glances.baseAddress)
            }
          }
        }
      }
    }
  }

  private func withTables(_ body: (UnsafePointer<cscan_words>) -> Void) {
    // SAFETY: the pointers serve `body` alone. Slots are a power of two, and one is always free, so that every
    // search ends; both bit sets have the size that their shift and mask ask for.
    unsafe slots.withUnsafeBufferPointer { slots in
      unsafe blob.withUnsafeBufferPointer { blob in
        unsafe offsets.withUnsafeBufferPointer { offsets in
          unsafe prefixes.withUnsafeBufferPointer { prefixes in
            unsafe triples.withUnsafeBufferPointer { triples in
              var words = unsafe cscan_words(
                slots: slots.baseAddress, mask: UInt32(slots.count - 1), blob: blob.baseAddress,
                offsets: offsets.baseAddress, prefixes: prefixes.baseAddress,
                prefix_shift: UInt32(64 - Self.prefixBits),
                triples: triples.isEmpty ? nil : triples.baseAddress)
              unsafe body(&words)
            }
          }
        }
      }
    }
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
      key: Self.key(word), rest: Self.rest(word), id: Int32(count), atom: -1, root: -1)
    blob += word
    offsets.append(UInt32(blob.count))
    put(slot)
    return slot.id
  }

  /// Says what the words begin, by their numbers.
  public mutating func settle(_ heads: [Head]) {
    for index in slots.indices where slots[index].id >= 0 {
      let head = heads[Int(slots[index].id)]
      slots[index].atom = head.atom
      slots[index].root = head.root < 0 ? -1 : head.root * 2 + (head.endsForm ? 1 : 0)
    }
  }

  /// Puts in a beginning of words.
  public mutating func insert(prefix bytes: [UInt8]) {
    let key = Self.key(bytes) & 0xFF_FFFF_FFFF
    guard bytes.count < 5 else {
      let place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.prefixBits))
      prefixes[place >> 6] |= 1 << UInt64(place & 63)
      return
    }
    if triples.isEmpty { triples = Array(repeating: 0, count: 512) }
    // Whatever may follow a prefix of one or two bytes.
    let second: [UInt64] = bytes.count < 2 ? Array(0..<32) : [key >> 8 & 31]
    let third: [UInt64] = bytes.count < 3 ? Array(0..<32) : [key >> 16 & 31]
    for middle in second {
      for last in third {
        let triple = Int(key & 31 | middle << 5 | last << 10)
        triples[triple >> 6] |= 1 << UInt64(triple & 63)
      }
    }
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
