/// The shapes of operators and their cells.
enum OperatorShape {
  private static let triggers = ValueKind.list(.either(.word, .record(EntryShape.trigger)))

  static let operatorRule = Shape(
    "operator", title: "an operator",
    [
      .required("id", .id(.upper), "Its name, unique among operators."),
      .optional("title", .text, "What to call it in reports."),
      .optional("form", .choice(OperatorRule.Form.allCases.map(\.rawValue)), "How it finds arguments."),
      .optional("scope", .record(scope), "How far it reaches."),
      .optional("asks-subject", .truth, "Who stands before the trigger is asked for it and does not do it."),
      .optional("triggers", triggers, "Words before their argument."),
      .optional("trigger-patterns", .list(.pattern), "Patterns before their argument."),
      .optional("backward", triggers, "Words after their argument."),
      .optional("backward-patterns", .list(.pattern), "Patterns after their argument."),
      .optional("within", EntryShape.cues, "Words that turn the hit in whose gap they stand."),
      .optional("pseudo", EntryShape.cues, "What looks like a trigger and is none."),
      .optional(
        "acts", .list(.reference("class")),
        "For the forms object and topic, the classes whose hits trigger it."),
      .optional("cells", .list(.record(cell)), "What it makes of a hit; the first that applies counts."),
      .optional("cells-of", .reference("operator"), "Another operator whose cells follow its own."),
      .optional("examples", EntryShape.examples, "Sentences it must bear on."),
      .optional("counterexamples", EntryShape.examples, "Near misses."),
    ])

  static let scope = Shape(
    "scope", title: "a scope",
    [
      .optional("words", .whole(1...Scope.unlimited), "The most words between trigger and argument."),
      .optional("to", .choice(Scope.Limit.allCases.map(\.rawValue)), "What ends it before that."),
    ])

  static let cell = Shape(
    "cell", title: "a cell",
    [
      .required("on", .oneOrMore(.reference("side or class")), "A side, or the classes it applies to."),
      .optional("after", .oneOrMore(.reference("operator")), "One of these must have been applied before."),
      .optional("near", EntryShape.cues, "One of these must stand in the clause."),
      .optional("gives", .reference("class, `nothing` or `restore`"), "What becomes of the hit."),
      .optional("weight", .weight, "The strength of the result; without it the class's."),
      .optional("factor", .number(0...10), "What the hit's strength is multiplied with."),
      .optional("raise", .truth, "A kept hit is first lifted to its class's weight."),
      .optional("status", .reference("status"), "The factuality of the result."),
      .optional("adds", .record(added), "One more hit."),
    ])

  /// A hit that a cell adds.
  static let added = Shape(
    "added-hit", title: "an added hit",
    [
      .required("class", .reference("class"), "Its class."),
      .optional("weight", .weight, "Its strength; without it the class's."),
    ])
}
