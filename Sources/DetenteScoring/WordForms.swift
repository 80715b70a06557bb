internal import DetenteRules
internal import Serialization

/// Words that tell how a clause is built, looked up where that is asked: as units they would be searched for in every
/// sentence.
struct WordForms: Sendable {
  /// Past forms of irregular verbs that are not the base as well.
  var pasts: Set<String>
  /// What ends like a regular past form and is none.
  var pastLike: Set<String>
  /// What ends like a participle of the present and is none.
  var participleLike: Set<String>
  /// Articles, numerals.
  var determiners: Set<String>
  /// "that".
  var complements: Set<String>

  init(_ pack: RulePack) {
    pasts = []
    for row in pack.lexemes.verbs where row.count > 1 {
      for past in row[1].split(separator: "/") where past != row[0] { pasts.insert(String(past)) }
    }
    pastLike = Set(pack.clauses.pastLike.map(\.text))
    participleLike = Set(pack.clauses.participleLike.map(\.text))
    determiners = Set(pack.clauses.determiners.map(\.text))
    complements = Set((pack.clauses.openers[.complement] ?? []).map(\.text))
  }

  /// Whether a word in small letters has the form of a past.
  func isPast(_ word: String) -> Bool {
    word.utf8.count > 3 && word.hasSuffix("ed") ? !pastLike.contains(word) : pasts.contains(word)
  }

  /// Whether a word in small letters has the form of a participle of the present.
  func isParticiple(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("ing") && !participleLike.contains(word)
  }

  /// Whether a word ends as a verb in the third person of the present does, which nouns do, too.
  func endsLikePresent(_ word: String) -> Bool { word.hasSuffix("s") }
}

extension WordForms: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(pasts.sorted())
    writer.write(pastLike.sorted())
    writer.write(participleLike.sorted())
    writer.write(determiners.sorted())
    writer.write(complements.sorted())
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    let lists: [[String]] = [
      try reader.read(), try reader.read(), try reader.read(), try reader.read(), try reader.read(),
    ]
    (pasts, pastLike, participleLike) = (Set(lists[0]), Set(lists[1]), Set(lists[2]))
    (determiners, complements) = (Set(lists[3]), Set(lists[4]))
  }
}
