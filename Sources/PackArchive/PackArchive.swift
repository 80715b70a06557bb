internal import CPack
internal import Decompression

/// What is built into the program: the English rule pack and the JSON Schemas.
public enum PackArchive {
  /// A built-in file: its path relative to the pack's folder, and its bytes.
  public typealias File = (path: String, bytes: [UInt8])

  /// The files of the English pack, in bytewise order of their paths.
  /// - Complexity: copies all of them.
  public static var files: [File] {
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

  /// The JSON Schema (draft-07) of results.
  public static var resultSchema: [UInt8] {
    // SAFETY: what is copied is constant.
    unsafe copy(cpack_result_schema()).bytes
  }

  /// The JSON Schema (draft-07) of rule packs.
  public static var packSchema: [UInt8] {
    // SAFETY: as above.
    unsafe copy(cpack_pack_schema()).bytes
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
