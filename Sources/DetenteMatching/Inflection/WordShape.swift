/// What inflection asks of a word's letters. Words are taken in the alphabet of ASCII; other letters are
/// consonants that nothing follows from.
extension String {
  /// The last bytes, `count` from the end first; 0 where the word is shorter.
  func byte(fromEnd count: Int) -> UInt8 {
    let bytes = utf8
    guard bytes.count >= count else { return 0 }
    return bytes[bytes.index(bytes.endIndex, offsetBy: -count)] | 0x20
  }

  /// Without its last characters.
  func cut(_ count: Int) -> String { String(dropLast(count)) }

  /// How often vowels begin: an estimate of the syllables. A `u` after `q` is no vowel, nor is a `y` that begins.
  var vowelGroups: Int {
    var groups = 0
    var inside = false
    var previous: UInt8 = 0
    for byte in utf8 {
      let letter = byte | 0x20
      let vowel = letter.isVowel || (letter == UInt8(ascii: "y") && previous != 0)
      let counts = vowel && !(letter == UInt8(ascii: "u") && previous == UInt8(ascii: "q"))
      if counts, !inside { groups += 1 }
      inside = counts
      previous = letter
    }
    return groups
  }

  /// Whether it ends in a consonant after one single vowel, and the consonant is one that can be doubled.
  var endsInShortSyllable: Bool {
    let (last, vowel, before) = (byte(fromEnd: 1), byte(fromEnd: 2), byte(fromEnd: 3))
    guard last.isConsonant, !Self.neverDoubled.contains(last), vowel.isVowel else { return false }
    if vowel == UInt8(ascii: "u"), before == UInt8(ascii: "q") { return false }
    let afterQ = before == UInt8(ascii: "u") && byte(fromEnd: 4) == UInt8(ascii: "q")
    return before.isConsonant || afterQ
  }

  private static let neverDoubled: [UInt8] = Array("hwxy".utf8)

  /// Whether it ends in `y` after a consonant.
  var endsInConsonantY: Bool { byte(fromEnd: 1) == UInt8(ascii: "y") && byte(fromEnd: 2).isConsonant }

  /// Whether a plural or a third person needs a vowel before its `s`.
  var endsInSibilant: Bool {
    ["s", "x", "z", "ch", "sh"].contains { lowercased().hasSuffix($0) }
  }
}

extension UInt8 {
  var isVowel: Bool { [0x61, 0x65, 0x69, 0x6F, 0x75].contains(self | 0x20) }
  var isConsonant: Bool { (0x61...0x7A).contains(self | 0x20) && !isVowel }
}
