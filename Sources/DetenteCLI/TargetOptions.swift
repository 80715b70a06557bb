internal import ArgumentParser
internal import SystemIO

/// A form of output that the extension of the output's name may ask for.
protocol OutputFormat: RawRepresentable<String>, Equatable {
  /// What people read.
  static var pretty: Self { get }
}

/// Where results go.
struct TargetOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file, - is the standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("The name of the output is empty.") }
  }

  /// Whether the target is not the standard output.
  var isFile: Bool { output != nil && output != "-" }

  /// Whether results would replace what stands at the path.
  func isSameFile(as path: Path) -> Bool {
    guard let output, isFile else { return false }
    return Path(output).isSameFile(as: path)
  }

  /// Refuses to let the output replace an input: status 64.
  func refuse(_ inputs: [String]) throws(Failure) {
    if let clash = inputs.first(where: { $0 != "-" && isSameFile(as: Path($0)) }) {
      throw Failure(.usage, "\(clash) is an input and the output: nothing was written")
    }
  }

  func open() throws(IOFailure) -> OutputFile {
    guard let output, isFile else { return OutputFile.standardOutput() }
    return try OutputFile(Path(output))
  }

  /// The format asked for, else that of the output's extension, else for people.
  func format<Format: OutputFormat>(_ asked: Format?) -> Format {
    if let asked { return asked }
    return named.flatMap { Format(rawValue: $0.format) } ?? .pretty
  }

  /// Refuses an extension that says a format which is not written, where none is asked for.
  func refuseExtension<Format: OutputFormat>(unless asked: Format?) throws {
    guard asked == nil, let named, Format(rawValue: named.format) == nil else { return }
    let hint = Format(rawValue: "csv") == nil ? "" : " (csv opens in spreadsheets)"
    throw ValidationError("No format is written as .\(named.ending): name one with '-f'\(hint).")
  }

  /// Refuses an extension of which nothing is written.
  func refuseForeignExtension(naming option: String) throws {
    guard let named, !["json", "jsonl", "csv"].contains(named.format) else { return }
    throw ValidationError(
      "No format is written as .\(named.ending): name one with '\(option)' (csv opens in spreadsheets).")
  }

  /// The extension of the output, where somebody would expect a format behind it, and that format.
  private var named: (ending: String, format: String)? {
    guard let output, isFile else { return nil }
    let ending = Path(output).fileExtension
    if let format = Self.written[ending] { return (ending, format) }
    return Self.unwritten.contains(ending) ? (ending, ending) : nil
  }

  private static let written = [
    "json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv", "md": "markdown", "html": "html",
    "htm": "html",
  ]
  /// Those of formats that somebody may expect and that no command writes.
  private static let unwritten: Set = [
    "tsv", "xls", "xlsx", "pdf", "doc", "docx", "xml", "yaml", "parquet", "gz", "zst", "zip",
  ]
}
