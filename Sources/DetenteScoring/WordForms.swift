internal import DetenteRules
internal import DetenteText
internal import Serialization

/// What a word's form tells of how its clause is built.
struct WordForm: OptionSet {
  let rawValue: UInt8

  /// The form of a past, of a word in small letters.
  static let past = WordForm(rawValue: 1)
  /// The form of a participle of the present, of a word in small letters.
  static let participle = WordForm(rawValue: 2)
  /// How a verb ends in the third person of the present, and nouns may, too.
  static let present = WordForm(rawValue: 4)
  /// Articles, numerals.
  static let determiner = WordForm(rawValue: 8)
  /// "that", in small letters.
  static let complement = WordForm(rawValue: 16)
  /// The form of a past, of a word that a hyphen joins to another: "Norland-backed".
  static let joinedPast = WordForm(rawValue: 32)
}

/// Words that tell how a clause is built, looked up where a sentence has hits: as units they would be searched for in
/// every sentence.
struct WordForms: Sendable {
  /// What a word of the lists is, and what one is not that ends as if it were.
  private var words = WordKinds()
  private var pastEnds: [[UInt8]]
  private var participleEnds: [[UInt8]]
  private var presentEnds: [[UInt8]]
  /// By byte, whether an ending has it last.
  private var mayEnd = [Bool](repeating: false, count: 256)

  private static let pastLike: UInt8 = 32
  private static let participleLike: UInt8 = 64
  /// A verb has so many bytes at least.
  private static let leastVerb = 3
  /// It is longer than its ending by so many.
  private static let leastStem = 2

  init(_ pack: RulePack) {
    let clauses = pack.clauses
    pastEnds = Self.letters(clauses.pastEnds)
    participleEnds = Self.letters(clauses.participleEnds)
    presentEnds = Self.letters(clauses.presentEnds)
    for row in pack.lexemes.verbs where row.count > 1 {
      for past in row[1].split(separator: "/") where past != row[0] {
        words.insert(Array(past.utf8), WordForm.past.rawValue)
      }
    }
    for (list, kind) in [
      (clauses.pastLike, Self.pastLike), (clauses.participleLike, Self.participleLike),
      (clauses.determiners, WordForm.determiner.rawValue),
      (clauses.openers[.complement] ?? [], WordForm.complement.rawValue),
    ] {
      for word in Self.letters(list) { words.insert(word, kind) }
    }
    noteEnds()
  }

  private static func letters(_ words: [SourceText]) -> [[UInt8]] { words.map { Array($0.text.utf8) } }

  private mutating func noteEnds() {
    for last in (pastEnds + participleEnds + presentEnds).compactMap(\.last) { mayEnd[Int(last)] = true }
  }

  /// Tells the forms of a sentence's words.
  /// - Parameters:
  ///   - separators: what stands before each: one that a hyphen joins to another is no verb.
  ///   - forms: one for each word, afterwards.
  /// - Complexity: O(*n*), *n* the words.
  func tell(
    _ tokens: [Token], _ separators: [Separator], in text: borrowing FoldedText, into forms: inout [WordForm]
  ) {
    forms.removeAll(keepingCapacity: true)
    forms.append(contentsOf: repeatElement([], count: tokens.count))
    var told = forms.mutableSpan
    let lower = text.lower.span
    for i in tokens.indices {
      let range = tokens[i].range
      let kinds = words.kinds(lower, range)
      guard kinds != 0 || mayEnd[Int(lower[range.upperBound - 1])] else { continue }
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text.bytes[range.lowerBound])
      let isJoined =
        separators[i].contains(.tight) || i + 1 < separators.count && separators[i + 1].contains(.tight)
      told[i] = form(lower, range, kinds, isSmall: isSmall, isJoined: isJoined)
    }
  }

  private func form(
    _ lower: Span<UInt8>, _ range: Range<Int>, _ kinds: UInt8, isSmall: Bool, isJoined: Bool
  ) -> WordForm {
    let listed = WordForm(rawValue: kinds)
    var form = listed.intersection(isSmall ? [.determiner, .complement] : .determiner)
    if ends(lower, range, presentEnds, stem: 0) { form.insert(.present) }
    guard isSmall, range.count >= Self.leastVerb else { return form }
    let endsLikePast = ends(lower, range, pastEnds, stem: Self.leastStem)
    if endsLikePast ? kinds & Self.pastLike == 0 : listed.contains(.past) {
      form.insert(isJoined ? .joinedPast : .past)
    }
    if isJoined { return form }
    if kinds & Self.participleLike == 0, ends(lower, range, participleEnds, stem: Self.leastStem) {
      form.insert(.participle)
    }
    return form
  }

  private func ends(_ lower: Span<UInt8>, _ range: Range<Int>, _ ends: [[UInt8]], stem: Int) -> Bool {
    for end in ends where range.count >= end.count + stem {
      let start = range.upperBound - end.count
      var offset = 0
      while offset < end.count, end[offset] == lower[start + offset] { offset += 1 }
      if offset == end.count { return true }
    }
    return false
  }
}

extension WordForms: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(words)
    for ends in [pastEnds, participleEnds, presentEnds] { writer.write(ends) }
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    words = try reader.read()
    (pastEnds, participleEnds, presentEnds) = (try reader.read(), try reader.read(), try reader.read())
    noteEnds()
  }
}
