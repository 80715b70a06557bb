import DetenteRules
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("…", 1), ("中", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("Ａ", 2),
    ("㉈", 1), ("🚀", 2), ("⛔", 2), ("⚡", 2), ("🕊", 1), ("☮", 1), ("🏳", 1), ("🇺🇳", 2), ("🇺", 1), ("👩🏽‍🚒", 2),
    ("𛀁", 2),
    ("\u{AD}", 0), ("\u{200B}", 0), ("\u{301}", 0), ("\u{7}", 0), ("\u{85}", 0), ("\r\n", 0),
  ])
  func columns(_ character: String, _ columns: Int) {
    #expect(character.count == 1)
    #expect(character.reduce(0) { $0 + DisplayWidth.columns(of: $1) } == columns)
  }

  @Test func scalarsAddUpWhereNothingJoins() {
    for text in ["Peace talks, 2024", "和平谈判", "🇺🇳🇫🇷", "cafe\u{301} ⚡"] {
      let scalars = text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
      #expect(text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } == scalars, "\(text)")
    }
  }
}
