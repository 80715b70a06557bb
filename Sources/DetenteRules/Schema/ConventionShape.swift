/// The shapes of what is known of the language: gate, zones, clauses, lexemes.
enum ConventionShape {
  private static let words = ValueKind.list(.word)

  static let gate = Shape(
    "gate", title: "the gate",
    [
      .optional("actor-kinds", .list(.choice(Actor.Kind.allCases.map(\.rawValue))), "Actors that anchor."),
      .optional("anchors", EntryShape.cues, "Words that anchor the domain."),
      .optional("foreign", .list(.record(foreign)), "Words of other domains."),
    ])

  static let foreign = Shape(
    "foreign-domain", title: "a foreign domain",
    [
      .required("id", .id(.lower), "The domain."),
      .required("entries", EntryShape.cues, "Its words."),
      .optional(
        "weak", .truth, "They hold nothing back in their own sentence; they show what an article is about."),
      .optional("play", .truth, "States play in reports of it: they are teams or figures, and no doers."),
    ])

  static let zones = Shape(
    "zones", title: "the zones",
    [
      .optional("abbreviations", words, "A full stop after one need not end the sentence."),
      .optional("titles", words, "A full stop after one never ends it."),
      .optional("agencies", words, "News agencies, as they stand in datelines."),
      .optional(
        "starters", words,
        "Words that open sentences and are no names: after \"in the U.S.\" they show a new one."),
      .optional("clocks", words, "Words beside the number in a line that tells a time."),
      .optional("dates", words, "Words beside the number in a line that tells a day."),
      .optional("pages", words, "Words beside the number at the head or foot of a page."),
      .optional("kickers", words, "Lines that stand above a headline."),
      .optional("boilerplate", .list(.record(boilerplate)), "Text that is no part of the article."),
    ])

  static let boilerplate = Shape(
    "boilerplate", title: "a boilerplate rule",
    [
      .required("id", .id(.lower), "Its name, unique in the pack."),
      .optional("title", .text, "What to call it in reports."),
      .required("regex", .oneOrMore(.pattern), "Patterns, in single quotes."),
      .optional("case", .choice(["sensitive", "insensitive"]), "Whether upper and lower case differ."),
      .optional("examples", EntryShape.examples, "Lines it must fit."),
      .optional("counterexamples", EntryShape.examples, "Lines it must not fit."),
    ])

  static let clauses = Shape(
    "clauses", title: "the clauses",
    ClauseOpener.allCases.map { .optional($0.rawValue, words, "Words that open such a clause.") } + [
      .optional("barriers", words, "Words that no gap crosses."),
      .optional("finite", words, "Words that show a new clause after a coordination."),
      .optional("phrase-ends", words, "Words that end a noun phrase."),
      .optional("places", words, "Prepositions that make an actor a place."),
      .optional("targets", words, "Prepositions that make an actor a target."),
      .optional("agents", words, "Prepositions that name who did it."),
      .optional("betweens", words, "Prepositions that name several doers."),
      .optional("onlookers", EntryShape.cues, "Words whose subject does not do what is named behind them."),
      .optional("receivers", EntryShape.cues, "Onlookers to whom it is done."),
      .optional("origins", words, "Prepositions that name who gave what is received."),
      .optional("carriers", EntryShape.cues, "Words that make a thing of the name that follows."),
      .optional("leads", words, "Words behind a name and a hyphen that make a doer of the name: led."),
      .optional("sites", words, "Prepositions of places whose owner is whom it is done to."),
      .optional("determiners", words, "Words that open a noun phrase: articles, numerals."),
      .optional("past-ends", words, "How regular past forms end."),
      .optional("past-like", words, "Words that end like a past form and are none."),
      .optional("participle-ends", words, "How participles of the present end."),
      .optional("participle-like", words, "Words that end like a participle and are none."),
      .optional("present-ends", words, "How the third person of the present ends, as nouns may, too."),
      .optional("genitives", words, "Prepositions that bind a noun of doing to what it is done to."),
      .optional("alternatives", words, "Joints that leave it open which: an operator takes both."),
      .optional("passives", words, "Auxiliaries of the passive."),
      .optional(
        "reduced", words, "Participles that tell in a headline, without an auxiliary, what was done to whom."),
      .optional(
        "instituted", words,
        "Participles behind a noun that say how it came about, of things that are ended again."),
      .optional(
        "prepositions", words,
        "Behind one no subject begins: tells where a clause at the head of a sentence ends that no comma closes."
      ),
      .optional("pronouns", words, "Words that stand for the actor named before."),
      .optional(
        "object-pronouns", words, "Words that stand for a deed named before, as the object of a verb."),
      .optional("singulars", words, "Those of the pronouns that mean one actor alone."),
      .optional("possessives", words, "Those of the pronouns that say whose something is."),
      .optional("own-voices", words, "Words with which speakers name themselves."),
      .optional("reciprocals", words, "Words that mean both sides."),
    ])

  static let lexemes = Shape(
    "lexemes", title: "the lexemes",
    [
      .optional("verbs", .list(.tuple(.word, count: 3)), "Base, past, participle of irregular verbs."),
      .optional("doubling", words, "Verbs that double their last consonant."),
      .optional("nouns", .list(.tuple(.word, count: 2)), "Singular and plural of irregular nouns."),
      .optional("uncountable", words, "Nouns without a plural."),
      .optional("spellings", .list(.tuple(.word, count: 2)), "British and American spellings."),
      .optional("prefixes", words, "Beginnings behind which a verb keeps the inflection of its base."),
      .optional(
        "ending-spellings", .list(.record(endingSpelling)), "Endings that are spelt in two ways."),
    ])

  static let endingSpelling = Shape(
    "ending-spelling", title: "a spelling of endings",
    [
      .required("british", .word, "The ending in British spelling."),
      .required("american", .word, "The same in American spelling."),
      .required("behind", .whole(1...9), "How many letters stand before it, at least."),
      .required("suffixes", words, "What may follow on it."),
      .optional("bare", .truth, "Words end with it, too."),
      .optional("one-way", .truth, "From British to American only."),
    ])
}
