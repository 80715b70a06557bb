/// What a language's text looks like: abbreviations, datelines, boilerplate.
public struct ZoneConventions: Sendable {
  /// A full stop after one need not end the sentence.
  public var abbreviations: [SourceText] = []
  /// A full stop after one never ends it: a name follows.
  public var titles: [SourceText] = []
  /// News agencies as they stand in datelines.
  public var agencies: [SourceText] = []
  /// Words that open sentences and are no names: after "in the U.S." they show a new one.
  public var starters: [SourceText] = []
  /// Words beside the number in a line that tells a time.
  public var clocks: [SourceText] = []
  /// Words beside the number in a line that tells a day.
  public var dates: [SourceText] = []
  /// Words beside the number at the foot of a page.
  public var pages: [SourceText] = []
  /// Lines that stand above a headline.
  public var kickers: [SourceText] = []
  /// Patterns of text that is no part of the article.
  public var boilerplate: [LexicalRule] = []

  /// No conventions.
  public init() {}
}

/// What kind of clause a word opens.
public enum ClauseOpener: String, Hashable, Sendable, CaseIterable {
  /// *but*-like: what stands before weighs less, what follows more.
  case contrast
  case concessive, conditional, unless
  /// *before*, *until*: what follows has not happened.
  case prospective
  /// *after*, *when*, *as*: what follows is told as fact.
  case temporal
  /// *which*, *who*: background.
  case relative
  /// *and*, *or* before a new subject or verb.
  case coordination
  /// *that* after a verb of saying.
  case complement
}

/// The words that open clauses, and those that stop a gap.
public struct ClauseConventions: Sendable {
  /// The words and phrases that open a clause, by what they open.
  public var openers: [ClauseOpener: [SourceText]] = [:]
  /// Words that no gap crosses.
  public var barriers: [SourceText] = []
  /// Finite auxiliaries and pronouns: after *and* they show a new clause.
  public var finite: [SourceText] = []
  /// Words that end a noun phrase: prepositions, auxiliaries.
  public var phraseEnds: [SourceText] = []
  /// Prepositions that make an actor a place ("in Tehran").
  public var places: [SourceText] = []
  /// Prepositions that make an actor a target ("with Tehran").
  public var targets: [SourceText] = []
  /// "by": the name that follows is who does it.
  public var agents: [SourceText] = []
  /// "between": the names that follow do it together.
  public var betweens: [SourceText] = []
  /// Words whose subject does not do what is named behind them: "condemned the raid", "victims of the raid".
  public var onlookers: [Entry] = []
  /// Onlookers to whom it is done: "suffered a raid", "received aid".
  public var receivers: [Entry] = []
  /// "from": behind what is received stands who gave it.
  public var origins: [SourceText] = []
  /// Words that make a thing of the name that follows: "carrying Iranian rifles".
  public var carriers: [Entry] = []
  /// Words behind a name and a hyphen by which the name leads: "a Norland-led force".
  public var leads: [SourceText] = []
  /// Places whose owner is whom it is done to: "shelled a camp in Norland".
  public var sites: [SourceText] = []
  /// Words that open a noun phrase: articles, numerals.
  public var determiners: [SourceText] = []
  /// How regular past forms end: "ed".
  public var pastEnds: [SourceText] = []
  /// Words that end like a past form and are none: "hundred".
  public var pastLike: [SourceText] = []
  /// How participles of the present end: "ing".
  public var participleEnds: [SourceText] = []
  /// Words that end like a participle and are none: "during".
  public var participleLike: [SourceText] = []
  /// How the third person of the present ends, as nouns may, too: "s".
  public var presentEnds: [SourceText] = []
  /// "of": a noun of doing that ends with it is bound to what it is done to closer than any verb behind that.
  public var genitives: [SourceText] = []
  /// "or": what an operator does to the one side it does to the other.
  public var alternatives: [SourceText] = []
  /// Auxiliaries of the passive.
  public var passives: [SourceText] = []
  /// Participles that tell in a headline, without an auxiliary, what was done to the name before them.
  public var reduced: [SourceText] = []
  /// Participles behind a noun that say how it came about ("the embargo *imposed* after the raid was lifted").
  public var instituted: [SourceText] = []
  /// Words that a noun phrase depends on: behind one no subject begins.
  public var prepositions: [SourceText] = []
  /// Words that stand for an actor named before.
  public var pronouns: [SourceText] = []
  /// Pronouns that are the object of a verb and may stand for a deed: "called it off".
  public var objectPronouns: [SourceText] = []
  /// Those of the pronouns that mean one actor alone.
  public var singulars: [SourceText] = []
  /// Those of the pronouns that say whose something is.
  public var possessives: [SourceText] = []
  /// Words with which speakers name themselves.
  public var ownVoices: [SourceText] = []
  /// Words that mean both sides.
  public var reciprocals: [SourceText] = []

  /// No conventions.
  public init() {}
}

/// Irregular words of the language, from which inflection is generated.
public struct Lexemes: Sendable {
  /// Base, past, participle.
  public var verbs: [[String]] = []
  /// Verbs of several syllables that double their last consonant.
  public var doubling: [String] = []
  /// Singular, plural.
  public var nouns: [[String]] = []
  /// Nouns without a plural.
  public var uncountable: [String] = []
  /// British and American spellings beyond the endings that are spelt in two ways.
  public var spellings: [[String]] = []
  /// Beginnings behind which a verb keeps the inflection of its base: "withhold" goes as "hold".
  public var prefixes: [String] = []
  /// Endings that are spelt in two ways, in many words.
  public var endingSpellings: [EndingSpelling] = []

  /// An ending that is spelt in two ways: "organise", "organize".
  public struct EndingSpelling: Hashable, Sendable {
    /// In British spelling.
    public var british: String
    /// In American spelling.
    public var american: String
    /// What may follow on it.
    public var suffixes: [String]
    /// Whether words end with it, too.
    public var isBare = false
    /// Letters before it, at least; shorter stems belong to other words.
    public var behind: Int
    /// From British to American only: too many words end like the American spelling.
    public var isOneWay = false

    /// An ending before suffixes, both ways.
    public init(british: String, american: String, suffixes: [String], behind: Int) {
      self.british = british
      self.american = american
      self.suffixes = suffixes
      self.behind = behind
    }
  }

  /// No irregular words.
  public init() {}
}
