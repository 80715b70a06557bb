internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import SystemIO

/// Which rule pack to use.
struct PackOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder of a rule pack; else $DETENTE_RULES, else the English pack built in.", valueName: "dir"))
  var pack: String?

  /// A scorer with the pack, from the cache or the program where it is there; errors end the command with status 3.
  /// - Parameter cache: whether to look there, and leave the pack there once the command is done.
  func scorer(cache: Bool, showWarnings: Bool, style: StyleOptions) throws(Failure) -> Scorer {
    let read: [PackFile]? = isBuiltIn ? nil : try files()
    let kept = cache ? PackCache(of: read) : nil
    // Only who compiles the pack gets to know its warnings.
    if !showWarnings, let known = kept?.scorer() {
      Program.keep(known)
      return known
    }
    if cache, isBuiltIn, !showWarnings, let pack = AttachedPack.compiled, let scorer = pack.scorer {
      Program.keep(scorer)
      if let kept { Program.atEnd { kept.keep(pack) } }
      return scorer
    }
    let files = if let read { read } else { try files() }
    guard let scorer = try load(files, showWarnings: showWarnings, style: style).scorer else {
      throw Failure(.packInvalid)
    }
    if let kept { Program.atEnd { kept.keep(CompiledPack(scorer)) } }
    return scorer
  }

  /// Reads the pack; errors end the command with status 3.
  /// - Parameter isLast: whether the command reads no further one.
  func load(showWarnings: Bool, style: StyleOptions, isLast: Bool = true) throws(Failure) -> Scorer.Loading {
    try load(try files(), showWarnings: showWarnings, style: style, isLast: isLast)
  }

  private func load(
    _ files: [PackFile], showWarnings: Bool, style: StyleOptions, isLast: Bool = true
  ) throws(Failure) -> Scorer.Loading {
    let loading = Scorer.load(files)
    if isLast { Program.keep(loading) }
    let told = loading.diagnostics.filter { showWarnings || $0.severity == .error }
    if !told.isEmpty { Program.say(style.rendered(told, of: files, in: folder)) }
    guard loading.scorer != nil else {
      let errors = loading.diagnostics.count { $0.severity == .error }
      throw Failure(
        .packInvalid, "the rule pack \(name) is invalid (\(counted(errors, "error"))): nothing was scored")
    }
    return loading
  }

  /// The pack as messages name it.
  var name: String { folder ?? "built in" }

  /// Whether it is the pack inside the binary.
  var isBuiltIn: Bool { folder == nil }

  /// The folder that the user named; nil: the pack built in.
  var folder: String? { pack ?? Terminal.variable("DETENTE_RULES") }

  /// The files of the pack, in bytewise order of their paths.
  func files() throws(Failure) -> [PackFile] {
    guard let folder else { return Scorer.builtInFiles }
    let root = Path(folder)
    do {
      let paths = try Folder.files(below: root)
      guard paths.contains(where: { PackFile.isRead($0.name) }) else {
        throw Failure(.packInvalid, "the rule pack \(folder) has no .yaml file: nothing was scored")
      }
      var files: [PackFile] = []
      for path in paths {
        let relative = path.bytes.dropFirst(root.bytes.count).drop { $0 == UInt8(ascii: "/") }
        let name = String(decoding: relative, as: UTF8.self)
        if PackFile.isRead(name) {
          files.append(PackFile(path: name, bytes: try InputFile(path).readAll()))
        } else if PackFile.looksLikePart(name) {
          files.append(PackFile(path: name, bytes: []))  // for a warning; nobody reads it
        }
      }
      return files
    } catch let failure as IOFailure {
      // A read that Ctrl-C broke off is no fault of the pack.
      try Program.endIfInterrupted()
      let origin = pack == nil ? " (DETENTE_RULES names it)" : ""
      throw Failure(.packInvalid, "cannot read the rule pack \(failure.message)\(origin): nothing was scored")
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.internalError, "\(error)")
    }
  }
}

extension StyleOptions {
  /// Diagnostics for people, with the lines of the pack that they speak of.
  /// - Parameter folder: put before the files' paths; nil: nothing.
  func rendered(_ diagnostics: [Diagnostic], of files: [PackFile], in folder: String?) -> String {
    let style = style(toFile: false)
    let paints: [DiagnosticStyle.Part: String] = [
      .error: "1;31", .errorMark: "1;31", .warning: "1;33", .warningMark: "1;33", .message: "1", .frame: "2",
      .help: "1;36", .removed: "31", .added: "32",
    ]
    let renderer = DiagnosticRenderer(
      SourceFiles(files), folder: folder ?? "",
      style: DiagnosticStyle(
        isASCII: style.isASCII, width: style.width,
        paints: style.isColored
          ? paints.mapValues { .init(before: "\u{1B}[\($0)m", after: "\u{1B}[0m") } : [:]))
    return renderer.render(diagnostics)
  }
}
