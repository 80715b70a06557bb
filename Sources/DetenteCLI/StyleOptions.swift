internal import ArgumentParser
internal import DetenteReports
internal import SystemIO

/// When to use colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Refuses an option that would change nothing, for what it needs is missing.
func refuseOption(_ option: String, if isIdle: Bool, needs: String) throws {
  if isIdle { throw ValidationError("'\(option)' needs \(needs).") }
}

/// How text for people looks.
struct StyleOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never. NO_COLOR and FORCE_COLOR are respected.")
  var color = ColorChoice.auto

  @Flag(help: "ASCII only, in what people read: v ^ ~ - for ▼ ▲ ± –.")
  var ascii = false

  /// Refuses what would change nothing where programs read the output.
  func refuse(unless isForPeople: Bool, needs forms: String = "'-f pretty'") throws {
    try refuseOption("--ascii", if: ascii && !isForPeople, needs: forms)
    try refuseOption("--color always", if: color == .always && !isForPeople, needs: forms)
  }

  /// The style for the standard output or, without colour, for a file.
  func style(toFile: Bool) -> Style {
    let wantsColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: !toFile && Terminal.wantsColor
      }
    return Style(width: Terminal.columns, colored: wantsColor, ascii: ascii || !Terminal.isUnicode)
  }
}

/// How much to say on the standard error.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing on the standard error but errors.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Say more: warnings of the pack, amount and time; with --explain also matches inside others.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("'--quiet' and '--verbose' exclude each other.") }
  }

  /// Says something that is no error.
  func warn(_ message: @autoclosure () -> String) {
    if !quiet { Program.tell(message()) }
  }
}
