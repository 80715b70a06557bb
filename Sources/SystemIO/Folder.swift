internal import Glibc

/// What lies below a folder.
public enum Folder {
  /// Whether the path is a folder, also through a symbolic link.
  public static func exists(at path: Path) -> Bool {
    path.status()?.isFolder ?? false
  }

  /// Makes a folder, unless there is one; the one above must exist.
  public static func create(at path: Path) throws(IOFailure) {
    try make(path, mode: 0o777)
  }

  private static func make(_ path: Path, mode: mode_t) throws(IOFailure) {
    // To look whether it exists would leave another code behind.
    // SAFETY: the call takes the path and a number.
    let code = unsafe path.withCString { unsafe mkdir($0, mode) } == 0 ? 0 : errno
    guard code == 0 || exists(at: path) else { throw IOFailure(.open, path.name, code: code) }
  }

  /// Makes a folder of the user's alone, and those above it that are missing.
  public static func create(privately path: Path) throws(IOFailure) {
    if exists(at: path) { return }
    if let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0 {
      try create(privately: Path(bytes: Array(path.bytes[..<slash])))
    }
    try make(path, mode: 0o700)
  }

  /// The names of the regular files that stand in a folder itself, in no order.
  public static func names(in folder: Path) throws(IOFailure) -> [[UInt8]] {
    try entries(of: folder).filter { folder.appending($0).status(followsLink: false)?.isRegularFile ?? false }
  }

  /// All files below a folder, at any depth, in bytewise order of their paths.
  ///
  /// Hidden entries are left out, links to folders are not followed; links to files are listed,
  /// also where they lead nowhere: who opens them is told.
  public static func files(below root: Path) throws(IOFailure) -> [Path] {
    try files(below: root) { failure throws(IOFailure) in throw failure }
  }

  /// The same, where some folders may be closed.
  /// - Parameter unlisted: told of each folder that cannot be listed; what stands in others is found all the same.
  public static func files<E: Error>(
    below root: Path, unlisted: (IOFailure) throws(E) -> Void
  ) throws(E) -> [Path] {
    var found: [Path] = []
    var pending = [root]
    while let folder = pending.popLast() {
      let names: [[UInt8]]
      do {
        names = try entries(of: folder)
      } catch {
        try unlisted(error)
        continue
      }
      for name in names where name.first != UInt8(ascii: ".") {
        let path = folder.appending(name)
        guard let status = path.status(followsLink: false) else {
          // What has gone meanwhile is not missed.
          if errno != ENOENT { try unlisted(IOFailure(.list, path.name, code: errno)) }
          continue
        }
        if status.isFolder {
          pending.append(path)
        } else if path.status()?.isRegularFile ?? true {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }

  private static func entries(of folder: Path) throws(IOFailure) -> [[UInt8]] {
    guard let handle = unsafe folder.withCString({ unsafe opendir($0) }) else {
      throw IOFailure(.list, folder.name, code: errno)
    }
    defer { _ = unsafe closedir(handle) }
    var names: [[UInt8]] = []
    // SAFETY: `handle` is open; an entry is read before the next call makes it stale, and its name, a fixed
    // array inside the entry, ends with NUL.
    while true {
      // What it returns at the end it returns where it fails, too.
      errno = 0
      guard let entry = unsafe readdir(handle) else { break }
      names.append(unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) })
    }
    if errno != 0 { throw IOFailure(.list, folder.name, code: errno) }
    return names
  }
}
