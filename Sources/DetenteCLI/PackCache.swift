internal import ArgumentParser
internal import Detente
internal import DetenteRules
internal import SystemIO

/// Compiled packs that earlier runs left behind: `$DETENTE_CACHE`, else `$XDG_CACHE_HOME/detente`, else
/// `~/.cache/detente`. All of it may be deleted at any time.
struct PackCache {
  /// More packs than this are not kept; the ones not used for longest go.
  private static let most = 4
  /// What a run that was killed left half written is removed once it is so old.
  private static let hour = 3_600_000_000_000

  private let folder: Path
  /// The file of the pack at hand: sixty-four hexadecimal digits and `.pack`.
  private let name: String

  /// The cache of a pack; nil where there is to be none.
  /// - Parameter files: the pack's; nil for the one that is a part of the build.
  init?(of files: [PackFile]?) {
    let build = Machine.build
    guard !build.isEmpty, let folder = Self.folder else { return nil }
    self.folder = folder
    var hash = SHA256()
    hash.update(build.span)
    if let files { hash.update(Array(PackDigest.hex(of: SourceFiles(files)).utf8).span) }
    name = hash.hexDigest() + ".pack"
  }

  private static var folder: Path? {
    if let asked = Terminal.variable("DETENTE_CACHE") {
      return ["off", "no", "none", "false", "0"].contains(asked.lowercased()) ? nil : Path(asked)
    }
    let name = Array("detente".utf8)
    if let caches = Terminal.variable("XDG_CACHE_HOME"), caches.hasPrefix("/") {
      return Path(caches).appending(name)
    }
    guard let home = Terminal.variable("HOME"), home.hasPrefix("/") else { return nil }
    return Path(home + "/.cache").appending(name)
  }

  private var file: Path { folder.appending(Array(name.utf8)) }

  /// The pack, where an earlier run of this build left it whole.
  func scorer() -> Scorer? {
    // What somebody else may have written is not trusted.
    guard let input = try? InputFile(own: file), let bytes = try? input.readAll() else { return nil }
    let scorer = CompiledPack(bytes: bytes).scorer
    if scorer != nil { file.touch() }
    return scorer
  }

  /// Leaves a pack for later runs; where that fails, they compile it anew.
  func keep(_ pack: CompiledPack) {
    do {
      try Folder.create(privately: folder)
      var output = try OutputFile(replacing: file)
      output.buffer = pack.bytes
      try output.finish()
      try prune()
    } catch {
      // A cache that cannot be written is no fault of the run.
    }
  }

  /// Removes what was not used for longest, and what killed runs left; only what has the name of a pack.
  private func prune() throws(IOFailure) {
    let names = try Folder.names(in: folder).filter { Self.isOurs($0) }
    let files = names.map { (name: $0, path: folder.appending($0)) }
      .map { (name: $0.name, path: $0.path, time: $0.path.timeOfChange ?? 0) }
      .sorted { $0.time > $1.time }
    let others = files.filter { $0.name.ends(with: ".pack".utf8) && !$0.name.elementsEqual(name.utf8) }
    for old in others.dropFirst(Self.most - 1) { old.path.remove() }
    let now = file.timeOfChange ?? 0
    for part in files where part.name.ends(with: ".part".utf8) && part.time < now - Self.hour {
      part.path.remove()
    }
  }

  /// Whether a file has the name of a kept pack, or of one in the making.
  private static func isOurs(_ name: [UInt8]) -> Bool {
    guard name.prefix(64).allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return false }
    let rest = String(decoding: name.dropFirst(64), as: UTF8.self)
    if rest == ".pack" { return true }
    return rest.hasPrefix(".pack.") && rest.hasSuffix(".part") && Int(rest.dropFirst(6).dropLast(5)) != nil
  }
}

extension Array where Element == UInt8 {
  fileprivate func ends(with text: String.UTF8View) -> Bool { suffix(text.count).elementsEqual(text) }
}

/// Whether compiled packs are kept.
struct CacheOptions: ParsableArguments {
  @Flag(
    help: "Compile the pack anew, and keep nothing in the cache ($DETENTE_CACHE, else ~/.cache/detente).")
  var noCache = false
}
