internal import ArgumentParser
internal import DetenteRules
internal import SystemIO

/// What to say to a command that does not exist.
enum CommandSuggestion {
  private static let commands = names(of: DetenteCommand.self) + ["help"]
  private static let families = Dictionary(
    uniqueKeysWithValues: DetenteCommand.configuration.subcommands.compactMap { family in
      let own = names(of: family)
      return own.isEmpty ? nil : (name(of: family), own)
    })

  /// Commands that no help lists.
  private static let hidden = Set(
    DetenteCommand.configuration.subcommands.flatMap { names(of: $0, shown: false) })

  private static func names(of family: any ParsableCommand.Type, shown: Bool = true) -> [String] {
    family.configuration.subcommands.filter { $0.configuration.shouldDisplay == shown }.map(name)
  }

  private static func name(of command: any ParsableCommand.Type) -> String { command._commandName }

  /// A message where the first word, or the one after a family of commands, is none; nil where all is well.
  static func message(for arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    if let message = elsewhere(arguments) { return message }
    guard !first.hasPrefix("-") else { return nil }
    if !commands.contains(first) { return unknown(first, among: commands, before: "") }
    if first == "help", arguments.count > 1, !arguments[1].hasPrefix("-"), !commands.contains(arguments[1]) {
      return unknown(arguments[1], among: commands, before: "")
    }
    guard let own = families[first], arguments.count > 1, !arguments[1].hasPrefix("-"),
      arguments[1] != "help", !own.contains(arguments[1]), !hidden.contains(arguments[1])
    else { return nil }
    return unknown(arguments[1], among: own, before: "\(first) ")
  }

  /// What other programs call the version and the formats.
  private static func elsewhere(_ arguments: [String]) -> String? {
    if arguments[0] == "version" { return "there is no command 'version'; did you mean 'detente --version'?" }
    if arguments[0] == "-V" { return "there is no option '-V'; did you mean '--version'?" }
    guard arguments[0] == "score" || arguments[0] == "sentences" else { return nil }
    let options = arguments.prefix { $0 != "--" }
    let formats = ["--json", "--jsonl", "--csv", "--pretty"]
    guard let format = options.first(where: formats.contains) else { return nil }
    return "there is no option '\(format)'; did you mean '-f \(format.dropFirst(2))'?"
  }

  private static func unknown(_ word: String, among names: [String], before: String) -> String {
    var text = "there is no command '\(before)\(word)'"
    if before.isEmpty, let family = families.filter({ $0.value.contains(word) }).keys.min() {
      text += "; did you mean 'detente \(family) \(word)'?"
    } else if let close = Suggestion.nearest(to: word, among: names) {
      text += "; did you mean 'detente \(before)\(close)'?"
    } else if before.isEmpty, word.contains(".") || word.contains("/") || Folder.exists(at: Path(word)) {
      text += "; to score it: detente score \(word)"
    } else {
      text += "; there are: " + names.joined(separator: ", ")
    }
    return text
  }
}
