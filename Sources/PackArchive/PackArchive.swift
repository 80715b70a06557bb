internal import CPack

/// What is built into the program: the English rule pack and the JSON Schemas.
public enum PackArchive {
  /// A built-in file: its path relative to the pack's folder, and its bytes.
  public typealias File = (path: String, bytes: [UInt8])

  /// The files of the English pack, in bytewise order of their paths.
  /// - Complexity: copies all of them.
  public static var files: [File] { (0..<cpack_count()).map { unsafe copy(cpack_at($0)) } }

  /// The JSON Schema (draft-07) of results.
  public static var resultSchema: [UInt8] { unsafe copy(cpack_result_schema()).bytes }

  /// The JSON Schema (draft-07) of rule packs.
  public static var packSchema: [UInt8] { unsafe copy(cpack_pack_schema()).bytes }

  private static func copy(_ file: cpack_file) -> File {
    // SAFETY: the path is a constant string that ends with NUL; `bytes` is a constant array of at least
    // `length` bytes.
    unsafe (
      String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    )
  }
}
