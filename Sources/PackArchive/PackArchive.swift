internal import CPack
internal import Decompression

/// What is built into the program: the English rule pack and the JSON Schemas.
public enum PackArchive {
  /// A built-in file: its path, and its bytes.
  public typealias File = (path: String, bytes: [UInt8])

  /// The files of the English pack, in bytewise order of their paths relative to its folder.
  /// - Complexity: copies all of them.
  public static var files: [File] {
    let folder = "rules/en/"
    return all.filter { $0.path.hasPrefix(folder) }.map {
      (String($0.path.dropFirst(folder.count)), $0.bytes)
    }
  }

  /// The JSON Schema (draft-07) of results.
  public static var resultSchema: [UInt8] { bytes(of: "docs/result.schema.json") }

  /// The JSON Schema (draft-07) of rule packs.
  public static var packSchema: [UInt8] { bytes(of: "rules/schema/pack.schema.json") }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = all.first(where: { $0.path == path }) else {
      preconditionFailure("\(path) is not built in")
    }
    return file.bytes
  }

  /// Everything built in; paths are relative to the root of the project.
  private static var all: [File] {
    // SAFETY: `cpack_at` is asked for numbers below the count; what it returns is constant.
    let packed = unsafe copy(cpack_packed()).bytes
    return packed.isEmpty ? (0..<cpack_count()).map { unsafe copy(cpack_at($0)) } : unpacked(packed)
  }

  /// The files of an archive as `pack.sh` makes it.
  private static func unpacked(_ packed: [UInt8]) -> [File] {
    guard let bytes = try? Decompressor.bytes(of: packed) else {
      preconditionFailure("the pack that is built in is damaged")
    }
    var files: [File] = []
    var rest = bytes[...]
    while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let parts = rest[..<lineEnd].split(separator: UInt8(ascii: "\t"))
      guard parts.count == 2, let length = Int(String(decoding: parts[1], as: UTF8.self)) else { break }
      let file = rest[(lineEnd + 1)...].prefix(length)
      files.append((String(decoding: parts[0], as: UTF8.self), Array(file)))
      rest = rest[file.endIndex...]
    }
    precondition(rest.isEmpty, "the pack that is built in is damaged")
    return files
  }

  private static func copy(_ file: cpack_file) -> File {
    // SAFETY: the path is NULL or a constant string that ends with NUL; `bytes` is a constant array of at least
    // `length` bytes, or NULL with none.
    unsafe (
      file.path.map { unsafe String(cString: $0) } ?? "",
      Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    )
  }
}
