/// Reads JSON as RFC 8259 has it, and nothing else: no comments, no commas too many, no lone surrogates.
struct JSONTreeReader {
  /// Arrays and objects inside one another; what is deeper is no data of ours.
  static let deepest = 256
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private let bytes: [UInt8]
  private var index: Int
  private var depth = 0

  /// A reader from the beginning; a byte-order mark is skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func whole() throws(RecordFault) -> JSONValue {
    let result = try value()
    skipSpace()
    if index < bytes.count { throw fault("something follows the value") }
    return result
  }

  /// The elements of an array with their lines, or the one value.
  mutating func list() throws(RecordFault) -> [(line: Int, value: JSONValue)] {
    skipSpace()
    guard peek == UInt8(ascii: "[") else { return [(line, try whole())] }
    index += 1
    var result: [(line: Int, value: JSONValue)] = []
    // Counted as it goes, so that a long list costs one pass.
    var (counted, number) = (0, 1)
    skipSpace()
    if peek != UInt8(ascii: "]") {
      repeat {
        skipSpace()
        number += bytes[counted..<index].count { $0 == UInt8(ascii: "\n") }
        counted = index
        result.append((number, try value()))
        skipSpace()
      } while take(UInt8(ascii: ","))
    }
    guard take(UInt8(ascii: "]")) else { throw unexpected(", or ]") }
    skipSpace()
    if index < bytes.count { throw fault("something follows the array") }
    return result
  }

  // MARK: Values

  private mutating func value() throws(RecordFault) -> JSONValue {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try nested { (reader) throws(RecordFault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(RecordFault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t") where takeWord("true"): return .boolean(true)
    case UInt8(ascii: "f") where takeWord("false"): return .boolean(false)
    case UInt8(ascii: "n") where takeWord("null"): return .null
    case let byte? where byte == UInt8(ascii: "-") || Self.digits.contains(byte): return .number(try number())
    default: throw unexpected("a value")
    }
  }

  private mutating func nested(
    _ body: (inout JSONTreeReader) throws(RecordFault) -> JSONValue
  ) throws(RecordFault) -> JSONValue {
    if depth == Self.deepest { throw fault("the value is nested more than \(Self.deepest) deep") }
    depth += 1
    index += 1
    let result = try body(&self)
    depth -= 1
    return result
  }

  private mutating func array() throws(RecordFault) -> JSONValue {
    var result: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      result.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw unexpected(", or ]") }
    return .array(result)
  }

  private mutating func object() throws(RecordFault) -> JSONValue {
    var result: [JSONValue.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected(":") }
      result.append(JSONValue.Member(name: name, value: try value()))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw unexpected(", or }") }
    return .object(result)
  }

  private mutating func number() throws(RecordFault) -> String {
    let start = index
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), digits() == 0 { throw unexpected("a digit") }
    if take(UInt8(ascii: ".")), digits() == 0 { throw unexpected("a digit") }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() == 0 { throw unexpected("a digit") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = peek, Self.digits.contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(RecordFault) -> String {
    index += 1
    var result: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let text = String(validating: result, as: UTF8.self) else {
          throw fault("the text is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &result)
      case 0..<0x20: throw fault("a string holds a control character")
      default:
        result.append(byte)
        index += 1
      }
    }
    throw fault("a string is not closed")
  }

  private mutating func escape(into result: inout [UInt8]) throws(RecordFault) {
    index += 1
    let letter = peek ?? 0
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("a string holds half a character") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault("a string holds half a character") }
      result.append(contentsOf: Array(String(scalar).utf8))
    default: throw fault("a string holds a broken escape")
    }
  }

  private mutating func hexadecimal() throws(RecordFault) -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("a string holds a broken escape") }
    index += 4
    return code
  }

  // MARK: Bytes

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  // MARK: Faults

  private var line: Int { bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1 }

  private func fault(_ message: String) -> RecordFault { RecordFault(line: line, message: message) }

  private func unexpected(_ wanted: String) -> RecordFault {
    guard let byte = peek else { return fault("the text ends where \(wanted) should stand") }
    let found =
      (0x21..<0x7F).contains(byte) ? "“\(Unicode.Scalar(byte))”" : "a byte 0x\(String(byte, radix: 16))"
    return fault("\(wanted) should stand where \(found) stands")
  }
}
