internal import ArgumentParser
internal import JSONRecords
internal import SystemIO

/// What inputs are.
enum InputKind: String, ExpressibleByArgument, CaseIterable { case auto, text, jsonl, csv }

/// Where articles come from.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for the standard input, which is also the default. Folders are searched for .txt, "
        + ".text, .jsonl and .ndjson, in bytewise order; a note counts what else is there.",
      valueName: "input"))
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the inputs are: auto (by extension, on the standard input by how it begins), text, jsonl, or csv: a table "
        + "with a header, its cells separated by commas, semicolons or tabs."))
  var input = InputKind.auto

  @Option(help: ArgumentHelp("The record's field that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The record's field that holds the headline.", valueName: "name"))
  var titleField = "title"

  @Option(help: ArgumentHelp("The record's field that holds its id.", valueName: "name"))
  var idField = "id"

  @Option(help: ArgumentHelp("The record's field that holds the date of publication.", valueName: "name"))
  var dateField = "date"

  @Option(help: ArgumentHelp("The day of publication, where a record names none.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("What to call the standard input.", valueName: "name"))
  var stdinName = "stdin"

  @Option(
    help: ArgumentHelp("Read paths from a file, one a line; - is the standard input.", valueName: "file"))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .long], help: "The paths of --files-from end with NUL, not with a line feed.")
  var null = false

  /// The names of a record's fields.
  var fields: RecordFields {
    RecordFields(text: textField, title: titleField, id: idField, date: dateField)
  }

  func validate() throws {
    try refuseOption("--null", if: null && filesFrom == nil, needs: "--files-from")
    if let date, CalendarDay.number(of: Array(date.utf8)) == nil {
      throw ValidationError("'\(date)' is no date of the form yyyy-mm-dd.")
    }
    try refuseSecondStandardInput(among: inputs)
    if inputs.contains("") { throw ValidationError("The name of an input is empty.") }
    if filesFrom == "-", inputs.contains("-") {
      throw ValidationError("The standard input can be the list or an article, not both.")
    }
  }

  /// `--date` as yyyymmdd.
  var defaultDate: Int? { date.flatMap { CalendarDay.number(of: Array($0.utf8)) } }
}

/// Refuses inputs of which two are the standard input, which can be read once.
func refuseSecondStandardInput(among inputs: [String]) throws {
  if inputs.count(where: { $0 == "-" }) > 1 {
    throw ValidationError("The standard input can be read only once: '-' stands there twice.")
  }
}
