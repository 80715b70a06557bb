internal import DetenteRules
internal import DetenteText

/// What a match of a unit means to scoring.
enum UnitRole: Sendable {
  /// A hit of a lexicon or a pattern rule.
  case signal(Signal)
  /// Hides what it overlaps; with a class it is a hit itself.
  case mask(index: Int, signal: Signal?)
  case boilerplate
  case trigger(Trigger)
  /// Looks like a trigger or cue and is none: hides those it covers.
  case pseudo
  case factuality(cue: Int)
  case degree(cue: Int)
  /// A word of a `near` list of cells.
  case near(list: Int)
  case anchor
  /// A word of another domain; a weak one shows what an article is about, not what its sentence is. Where states play,
  /// they are teams or figures.
  case foreign(isWeak: Bool, isPlay: Bool)
  case actor(index: Int, name: Actor.NameKind)
  case leader(actor: Int, from: Int, to: Int)
  case clause(ClauseMark.Opening)
  case speech
  case remote
  case word(WordRole)

  /// Whether it names somebody.
  var isName: Bool {
    switch self {
    case .actor, .leader: true
    default: false
    }
  }
}

/// A hit's place in the order of precedence and what it is worth.
struct Signal: Sendable {
  var signalClass: Int
  var weight: Double
  var isAmbiguous: Bool
  var priority: Int
  /// It counts only where no other hit does, gives way to triggers, and opens no gate.
  var isQuiet = false
}

/// A trigger of an operator.
struct Trigger: Sendable {
  var index: Int
  var isBackward: Bool
  /// It turns the hit in whose gap it stands, and nothing else: the place of its first word among those that the rule set
  /// tells of.
  var within: Int?
  /// The hit it is where it finds no argument.
  var own: Signal?
}

/// Function words that attribution and scopes need.
enum WordRole: UInt8, Sendable {
  /// A finite verb or pronoun: a new clause after a joint.
  case finite
  /// Ends a noun phrase.
  case phraseEnd
  /// Makes a place of the name that follows.
  case place
  /// Makes a target of the name that follows.
  case target
  case pronoun
  /// A pronoun that means one actor alone.
  case singular
  /// A pronoun that says whose the thing behind it is.
  case possessive
  /// An object that may stand for a deed named before.
  case objectPronoun
  /// "we": who speaks.
  case ownVoice
  case reciprocal
  case passive
  /// In a headline a passive without its auxiliary.
  case reduced
  /// A participle that says how the thing before it came about: "the embargo imposed".
  case instituted
  /// What stands behind it is no subject.
  case preposition
  case agent
  /// Joins the names that follow as doers together.
  case between
  /// Binds a noun of doing to what it is done to: "the lifting of".
  case genitive
  /// "or": an operator takes both sides of it.
  case alternative
  /// Its subject does not do what is named behind it.
  case onlooker
  /// Its subject is whom what is named behind it is done to.
  case receiver
  /// Names who gave what is received.
  case origin
  /// Makes a thing of the name that follows.
  case carrier
  /// Makes a doer of the name that a hyphen joins it to.
  case lead
  /// Makes of the place that follows whom it is done to.
  case site
}
