/// The regular files of a tar archive as `git archive` writes it: ustar, with pax headers for long paths.
enum TarArchive {
  /// The files in their order; nil where the bytes are no whole archive.
  static func files(in bytes: [UInt8]) -> [(path: String, bytes: [UInt8])]? {
    var files: [(String, [UInt8])] = []
    var place = 0
    var longPath: String?
    while place + 512 <= bytes.count {
      let header = bytes[place..<place + 512]
      if header.allSatisfy({ $0 == 0 }) { return files }
      guard let size = number(header, 124, 12), place + 512 + size <= bytes.count else { return nil }
      let content = bytes[place + 512..<place + 512 + size]
      switch header[place + 156] {
      case UInt8(ascii: "x"): longPath = path(inPax: content)
      case UInt8(ascii: "0"), 0:
        let prefix = text(header, 345, 155)
        let name = text(header, 0, 100)
        files.append((longPath ?? (prefix.isEmpty ? name : prefix + "/" + name), Array(content)))
        longPath = nil
      default: longPath = nil
      }
      place += 512 + (size + 511) / 512 * 512
    }
    return nil
  }

  private static func text(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> String {
    let start = header.startIndex + offset
    return String(decoding: header[start..<start + count].prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func number(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int? {
    Int(text(header, offset, count).filter { $0 != " " }, radix: 8)
  }

  /// The path of a pax header: lines of their own length, a space, and `key=value`.
  private static func path(inPax content: ArraySlice<UInt8>) -> String? {
    var rest = content
    while let space = rest.firstIndex(of: 0x20),
      let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0, length <= rest.count
    {
      let line = String(decoding: rest[(space + 1)..<(rest.startIndex + length)], as: UTF8.self)
      if line.hasPrefix("path=") { return String(line.dropFirst(5).dropLast()) }
      rest = rest.dropFirst(length)
    }
    return nil
  }
}
