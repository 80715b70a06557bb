import DetenteText
import Testing

@Suite("Offsets in Unicode scalars")
struct ScalarCounterTests {
  static let text = "\u{FEFF}Aé—東😀 plain ASCII over several words é 😀😀😀 end"

  @Test("every byte offset counts the scalars that start before it")
  func ascending() {
    let bytes = Array(Self.text.utf8)
    var counter = ScalarCounter(bytes)
    for offset in 0...bytes.count {
      #expect(
        counter.scalarOffset(ofByte: offset) == bytes[..<offset].filter { $0 & 0xC0 != 0x80 }.count)
    }
  }

  @Test("going back starts again")
  func backwards() {
    var counter = ScalarCounter(Array(Self.text.utf8))
    let total = Self.text.unicodeScalars.count
    #expect(counter.scalarOffset(ofByte: Self.text.utf8.count) == total)
    #expect(counter.scalarOffset(ofByte: 4) == 2)
    #expect(counter.scalarOffset(ofByte: Self.text.utf8.count) == total)
  }
}
