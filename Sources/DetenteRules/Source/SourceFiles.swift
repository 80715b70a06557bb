/// The files of a pack in bytewise path order, and the lines in them.
public struct SourceFiles: Sendable {
  /// The files by path, bytewise; of two with one path, the first given.
  public let files: [PackFile]
  private let indices: [String: Int]

  /// The files in any order; their paths decide.
  public init(_ files: [PackFile]) {
    var indices: [String: Int] = [:]
    var kept: [PackFile] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    where indices[file.path] == nil {
      indices[file.path] = kept.count
      kept.append(file)
    }
    self.files = kept
    self.indices = indices
  }

  /// The file with a path; nil where the pack has none.
  public subscript(path: String) -> PackFile? { indices[path].map { files[$0] } }

  /// The text of a 1-based line without its end, ill-formed UTF-8 replaced; nil where there is none.
  ///
  /// - Complexity: O(*n*), *n* the bytes before the line's end: meant for diagnostics.
  public func line(_ number: Int, of path: String) -> String? {
    guard let bytes = self[path]?.bytes, let range = lineRange(number, in: bytes) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The offset in its file of a location's byte, at most the end of its line.
  ///
  /// - Complexity: O(*n*), *n* the bytes before it.
  public func byteOffset(of location: SourceLocation) -> Int? {
    guard let bytes = self[location.file]?.bytes, let range = lineRange(location.line, in: bytes)
    else { return nil }
    var offset = range.lowerBound
    for _ in 1..<max(1, location.column) where offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The location of a byte of a file; an offset past the end is taken as the end.
  ///
  /// - Complexity: O(*n*), *n* the bytes before it.
  public func location(ofByte offset: Int, of path: String) -> SourceLocation? {
    guard let bytes = self[path]?.bytes else { return nil }
    var place = SourceLocation(file: path, line: 1, column: 1)
    var index = start(of: bytes)
    let end = min(max(offset, 0), bytes.count)
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }

  /// The bytes of a 1-based line without its end and without a byte order mark.
  private func lineRange(_ number: Int, in bytes: [UInt8]) -> Range<Int>? {
    var line = 1
    var lower = start(of: bytes)
    while true {
      var upper = lower
      while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
      if line == number { return lower..<upper }
      if upper == bytes.count { return nil }
      lower = upper + 1
      if bytes[upper] == 0x0D, lower < bytes.count, bytes[lower] == 0x0A { lower += 1 }
      line += 1
    }
  }

  private func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
