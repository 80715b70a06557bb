import DetenteTestSupport
import Serialization
import Testing

@Suite("Serialization")
struct StorableTests {
  /// A value with one of everything.
  struct Everything: Storable, Equatable {
    var numbers: [Int] = [0, -1, .max, .min]
    var small: [UInt8] = [0, 7, 255]
    var fractions: [Double] = [0, -0.1, .infinity, .leastNonzeroMagnitude]
    var text = "cease-fire · прекращение огня · 停火"
    var truths = [true, false]
    var maybe: [String?] = [nil, "", "a"]
    var sets: [Set<String>] = [[], ["b", "a"]]
    var range = 0.25...0.75
    var bytes: [UInt8] = [1, 2, 3]
    var words: [UInt32] = [0, 1, .max]
    var signed: [Int32] = [-1, 0, .max, .min]

    init() {}

    func store(in writer: inout ByteWriter) {
      writer.write(numbers)
      writer.write(small)
      writer.write(fractions)
      writer.write(text)
      writer.write(truths)
      writer.write(maybe)
      writer.write(sets)
      writer.write(range)
      writer.write(bytes: bytes)
      writer.write(words: words)
      writer.write(words: signed)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
      (numbers, small, fractions) = (try reader.read(), try reader.read(), try reader.read())
      (text, truths, maybe) = (try reader.read(), try reader.read(), try reader.read())
      (sets, range) = (try reader.read(), try reader.read())
      (bytes, words, signed) = (
        try reader.readBytes(), try reader.readWords(), try reader.readSignedWords()
      )
    }
  }

  private static let sealed: [UInt8] = {
    var writer = SealedBytes.writer()
    writer.write(Everything())
    return SealedBytes.seal(writer)
  }()

  @Test("what was stored comes back, and nothing is left over")
  func roundTrip() throws {
    var reader = try SealedBytes.open(Self.sealed)
    #expect(try reader.read(Everything.self) == Everything())
    #expect(reader.isAtEnd)
  }

  @Test("equal sets are equal bytes")
  func order() {
    var (one, other) = (ByteWriter(), ByteWriter())
    let words = (0..<100).map { "word \($0)" }
    one.write(Set(words))
    other.write(Set(words.reversed()))
    #expect(one.bytes == other.bytes)
  }

  @Test("every bit that is turned shows")
  func damage() {
    for index in Self.sealed.indices {
      for bit in 0..<8 {
        var bytes = Self.sealed
        bytes[index] ^= 1 << UInt8(bit)
        #expect(throws: ByteFault.self, "byte \(index), bit \(bit)") { try SealedBytes.open(bytes) }
      }
    }
  }

  @Test("what is cut short or goes on shows")
  func length() {
    for count in 0..<Self.sealed.count {
      #expect(throws: ByteFault.self) { try SealedBytes.open(Array(Self.sealed.prefix(count))) }
    }
    #expect(throws: ByteFault.self) { try SealedBytes.open(Self.sealed + [0]) }
  }

  @Test("bytes that mean something else are a fault or another value, and never end the program")
  func nonsense() {
    var dice = Dice(seed: 7)
    for _ in 0..<20_000 {
      var bytes = Array(Self.sealed.dropFirst(SealedBytes.sealSize))
      for _ in 0..<dice.roll(4) + 1 { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      var reader = ByteReader(Array(bytes.prefix(dice.roll(bytes.count + 1))))
      _ = try? reader.read(Everything.self)
    }
  }
}
