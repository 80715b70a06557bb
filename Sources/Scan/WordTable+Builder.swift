internal import CScan

extension WordTable {
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

    /// As in `cscan_word`.
    fileprivate var code: Int32 {
      if sole >= 0 { return sole * 4 + 3 }
      return root < 0 ? -1 : root * 4 + (endsForm ? 1 : 0)
    }
  }

  /// A table in the making: words with numbers from 0.
  public struct Builder {
    private(set) var list: [cscan_word] = []
    private(set) var blob: [UInt8] = []
    /// As in `cscan_words`, at most half full.
    private(set) var places = Array<UInt32>(repeating: 0, count: 64)
    private(set) var prefixes = PrefixTable()
    private(set) var pairs: [(word: Int32, next: UInt64)] = []

    /// An empty table.
    public init() {}

    /// How many words there are.
    public var count: Int { list.count }

    /// The bits that a place's number can have: all places can be taken.
    var numbers: UInt32 { UInt32(places.count - 1) }

    /// The number of a word; −1 where it is not in the table.
    public func find(_ word: [UInt8]) -> Int32 {
      let (key, rest) = (WordTable.key(word), WordTable.rest(word))
      let hash = cscan_hash(key, rest)
      var place = Int(hash >> 40) & (places.count - 1)
      while places[place] != 0 {
        let number = Int(places[place] & numbers) - 1
        if list[number].key == key, list[number].rest == rest, bytes(of: Int32(number)) == word[...] {
          return Int32(number)
        }
        place = (place + 1) & (places.count - 1)
      }
      return -1
    }

    /// A word's bytes.
    public func bytes(of number: Int32) -> ArraySlice<UInt8> {
      let next = Int(number) + 1
      let end = next < list.count ? Int(list[next].offset) : blob.count
      return blob[Int(list[Int(number)].offset)..<end]
    }

    /// The number of a word, put in where it is new.
    public mutating func insert(_ word: [UInt8]) -> Int32 {
      let known = find(word)
      if known >= 0 { return known }
      list.append(
        cscan_word(
          key: WordTable.key(word), rest: WordTable.rest(word), offset: UInt32(blob.count), atom: -1,
          root: -1,
          nexts: 0))
      blob += word
      if 2 * count > places.count {
        places = Array(repeating: 0, count: places.count * 2)
        for number in list.indices { place(number) }
      } else {
        place(count - 1)
      }
      return Int32(count - 1)
    }

    private mutating func place(_ number: Int) {
      let hash = cscan_hash(list[number].key, list[number].rest)
      var place = Int(hash >> 40) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(truncatingIfNeeded: hash >> 8) & ~numbers | UInt32(number + 1)
    }

    /// Puts in what words may begin with.
    public mutating func insert(prefix bytes: [UInt8], atom: Int32) { prefixes.insert(bytes, atom: atom) }

    /// Notes that a form goes on with a second word behind a first one, given by its number.
    public mutating func insert(pair word: Int32, _ second: [UInt8]) {
      pairs.append((word, WordTable.key(second)))
    }

    /// The table.
    /// - Parameter heads: what the words begin, by their numbers.
    public consuming func finish(_ heads: [Head]) -> WordTable {
      for (number, head) in heads.enumerated() {
        (list[number].atom, list[number].root) = (head.atom, head.code)
      }
      for pair in pairs { list[Int(pair.word)].nexts |= cscan_next(pair.next) }
      return WordTable(self)
    }
  }

  /// The first eight bytes of a word in a number, the first lowest, zeros behind a shorter one.
  static func key(_ word: [UInt8]) -> UInt64 {
    // SAFETY: C reads within the bytes given, during the call.
    unsafe word.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? 0 : unsafe cscan_key(bytes.baseAddress, bytes.count, 0, bytes.count)
    }
  }

  private static func rest(_ word: [UInt8]) -> UInt32 {
    // SAFETY: C reads within the bytes given, during the call.
    unsafe word.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? 0 : unsafe cscan_rest(bytes.baseAddress, bytes.count, 0, bytes.count)
    }
  }
}
