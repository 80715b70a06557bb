extension SourceText {
  /// Where a UTF-8 range of `text` begins in its file, and how many scalars it takes on its first line, at least 1.
  ///
  /// Quotes, `''`, the escapes of double quotes, folded lines and block scalars are seen through: the
  /// location is that of the character, or of the escape, that made the first byte. Past the last byte it is the place
  /// behind the last character. Where the file is not at hand: the scalar's own location, and 1.
  /// - Complexity: O(*n*), *n* the bytes of the file up to the end of the range: meant for diagnostics.
  public func place(of range: Range<Int>, in files: SourceFiles) -> (location: SourceLocation, length: Int) {
    guard let file = files[location.file], let start = files.byteOffset(of: location) else {
      return (location, 1)
    }
    let spelling = ScalarSpelling(of: self, in: file.bytes, at: start)
    let first = spelling.position(of: range.lowerBound)
    let last = max(first, spelling.end(of: range.upperBound))
    guard let place = files.location(ofByte: first, of: location.file) else { return (location, 1) }
    var length = 0
    for byte in file.bytes[first..<last] {
      if byte == 0x0A || byte == 0x0D { break }
      if byte & 0xC0 != 0x80 { length += 1 }
    }
    return (place, max(1, length))
  }
}
