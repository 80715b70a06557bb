package import Serialization

/// The words that a pack looks for, to know one again that a line's end broke: ASCII, in lower case.
///
/// They are kept as hashes of 32 bits. A stray word may have the hash of a known one: it loses the hyphen at its line's
/// end, and no rule is the wiser.
public struct KnownWords: Sendable {
  /// Ascending, each once.
  private var hashes: [UInt32] = []
  /// The most letters of a word; 0 where none is known.
  private(set) var longest = 0

  /// Knows no word.
  public init() {}

  /// - Parameters:
  ///   - words: a word that is known with a hyphen holds it, as "cease-fire" does.
  ///   - beginnings: of words whose rest may be any.
  public init(_ words: some Sequence<[UInt8]>, beginnings: some Sequence<[UInt8]> = []) {
    var found: Set<UInt32> = []
    for word in words where word.count > 1 {
      found.insert(Hash(word).whole)
      longest = max(longest, word.count)
    }
    for beginning in beginnings where beginning.count > 1 {
      found.insert(Hash(beginning).beginning)
      longest = max(longest, beginning.count)
    }
    hashes = found.sorted()
  }

  /// Of a word or of what one begins with, letter by letter.
  struct Hash {
    private var hash = WordHash()

    init(_ letters: some Sequence<UInt8>) { for letter in letters { take(letter) } }

    mutating func take(_ letter: UInt8) { hash.take(letter) }

    var whole: UInt32 { hash.value }
    /// That of the letters as what a word begins with.
    var beginning: UInt32 { ~(hash.value &* 0x9E37_79B1) }
  }

  func knows(_ hash: Hash) -> Bool { contains(hash.whole) }
  func knows(beginning hash: Hash) -> Bool { contains(hash.beginning) }

  /// - Complexity: O(log *n*), *n* the words.
  private func contains(_ hash: UInt32) -> Bool {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }
}

extension KnownWords: Storable {
  /// The hashes as they are.
  package func store(in writer: inout ByteWriter) {
    writer.write(words: hashes)
    writer.write(longest)
  }

  /// The words that were stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    hashes = try reader.readWords()
    longest = try reader.read()
  }
}
