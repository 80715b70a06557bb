/// The file of the program that runs, in the Executable and Linkable Format (ELF) of 64 bits, low bytes first.
public enum ProgramFile {
  /// The bytes of a section; nil where the file has none of that name, is of another format or cannot be read.
  /// - Parameter path: where the program is; by itself, the one that runs.
  public static func section(named name: String, of path: Path = Path("/proc/self/exe")) -> [UInt8]? {
    guard let file = try? InputFile(path) else { return nil }
    // Identification: the format, 64 bits, low bytes first.
    guard let header = file.bytes(at: 0..<64), header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
      return nil
    }
    let (start, size, count, names) = (
      header.number(at: 0x28, bytes: 8), header.number(at: 0x3A, bytes: 2), header.number(at: 0x3C, bytes: 2),
      header.number(at: 0x3E, bytes: 2)
    )
    guard size == 64, names < count, let table = file.bytes(from: start, size * count) else { return nil }
    func place(_ section: Int) -> (start: Int, size: Int) {
      (table.number(at: 64 * section + 0x18, bytes: 8), table.number(at: 64 * section + 0x20, bytes: 8))
    }
    let text = place(names)
    guard let text = file.bytes(from: text.start, text.size) else { return nil }
    let wanted = Array(name.utf8) + [0]
    for section in 0..<count {
      let nameStart = table.number(at: 64 * section, bytes: 4)
      guard nameStart < text.count, text[nameStart...].starts(with: wanted) else { continue }
      let place = place(section)
      return file.bytes(from: place.start, place.size)
    }
    return nil
  }
}

extension InputFile {
  fileprivate func bytes(from start: Int, _ count: Int) -> [UInt8]? {
    let (end, overflows) = start.addingReportingOverflow(count)
    return start < 0 || count < 0 || overflows ? nil : bytes(at: start..<end)
  }
}

extension Array where Element == UInt8 {
  /// A number, its low byte first; what is too large comes out negative.
  fileprivate func number(at start: Int, bytes count: Int) -> Int {
    var number: UInt64 = 0
    for byte in self[start..<start + count].reversed() { number = number << 8 | UInt64(byte) }
    return Int(truncatingIfNeeded: number)
  }
}
