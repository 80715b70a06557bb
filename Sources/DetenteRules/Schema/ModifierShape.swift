/// The shapes of factuality, degree, discourse and quotation.
enum ModifierShape {
  static let modifiers = Shape(
    "modifiers", title: "the modifiers",
    [
      .optional("statuses", .list(.record(status)), "The factuality table."),
      .optional("unasserted-cap", .number(0...1), "The most that one side's unasserted hits count together."),
      .optional("factuality", .list(.record(factualityCue)), "Words that set a status."),
      .optional("degree", .list(.record(degreeCue)), "Words that strengthen or weaken."),
      .optional("degree-clip", .tuple(.number(0...10), count: 2), "The bounds of their product."),
      .optional("discourse", .record(discourse), "Factors by place in the sentence."),
      .optional("speech-verbs", EntryShape.cues, "Verbs of saying."),
      .optional("scare-quote", .record(scareQuote), "Quotation marks that say `so-called`."),
      .optional("allegation", .record(allegation), "One party's claim about another."),
      .optional("conditional", .record(conditional), "Sentences with an if-clause."),
    ])

  static let status = Shape(
    "status", title: "a status",
    [
      .required("id", .id(.lower), "Its name."),
      .required("default", .number(0...1), "Its factor."),
      .optional("speech", .number(0...1), "Its factor for threats, demands and other words against."),
      .optional("offer", .number(0...1), "Its factor for offers and appeals."),
      .optional("unasserted", .truth, "Nobody asserts it: capped."),
    ])

  private static let cueFields: [Shape.Field] = [
    .optional("direction", .choice(Direction.allCases.map(\.rawValue)), "Where it looks."),
    .optional(
      "scope", .either(.choice(["clause", "sentence", "phrase"]), .whole(1...Scope.unlimited)),
      "clause, sentence, phrase, or so many words of the clause."),
    .optional("on", .oneOrMore(.reference("side or class")), "Only hits of these."),
    .optional("entries", EntryShape.cues, "The cues."),
    .optional("regexes", .list(.pattern), "Cues as patterns."),
    .optional("pseudo", EntryShape.cues, "What looks like a cue and is none."),
  ]

  static let factualityCue = Shape(
    "factuality-cue", title: "a cue of factuality",
    [
      .required("id", .id(.lower), "Its name."),
      .required("status", .reference("status"), "The status it sets."),
    ] + cueFields)

  static let degreeCue = Shape(
    "degree-cue", title: "a cue of degree",
    [
      .required("id", .id(.lower), "Its name."),
      .required("factor", .number(0...10), "What it multiplies with."),
    ] + cueFields)

  static let scareQuote = Shape(
    "scare-quote", title: "the scare quote",
    [
      .optional("id", .id(.lower), "Its name; scare-quote without it."),
      .required("factor", .number(0...10), "What it multiplies with."),
    ] + cueFields)

  static let discourse = Shape(
    "discourse", title: "the discourse factors",
    DiscourseRole.allCases.map {
      .optional($0.rawValue, .number(0...10), "The factor of a hit in that place.")
    })

  static let allegation = Shape(
    "allegation", title: "the allegation",
    [
      .required("status", .reference("status"), "What becomes of the alleged act."),
      .required("adds", .reference("class"), "The class it adds for the speaker."),
      .required("weight", .weight, "The strength of that."),
    ])

  static let conditional = Shape(
    "conditional", title: "the conditional",
    [
      .optional("antecedent", .reference("status"), "The status inside an if-clause."),
      .optional("consequent", .reference("status"), "The status of the main clause."),
      .optional("remote", .reference("status"), "The status of the main clause under a remote cue."),
      .optional("unless", .reference("status"), "The status inside an unless-clause."),
      .optional("remote-cues", EntryShape.cues, "Words that make the main clause remote."),
      .optional("offers", .list(.reference("class")), "The classes of an offer."),
      .optional(
        "demands", .list(.reference("class")),
        "What a condition asks of the other side, beside an end of hostile acts."),
      .optional("condition", .record(condition), "The hit of a coercive condition."),
    ])

  static let condition = Shape(
    "condition", title: "the condition",
    [
      .required("class", .reference("class"), "Its class."),
      .required("weight", .weight, "Its strength."),
    ])
}
