/// The shape of a pack file: every section that any file may hold, and the header of `pack.yaml`.
enum PackShape {
  /// The keys that only `pack.yaml` has.
  static let headerKeys = ["format", "pack", "version", "language", "license", "description", "requires"]

  static let file = Shape(
    "file", title: "a pack file",
    [
      .optional("format", .whole(1...1), "The format of the pack's files; only in pack.yaml."),
      .optional("pack", .id(.lower), "The pack's name; only in pack.yaml."),
      .optional("version", .text, "The pack's version; only in pack.yaml."),
      .optional("language", .text, "The language of the texts, as a BCP 47 tag; only in pack.yaml."),
      .optional("license", .text, "The licence of the pack as an SPDX identifier; only in pack.yaml."),
      .optional("description", .text, "What the pack is for; only in pack.yaml."),
      .optional(
        "requires", .text, "The engine versions it is written for, such as \">=0.1 <1.0\"; only in pack.yaml."
      ),
      .optional("classes", .list(.record(signalClass)), "The kinds of signals."),
      .optional("terms", .list(.record(term)), "Named alternations, used as {name}."),
      .optional("lexicons", .list(.record(lexicon)), "Words and phrases."),
      .optional("rules", .list(.record(rule)), "Patterns."),
      .optional("operators", .list(.record(OperatorShape.operatorRule)), "What turns one hit into another."),
      .optional(
        "modifiers", .record(ModifierShape.modifiers), "Factuality, degree, discourse and quotation."),
      .optional("masks", .list(.record(mask)), "Idioms and names that cannot fire."),
      .optional("gate", .record(ConventionShape.gate), "What makes an ambiguous word count."),
      .optional("zones", .record(ConventionShape.zones), "Abbreviations, titles, datelines, boilerplate."),
      .optional("clauses", .record(ConventionShape.clauses), "The words that open and bound clauses."),
      .optional("lexemes", .record(ConventionShape.lexemes), "Irregular words."),
      .optional("tests", .list(.record(test)), "Whole sentences and what the pack must say of them."),
    ])

  static let signalClass = Shape(
    "class", title: "a class",
    [
      .required("id", .id(.upper), "The class's name."),
      .required("side", .choice(Side.allCases.map(\.rawValue)), "The channel it adds to."),
      .required("weight", .weight, "The strength of a hit where entry and rule name none."),
      .required("range", .tuple(.number(0...1), count: 2), "The least and the greatest weight of its rules."),
      .required("mode", .choice(Mode.allCases.map(\.rawValue)), "Said, done, or how things stand."),
      .optional(
        "family", .choice(FactualityFamily.allCases.map(\.rawValue)), "Its column of the factuality table."),
      .required("origin", .text, "Where the number comes from."),
      .optional("sent", .truth, "Whether *from* right behind a noun of it names who does it."),
    ])

  static let term = Shape(
    "term", title: "a term", oneOf: ["any", "pattern"],
    [
      .required("id", .id(.term), "The name between the braces."),
      .optional("any", .list(.word), "The alternatives, taken as they stand."),
      .optional("pattern", .pattern, "The alternatives as a pattern."),
    ])

  static let lexicon = Shape(
    "lexicon", title: "a lexicon",
    lexical + [
      .required("class", .reference("class"), "The class of its hits."),
      .optional("entries", .list(.either(.word, .record(EntryShape.lexical))), "The words and phrases."),
      .optional("entries-from", .text, "A tab-separated list of entry, kind and weight, beside this file."),
      .optional("ambiguous", .truth, "Its hits need a domain anchor in the sentence."),
    ])

  static let rule = Shape(
    "rule", title: "a rule",
    lexical + [
      .required("class", .reference("class"), "The class of its hits."),
      .required("regex", .pattern, "The pattern, in single quotes."),
      .optional("ambiguous", .truth, "Its hits need a domain anchor in the sentence."),
      .optional(
        "quiet", .truth, "Its hits count only where no other does, give way to triggers, and open no gate."),
    ])

  static let mask = Shape(
    "mask", title: "a mask",
    lexical + [
      .optional("class", .reference("class"), "The class it fires as; without one it only hides."),
      .optional("entries", .list(.either(.word, .record(EntryShape.lexical))), "The words and phrases."),
      .optional("entries-from", .text, "A tab-separated list of entry, kind and weight, beside this file."),
      .optional("regex", .oneOrMore(.pattern), "Patterns, in single quotes."),
      .optional("ambiguous", .truth, "Its own hits need a domain anchor in the sentence."),
      .optional("covers", .list(.reference("lexicon or rule")), "What it hides; without it: everything."),
    ])

  /// What lexicons, rules and masks share.
  private static let lexical: [Shape.Field] = [
    .required("id", .id(.lower), "Its name, unique in the pack."),
    .optional("title", .text, "What to call it in reports."),
    .optional("weight", .weight, "The strength of a hit; without it the class's. In the class's range."),
    .optional("priority", .whole(-1000...1000), "Higher wins an overlap before length does."),
    .optional("case", .choice(["sensitive", "insensitive"]), "Whether upper and lower case differ."),
    .optional("examples", EntryShape.examples, "Sentences it must fire in."),
    .optional("counterexamples", EntryShape.examples, "Near misses: it must not fire."),
  ]

  static let test = Shape(
    "test", title: "a test",
    [
      .required("text", .text, "The sentence."),
      .optional("label", .choice(["deescalate", "confront", "mixed", "neutral"]), "Its label."),
      .optional("fires", .list(.reference("class")), "Classes among the counted hits."),
      .optional("not", .list(.reference("class")), "Classes that must not be among them."),
      .optional("deescalation", .number(0...1), "The channel, to four decimals."),
      .optional("confrontation", .number(0...1), "The channel, to four decimals."),
      .optional("source", .oneOrMore(.reference("actor")), "The actors of the strongest hit."),
      .optional("target", .oneOrMore(.reference("actor")), "Whom the strongest hit is aimed at."),
      .optional("todo", .truth, "A known gap: reported, never a failure."),
      .optional("note", .text, "Why it is here."),
    ])
}
