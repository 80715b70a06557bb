public import ArgumentParser
public import DetenteReports
internal import DetenteScoring
internal import SystemIO

/// What results are written as.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable, OutputFormat {
  case pretty, json, jsonl, csv, line, html
}

extension RowLevel: ExpressibleByArgument {}

extension SentenceSelection: ExpressibleByArgument {
  /// `all`, `signal`, a label, `top`, `top=5`, `none`, or numbers as in `7,14` and `7-9,14`.
  public init?(argument: String) {
    switch argument {
    case "all": self = .all
    case "signal": self = .signal
    case "none": self = .none
    case "top": self = .top(3)
    default:
      if let label = Label(rawValue: argument) {
        self = .label(label)
        return
      }
      if argument.hasPrefix("top="), let count = Int(argument.dropFirst(4)), count > 0 {
        self = .top(count)
        return
      }
      var ranges: [ClosedRange<Int>] = []
      for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, first > 0, first <= last else {
          return nil
        }
        ranges.append(first...last)
      }
      self = .numbers(ranges)
    }
  }
}

/// The form of results.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help:
      "pretty, json (one object, a list for several articles), jsonl, csv, line, html; default: by -o, else pretty."
  )
  var format: ResultFormat?

  @OptionGroup var target: TargetOptions

  @Option(help: "The row of jsonl and csv: doc, sentence or hit; default doc.")
  var level: RowLevel?

  @Option(
    help: ArgumentHelp(
      "Sentences that pretty and html quote: all, signal, those of a label (confront, deescalate, mixed, neutral), "
        + "top[=N] of each side, none, or numbers as in 7-9,14; default top=3, with html all.",
      valueName: "which"))
  var sentences: SentenceSelection?

  @Flag(
    help:
      "Show under each sentence what made its numbers: values, rules, weights, operators, the fold (html: unfolded)."
  )
  var explain = false

  @OptionGroup var style: StyleOptions

  /// The format asked for, else that of the output's extension, else for people.
  var resultFormat: ResultFormat { target.format(format) }

  func validate() throws {
    try target.refuseExtension(unless: format)
    let format = resultFormat
    try refuseOption(
      "--level", if: level != nil && format != .jsonl && format != .csv, needs: "'-f jsonl' or '-f csv'")
    let isForPeople = format == .pretty || format == .html
    try refuseOption("--sentences", if: sentences != nil && !isForPeople, needs: "'-f pretty' or '-f html'")
    try refuseOption(
      "--explain", if: explain && !isForPeople,
      needs: "'-f pretty' or '-f html'; '-f json' and '--level hit' always have what made the numbers")
    // Lines have signs, and no colours.
    let isColored = style.color == .always
    try style.refuse(
      unless: format == .pretty || format == .line && !isColored,
      needs: isColored ? "'-f pretty'" : "'-f pretty' or '-f line'")
  }

  /// The writer; `isSingle`: there can be only one result.
  func writer(_ context: ReportContext, isSingle: Bool, verbose: Bool) -> ResultWriter {
    let style = style.style(toFile: target.isFile)
    return switch resultFormat {
    case .pretty:
      .pretty(
        PrettyReport(
          context, style: style, sentences: sentences ?? .top(3), explain: explain, covered: verbose))
    case .html:
      .html(
        HTMLReport(
          context, list: !isSingle, sentences: sentences ?? .all, explain: explain, covered: verbose))
    case .json: .json(DocumentJSON(context, list: !isSingle))
    case .jsonl: .rows(Rows(context, level: level ?? .doc, csv: false))
    case .csv: .rows(Rows(context, level: level ?? .doc, csv: true))
    case .line: .lines(LineReport(context, style: style))
    }
  }
}
