internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteText
internal import DetenteTuning
internal import SystemIO

/// A rule by its id, and the pack it is looked up in.
struct RuleArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The id of a lexicon, rule, mask, operator, cue or actor; of a word, the ids that spell it are told.",
      valueName: "rule"))
  var rule: String

  @OptionGroup var pack: PackOptions

  /// The rule in its pack; an id that does not exist is a fault of the command line.
  func card(in loading: Scorer.Loading, _ scorer: Scorer) throws(Failure) -> RuleCard {
    if let card = RuleCard(rule, in: loading.pack, scorer) { return card }
    if let signalClass = loading.pack.classes.first(where: { $0.id == rule }) {
      throw Failure(
        .usage,
        "'\(rule)' is a class (\(signalClass.location.file):\(signalClass.location.line)); "
          + "its rules: detente rules list --class \(rule)")
    }
    let ids = RuleCard.ids(in: loading.pack)
    let hint = Suggestion.nearest(to: rule, among: ids).map { "; did you mean '\($0)'?" }
    throw Failure(
      .usage,
      "there is no rule '\(rule)' in the pack \(pack.name)"
        + (hint ?? spelling(scorer) ?? "; see: detente rules list"))
  }

  private static let mostIDs = 6

  /// Where a word stands that was given instead of an id; nil where it stands nowhere.
  private func spelling(_ scorer: Scorer) -> String? {
    let ids = RuleCard.ids(spelling: rule, by: scorer)
    guard !ids.isEmpty else { return nil }
    let more = ids.count > Self.mostIDs ? ", … \(ids.count - Self.mostIDs) more" : ""
    return "; it is spelled in \(ids.prefix(Self.mostIDs).joined(separator: ", "))\(more)"
  }
}

/// `detente rules explain`
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule is and, for a text, why it fired, was suppressed, cancelled, or missed.",
    discussion: """
      EXAMPLES
        detente rules explain ceasefire.words
        detente rules explain willing.ready-to-hold --text "ready for long talks"
        detente rules explain REFUSE --pack my-pack --text - < article.txt

      A rule that did not match shows its closest approach: how far it got, what it needed next, and what the text has. \
      The cost is measured on the spot: what the rule's own pattern takes if it is run, which for most happens only \
      where its words stand.
      """)

  @OptionGroup var argument: RuleArgument

  @Option(help: ArgumentHelp("The text to explain it on; - reads the standard input.", valueName: "text"))
  var text: String?

  @OptionGroup var style: StyleOptions

  func run() throws {
    let loading = try argument.pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    let card = try argument.card(in: loading, scorer)
    let context = ReportContext(
      catalog: scorer.catalog, unassertedCap: loading.pack.modifiers.unassertedCap,
      degreeClip: loading.pack.modifiers.degreeClip)
    let explanation = RuleExplanation(card, scorer, context: context, style: style.style(toFile: false))
    var output = OutputFile.standardOutput()
    explanation.writeCard(into: &output.buffer)
    if let text {
      let given = try read(text)
      do {
        _ = try explanation.writeVerdict(on: given, into: &output.buffer)
      } catch let error as TextError {
        let message = ContentSigns.utf16(given).map(ContentSigns.advice) ?? error.message
        throw Failure(.inputsFailed, "the text cannot be scored: \(message)")
      }
    }
    try output.finish()
  }

  private func read(_ text: String) throws(Failure) -> [UInt8] {
    guard text == "-" else { return Array(text.utf8) }
    do { return try InputStream.bytes(of: text, as: "the text") } catch { throw Failure(unread: error) }
  }
}

/// `detente rules expand`
struct RulesExpandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expand",
    abstract: "List every surface form that a rule's entries match, one a line.",
    discussion: """
      EXAMPLES
        detente rules expand ceasefire.words
        detente rules expand REFUSE --pack my-pack | sort

      Gaps (@{0,3}) and terms ({name}) stand in the forms as they are written. A pattern is shown as PCRE2 runs it.
      """)

  @OptionGroup var argument: RuleArgument
  @OptionGroup var style: StyleOptions

  func validate() throws {
    try style.refuse(
      unless: false, needs: "text for people: forms are printed as they match, for other programs")
  }

  func run() throws {
    let loading = try argument.pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    let forms = RuleForms(try argument.card(in: loading, scorer), scorer)
    var text = ""
    for part in forms.parts { for form in part.forms { text += form + "\n" } }
    try Program.print(text)
  }
}
