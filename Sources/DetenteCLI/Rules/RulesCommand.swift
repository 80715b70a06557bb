internal import ArgumentParser
internal import Detente
internal import DetenteRules

/// `detente rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check, test, explain, count, evaluate and compare the rules of a pack.",
    discussion: """
      EXAMPLES
        detente rules check my-pack
        detente rules test my-pack
        detente rules list --class C_THREAT
        detente rules explain ceasefire.words --text "The truce held."
        detente rules stats my-pack --on articles/
        detente rules eval my-pack --labels labelled.jsonl
        detente rules diff built-in my-pack --on articles/
      """,
    subcommands: [
      RulesCheckCommand.self, RulesTestCommand.self, RulesExplainCommand.self, RulesExpandCommand.self,
      RulesListCommand.self, RulesEvalCommand.self, RulesDiffCommand.self,
      RulesStatsCommand.self, RulesFitCommand.self,
    ])
}

/// The pack as an argument, for commands about packs.
struct PackArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The pack's folder; the same as --pack.", valueName: "dir"))
  var folder: String?

  @OptionGroup var option: PackOptions

  func validate() throws {
    if folder != nil, option.pack != nil { throw ValidationError("The pack is named twice.") }
  }

  /// The pack to look at.
  var pack: PackOptions {
    var pack = option
    pack.pack = folder ?? option.pack
    return pack
  }
}
