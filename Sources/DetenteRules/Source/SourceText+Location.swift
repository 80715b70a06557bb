extension SourceText {
  /// Where the byte at a UTF-8 offset into `text` stands in its file.
  ///
  /// Quotes, `''`, the escapes of double quotes, folded lines and block scalars are seen through: the
  /// location is that of the character, or of the escape, that made the byte. The offset past the last byte
  /// gives the place behind the last character. Where the file is not at hand: the scalar's own location.
  public func location(ofOffset offset: Int, in files: SourceFiles) -> SourceLocation {
    place(of: offset..<offset, in: files).location
  }

  /// The location of a UTF-8 range of `text` and how many scalars it takes on its first line, at least 1.
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
