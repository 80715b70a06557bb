/// The words of `TextConventions`, compiled once so that a stretch of bytes is looked up without a `String`.
struct ConventionTable: Sendable {
  /// The lists that a word stands in.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    static let abbreviation = Kinds(rawValue: 1)
    static let title = Kinds(rawValue: 2)
    static let agency = Kinds(rawValue: 4)
    static let starter = Kinds(rawValue: 8)
    static let clock = Kinds(rawValue: 16)
    static let date = Kinds(rawValue: 32)
    static let page = Kinds(rawValue: 64)
    static let kicker = Kinds(rawValue: 128)
    /// The words that stand beside the numbers of a mark.
    static let mark: Kinds = [.clock, .date, .page]
  }

  private var words = WordKinds()
  /// The longest word's bytes: nothing longer need be looked up.
  var longest: Int { words.longest }

  init(_ conventions: TextConventions) {
    let lists: [(Set<String>, Kinds)] = [
      (conventions.abbreviations, .abbreviation), (conventions.titles, .title),
      (conventions.agencies, .agency), (conventions.starters, .starter),
      (conventions.clocks, .clock), (conventions.dates, .date), (conventions.pages, .page),
      (conventions.kickers, .kicker),
    ]
    for (list, kind) in lists {
      // Sorted, for a set's order differs from run to run.
      for word in list.sorted() { insert(word, kind) }
    }
  }

  private mutating func insert(_ word: String, _ kind: Kinds) {
    var key = FoldedText()
    key.fold(Array(word.utf8))
    var letters = key.lower
    while letters.last == UInt8(ascii: ".") || letters.last == UInt8(ascii: " ") { letters.removeLast() }
    words.insert(letters, kind.rawValue)
  }

  /// The lists that hold the bytes of `range`, whatever their case.
  func kinds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Kinds {
    Kinds(rawValue: words.kinds(bytes, range))
  }
}
