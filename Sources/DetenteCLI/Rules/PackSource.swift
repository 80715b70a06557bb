internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import Parallel
internal import SystemIO

/// Where a pack comes from: a folder, a revision of one in git, or the binary.
enum PackSource {
  case folder(String)
  case revision(String)
  case builtIn

  /// `built-in`, a folder that exists, else `REVISION:PATH`, else a folder that does not.
  init(_ argument: String) {
    if argument == "built-in" {
      self = .builtIn
    } else if !Folder.exists(at: Path(argument)), argument.contains(":") {
      self = .revision(argument)
    } else {
      self = .folder(argument)
    }
  }

  /// A pack, compiled and as it was read.
  typealias Loaded = (scorer: Scorer, pack: RulePack)

  /// The pack, where it has no errors; else they are told, and the command ends with status 3.
  private func sound(
    _ loading: Scorer.Loading, _ files: [PackFile], _ style: StyleOptions
  ) throws(Failure) -> Loaded {
    guard let scorer = loading.scorer else {
      let errors = loading.diagnostics.filter { $0.severity == .error }
      Program.say(style.rendered(errors, of: files, in: folder))
      throw Failure(.packInvalid, "the rule pack \(name) is invalid (\(counted(errors.count, "error")))")
    }
    return (scorer, loading.pack)
  }

  /// Loads two packs, at the same time where there are threads for both.
  static func load(
    _ old: PackSource, _ new: PackSource, _ style: StyleOptions, workers: Int
  ) throws(Failure) -> (old: Loaded, new: Loaded) {
    let files = (old: try old.files(), new: try new.files())
    let both = [files.old, files.new]
    let loaded = both.mapInParallel(blocksOf: workers > 1 ? 1 : 2) { Scorer.load($0) }
    return (
      try old.sound(loaded[0], files.old, style),
      try new.sound(loaded[1], files.new, style)
    )
  }

  /// As messages name it.
  var name: String { folder ?? "built-in" }

  /// The folder as the user named it, or its revision; nil: the pack built in.
  private var folder: String? {
    switch self {
    case .folder(let name), .revision(let name): name
    case .builtIn: nil
    }
  }

  private func files() throws(Failure) -> [PackFile] {
    switch self {
    case .builtIn: return Scorer.builtInFiles
    case .folder(let path):
      var options = PackOptions()
      options.pack = path
      return try options.files()
    case .revision(let tree): return try archived(tree)
    }
  }

  /// The pack's files as git has them; what git has to say stands on the standard error.
  private func archived(_ tree: String) throws(Failure) -> [PackFile] {
    let archive: (bytes: [UInt8], status: Int32)
    do throws(IOFailure) {
      archive = try Subprocess.output(of: ["git", "archive", "--format=tar", tree])
    } catch {
      throw Failure(.packInvalid, "cannot run git for the rule pack \(tree): \(error.reason)")
    }
    guard archive.status == 0, let found = TarArchive.files(in: archive.bytes) else {
      throw Failure(
        .packInvalid, "cannot read the rule pack \(tree): git archive ended with \(archive.status)")
    }
    let files = found.filter { ["yaml", "tsv"].contains(Path($0.path).fileExtension) }
    guard !files.isEmpty else { throw Failure(.packInvalid, "the rule pack \(tree) has no .yaml file") }
    return files.sorted { Path($0.path) < Path($1.path) }.map { PackFile(path: $0.path, bytes: $0.bytes) }
  }
}
