internal import ArgumentParser
internal import Detente
internal import DetenteRules
internal import SystemIO

/// Which rule pack to use.
struct PackOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder of a rule pack; else $DETENTE_RULES, else the English pack built in.", valueName: "dir"))
  var pack: String?

  /// Reads the pack; errors end the command with status 3.
  func load(showWarnings: Bool) throws(Failure) -> Scorer.Loading {
    let loading = Scorer.load(try files())
    let told = loading.diagnostics.filter { showWarnings || $0.severity == .error }
    if !told.isEmpty { Program.tell("the rule pack \(name):\n" + rendered(told)) }
    guard loading.scorer != nil else {
      let errors = loading.diagnostics.count { $0.severity == .error }
      throw Failure(.packInvalid, "the rule pack \(name) is invalid (\(errors) errors): nothing was scored")
    }
    return loading
  }

  /// The pack as messages name it.
  var name: String { folder ?? "built in" }

  private var folder: String? { pack ?? Terminal.variable("DETENTE_RULES") }

  /// The files of the pack, in bytewise order of their paths.
  func files() throws(Failure) -> [PackFile] {
    guard let folder else { return Scorer.builtInFiles }
    let root = Path(folder)
    do {
      let paths = try Folder.files(below: root).filter { ["yaml", "tsv"].contains($0.fileExtension) }
      guard !paths.isEmpty else {
        throw Failure(.packInvalid, "the rule pack \(folder) has no .yaml file: nothing was scored")
      }
      var files: [PackFile] = []
      for path in paths {
        let relative = path.bytes.dropFirst(root.bytes.count).drop { $0 == UInt8(ascii: "/") }
        let bytes = try InputFile(path).readAll()
        files.append(PackFile(path: String(decoding: relative, as: UTF8.self), bytes: bytes))
      }
      return files
    } catch let failure as IOFailure {
      throw Failure(.packInvalid, "cannot read the rule pack \(failure.message): nothing was scored")
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.internalError, "\(error)")
    }
  }

  /// Diagnostics for people: the one place that decides what they look like.
  func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let place = diagnostic.location
      var lines = ["\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: \(diagnostic.message)"]
      lines.append("  --> \(place.file):\(place.line):\(place.column) \(diagnostic.label)")
      lines += diagnostic.notes.map { "  = \($0)" }
      if let help = diagnostic.help { lines.append("help: \(help)") }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
