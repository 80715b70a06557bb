/// The shapes of words and phrases, of lists of them, and of the examples that show them.
enum EntryShape {
  /// The keys that hold an entry's words and say how they inflect.
  static let kinds = Entry.Inflection.allCases.map(\.rawValue)

  private static let inflection: [Shape.Field] = [
    .optional("phrase", .word, "The words as they stand."),
    .optional("noun", .word, "Singular and plural; of several words the last is inflected."),
    .optional("verb", .word, "All five forms; of several words the first is inflected."),
    .optional("adjective", .word, "The word, and where `compare` is set its comparative and superlative."),
    .optional("forms", .list(.word), "Further spellings, taken as they stand."),
    .optional("plural", .word, "The plural, or none."),
    .optional("past", .word, "The past tense."),
    .optional("participle", .word, "The past participle."),
    .optional("compare", .truth, "Comparative and superlative too."),
    .optional("case", .choice(["sensitive", "insensitive"]), "Whether upper and lower case differ."),
  ]

  private static let strength: [Shape.Field] = [
    .optional("weight", .weight, "The strength of a hit, in the class's range."),
    .optional("ambiguous", .truth, "A hit needs a domain anchor in the sentence."),
  ]

  /// An entry of a lexicon or mask.
  static let lexical = Shape(
    "entry", title: "an entry", oneOf: kinds,
    inflection + strength + [.optional("class", .reference("class"), "Another class than the list's.")])

  /// A trigger of an operator.
  static let trigger = Shape(
    "trigger", title: "a trigger", oneOf: kinds,
    inflection + strength + [
      .optional("own", .reference("class"), "The class of a hit of its own when it finds no argument.")
    ])

  /// A word that only shows something: a cue, an anchor, a speech verb.
  static let cue = Shape("cue", title: "a cue", oneOf: kinds, inflection)

  /// Words, each as it stands or with how it inflects.
  static let cues = ValueKind.list(.either(.word, .record(cue)))

  static let example = Shape(
    "example", title: "an example", oneOf: ["text", "todo"],
    [
      .optional("text", .text, "The sentence, its hit between [[ and ]]."),
      .optional("todo", .text, "A sentence that is not covered yet."),
      .optional("note", .text, "Why it is here."),
    ])

  static let examples = ValueKind.list(.either(.text, .record(example)))
}
