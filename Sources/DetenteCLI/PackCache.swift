internal import ArgumentParser
internal import Detente
internal import DetenteRules
internal import SystemIO

/// Compiled packs that earlier runs left behind: `$DETENTE_CACHE`, else `$XDG_CACHE_HOME/detente`, else
/// `~/.cache/detente`. All of it may be deleted at any time.
struct PackCache {
  /// More packs than this are not kept; the ones not used for longest go.
  private static let most = 4

  private let folder: Path
  /// The pack at hand.
  private let file: Path

  /// The cache of a pack; nil where there is to be none.
  /// - Parameter files: the pack's; nil for the one that is a part of the build.
  init?(of files: [PackFile]?) {
    let build = Machine.build
    guard !build.isEmpty, let folder = Self.folder else { return nil }
    self.folder = folder
    var hash = SHA256()
    hash.update(build.span)
    if let files { hash.update(Array(PackDigest.hex(of: SourceFiles(files)).utf8).span) }
    file = folder.appending(Array("\(hash.hexDigest()).pack".utf8))
  }

  private static var folder: Path? {
    if let asked = Terminal.variable("DETENTE_CACHE") { return asked == "off" ? nil : Path(asked) }
    let name = Array("detente".utf8)
    if let caches = Terminal.variable("XDG_CACHE_HOME"), caches.hasPrefix("/") {
      return Path(caches).appending(name)
    }
    return Terminal.variable("HOME").map { Path($0 + "/.cache").appending(name) }
  }

  /// The pack, where an earlier run of this build left it whole.
  func scorer() -> Scorer? {
    // What somebody else may have written is not trusted.
    guard let input = try? InputFile(file), input.isOwn, let bytes = try? input.readAll() else { return nil }
    let scorer = CompiledPack(bytes: bytes).scorer
    if scorer != nil { file.touch() }
    return scorer
  }

  /// Leaves a pack for later runs; where that fails, they compile it anew.
  func keep(_ scorer: Scorer) {
    do {
      if let slash = folder.bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
        try Folder.create(at: Path(bytes: Array(folder.bytes[..<slash])), isPrivate: true)
      }
      try Folder.create(at: folder, isPrivate: true)
      var output = try OutputFile(file)
      output.buffer = CompiledPack(scorer).bytes
      try output.finish()
      try prune()
    } catch {
      // A cache that cannot be written is no fault of the run.
    }
  }

  /// Removes what was not used for longest, and what a run that was killed left unfinished.
  private func prune() throws(IOFailure) {
    let kept = try Folder.files(below: folder).filter { $0.name.contains(".pack") }
      .map { (path: $0, time: $0.timeOfChange ?? 0) }.sorted { $0.time > $1.time }
    for old in kept.dropFirst(Self.most) { old.path.remove() }
  }
}

/// Whether compiled packs are kept.
struct CacheOptions: ParsableArguments {
  @Flag(
    help: "Compile the pack anew, and keep nothing in the cache ($DETENTE_CACHE, else ~/.cache/detente).")
  var noCache = false
}
