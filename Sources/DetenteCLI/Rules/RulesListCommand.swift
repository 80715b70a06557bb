internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import SystemIO

/// What a list of rules can be narrowed to.
enum RuleKind: String, ExpressibleByArgument, CaseIterable {
  case `class`, lexicon, rule, mask, `operator`, modifier, actor
}

/// `detente rules list`
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what a pack holds, one line each, in pack order.",
    discussion: """
      EXAMPLES
        detente rules list --kind lexicon --side deescalation
        detente rules list --class C_THREAT
        detente rules list --kind actor --match RUS
      """)

  @OptionGroup var argument: PackArgument

  @Option(help: "Only of this kind: class, lexicon, rule, mask, operator, modifier or actor.")
  var kind: RuleKind?

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Only those that fire as this class.", valueName: "id"))
  var signalClass: String?

  @Option(help: "Only classes, lexicons, rules and masks of a side: deescalation or confrontation.")
  var side: String?

  @Option(help: ArgumentHelp("Only ids that contain this.", valueName: "text"))
  var match: String?

  @OptionGroup var style: StyleOptions

  func validate() throws {
    if let side, Side(rawValue: side) == nil {
      throw ValidationError("'\(side)' is no side: deescalation or confrontation.")
    }
  }

  func run() throws {
    let loading = try argument.pack.load(showWarnings: false, style: style)
    try checkClass(in: loading.pack)
    let lines = RuleLine.all(in: loading.pack).filter(matches)
    let width = min(lines.map(\.id.count).max() ?? 0, 36)
    let style = style.style(toFile: false)
    var text = ""
    for line in lines {
      var row = StyledText(padded(line.id, width) + "  ", .strong)
      row.append(padded(line.kind.rawValue, 8) + "  ")
      row.append(padded(line.signalClass ?? "", 12) + "  ", line.side?.tone ?? .plain)
      row.append(padded(line.weight.map { "\($0)" } ?? "", 5) + "  " + padded(line.size, 12) + "  ")
      row.append("\(line.place.file):\(line.place.line)", .faint)
      text += row.dressed(style).rendered(style) + "\n"
    }
    try Program.print(text + style.plain("\(lines.count) of the pack \(argument.pack.name)\n"))
  }

  /// Refuses a class that the pack does not have: an empty list would say that nothing fires as it.
  private func checkClass(in pack: RulePack) throws(Failure) {
    let ids = pack.classes.map(\.id)
    guard let signalClass, !ids.contains(signalClass) else { return }
    let hint =
      Suggestion.nearest(to: signalClass, among: ids).map { "did you mean '\($0)'?" }
      ?? "there are: \(ids.joined(separator: ", "))"
    throw Failure(.usage, "the pack \(argument.pack.name) has no class '\(signalClass)'; \(hint)")
  }

  private func matches(_ line: RuleLine) -> Bool {
    if let kind, line.kind != kind { return false }
    if let signalClass, line.signalClass != signalClass { return false }
    if let side, line.side?.rawValue != side { return false }
    if let match, !line.id.contains(match) { return false }
    return true
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
