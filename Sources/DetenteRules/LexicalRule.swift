/// A word or phrase of a list, from which the surface forms are generated.
public struct Entry: Hashable, Sendable {
  /// How the entry inflects.
  public enum Inflection: String, Hashable, Sendable, CaseIterable {
    /// As it stands.
    case phrase
    /// The last word has a plural.
    case noun
    /// The first word has five forms.
    case verb
    /// As it stands, and where `compare` is set in its comparative and superlative.
    case adjective
  }

  /// The words, with gaps and terms as they are written.
  public var text: SourceText
  /// Which forms are generated.
  public var inflection: Inflection
  /// Further spellings, taken as they stand.
  public var forms: [SourceText]
  /// The plural; nil: generated.
  public var plural: String?
  /// The past tense; nil: generated.
  public var past: String?
  /// The past participle; nil: generated.
  public var participle: String?
  /// Comparative and superlative too.
  public var compare: Bool
  /// Overrides the rule's weight.
  public var weight: Double?
  /// Overrides the rule's class (lexicons, masks) or gives an operator trigger a class of its own.
  public var signalClass: String?
  /// Overrides whether its rule needs a domain anchor.
  public var ambiguous: Bool?
  /// Whether upper and lower case differ, whatever its rule says.
  public var caseSensitive: Bool

  /// An entry; what is left out is the list's.
  public init(
    _ text: SourceText, _ inflection: Inflection = .phrase, forms: [SourceText] = [],
    plural: String? = nil, past: String? = nil, participle: String? = nil, compare: Bool = false,
    weight: Double? = nil, signalClass: String? = nil, ambiguous: Bool? = nil,
    caseSensitive: Bool = false
  ) {
    self.text = text
    self.inflection = inflection
    self.forms = forms
    self.plural = plural
    self.past = past
    self.participle = participle
    self.compare = compare
    self.weight = weight
    self.signalClass = signalClass
    self.ambiguous = ambiguous
    self.caseSensitive = caseSensitive
  }
}

/// A sentence that a rule must, or must not, fire on.
public struct RuleExample: Hashable, Sendable {
  /// The sentence with its `[[ ]]` marks removed.
  public var text: String
  /// The marked spans, in UTF-8 bytes of `text`, ascending; empty where nothing was marked.
  public var spans: [Range<Int>]
  /// A known gap: reported, never a failure.
  public var todo: Bool
  /// Why the example is there.
  public var note: String
  /// Where the sentence stands.
  public var location: SourceLocation

  /// An example without its marks.
  public init(
    text: String, spans: [Range<Int>], todo: Bool = false, note: String = "",
    at location: SourceLocation
  ) {
    self.text = text
    self.spans = spans
    self.todo = todo
    self.note = note
    self.location = location
  }
}

/// A lexicon, a pattern rule or a mask: what fires, as which class, with its examples.
public struct LexicalRule: Sendable {
  /// The name hits are reported under; unique in the pack.
  public var id: String
  /// What to call it in reports; empty: the id.
  public var title: String = ""
  /// The class of a hit; a mask without one only hides.
  public var signalClass: String?
  /// Overrides the class's weight; in 0…1.
  public var weight: Double?
  /// A hit needs a domain anchor in the sentence.
  public var ambiguous = false
  /// Whether its hits count only where no other does, give way to triggers and open no gate.
  public var isQuiet = false
  /// Higher wins an overlap before length does.
  public var priority = 0
  /// Whether upper and lower case differ.
  public var caseSensitive = false
  /// Words and phrases of lexicons and masks.
  public var entries: [Entry] = []
  /// Patterns; a rule has exactly one, a mask may have several, a lexicon none.
  public var regexes: [SourceText] = []
  /// Masks: the ids of lexicons and rules they cover; empty: all.
  public var covers: [SourceText] = []
  /// Sentences it must fire in, at the marked spans.
  public var examples: [RuleExample] = []
  /// Near misses: it must not fire.
  public var counterexamples: [RuleExample] = []
  /// Where its id stands.
  public var location: SourceLocation

  /// A rule without entries, to be filled.
  public init(id: String, at location: SourceLocation) {
    self.id = id
    self.location = location
  }
}
