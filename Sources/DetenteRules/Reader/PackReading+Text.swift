internal import YAML

extension PackReading {
  mutating func checkText(_ scalar: YAMLScalar, for key: String) -> Bool {
    if isMissing(scalar, for: key) { return false }
    return checkControlCharacters(scalar, allowed: [0x09, 0x0A], "this text")
  }

  mutating func checkWord(_ scalar: YAMLScalar, for key: String) -> Bool {
    if isMissing(scalar, for: key) { return false }
    let isClean = checkControlCharacters(scalar, allowed: [], "this entry")
    if isClean { warnOfLiteralSign(in: source(scalar)) }
    if scalar.style == .plain, let meaning = otherMeaning(of: scalar) {
      report(
        .ambiguousScalar, "`\(scalar.text)` is \(meaning) to other YAML readers", at: .scalar(scalar),
        label: "read as text here; quote it so that every tool agrees", fix: "\"\(scalar.text)\"")
    }
    return isClean
  }

  mutating func checkPattern(_ scalar: YAMLScalar, for key: String) -> Bool {
    if isMissing(scalar, for: key) { return false }
    guard checkControlCharacters(scalar, allowed: [], "this pattern", isPattern: true) else { return false }
    if scalar.style == .doubleQuoted {
      let fix = singleQuoted(scalar)
      report(
        .doubleQuotedRegex, "a pattern in double quotes", at: .scalar(scalar),
        label: "YAML resolves its backslashes before PCRE2 sees them",
        help: fix == nil ? nil : "use single quotes", fix: fix)
    }
    warnOfSlashes(around: scalar)
    warnOfUnseenSign(in: scalar)
    warnOfGroupNames(in: scalar)
    return true
  }

  private mutating func isMissing(_ scalar: YAMLScalar, for key: String) -> Bool {
    if !scalar.text.isEmpty { return false }
    report(
      scalar.style == .plain ? .wrongType : .badValue, "`\(key)` is empty", at: .scalar(scalar),
      label: "a text must stand here")
    return true
  }

  /// Reports the first character below U+0020, or U+007F; a line end that only closes a block is a warning.
  private mutating func checkControlCharacters(
    _ scalar: YAMLScalar, allowed: [UInt8], _ what: String, isPattern: Bool = false
  ) -> Bool {
    var text = scalar.text.utf8[...]
    if scalar.style == .literal || scalar.style == .folded, text.last == 0x0A, !allowed.contains(0x0A) {
      while text.last == 0x0A { text.removeLast() }
      let sign = scalar.style == .literal ? "|" : ">"
      report(
        .trailingNewline, "\(what) ends with a line break", at: .scalar(scalar),
        label: "a block keeps its last line break", help: "write `\(sign)-`")
    }
    guard let bad = text.first(where: { ($0 < 0x20 || $0 == 0x7F) && !allowed.contains($0) }) else {
      return true
    }
    let quotes =
      scalar.style == .doubleQuoted
      ? escape(of: bad).map { "in double quotes YAML reads \($0) as \(codePoint(bad)); " } ?? "" : ""
    let fix = isPattern && scalar.style == .doubleQuoted ? singleQuoted(scalar) : nil
    report(
      .controlCharacter, "\(what) contains \(name(of: bad))", at: .scalar(scalar),
      label: quotes + "it can never match", help: fix == nil ? nil : "use single quotes", fix: fix)
    return false
  }

  private func name(of byte: UInt8) -> String {
    switch byte {
    case 0x00: "a NUL character"
    case 0x07: "a bell character"
    case 0x08: "a backspace character"
    case 0x09: "a tab"
    case 0x0A, 0x0D: "a line break"
    case 0x0B: "a vertical tab"
    case 0x0C: "a form feed"
    case 0x1B: "an escape character"
    default: "the control character \(codePoint(byte))"
    }
  }

  private func escape(of byte: UInt8) -> String? {
    switch byte {
    case 0x00: "\\0"
    case 0x07: "\\a"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0B: "\\v"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    case 0x1B: "\\e"
    default: nil
    }
  }

  private func codePoint(_ byte: UInt8) -> String { codePoint(UInt32(byte)) }

  func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The double-quoted scalar as its author meant it, in single quotes; nil where it takes several lines.
  private func singleQuoted(_ scalar: YAMLScalar) -> String? {
    guard scalar.start.line == scalar.end.line, let bytes = files[file]?.bytes,
      scalar.start.byte + 2 <= scalar.end.byte, scalar.end.byte <= bytes.count
    else { return nil }
    var inner = ""
    var isEscaped = false
    for character in String(decoding: bytes[(scalar.start.byte + 1)..<(scalar.end.byte - 1)], as: UTF8.self)
      .unicodeScalars
    {
      if isEscaped {
        if character != "\\", character != "\"" { inner.unicodeScalars.append("\\") }
        inner.unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        inner.unicodeScalars.append(character)
      }
      if character == "'" { inner += "'" }
    }
    return "'\(inner)'"
  }

  /// What a YAML 1.1 reader, or a careless one, makes of a plain word; nil where it is a word to all.
  private func otherMeaning(of scalar: YAMLScalar) -> String? {
    let text = scalar.text
    if text.utf8.count <= 5 {
      switch text.lowercased() {
      case "yes", "no", "on", "off", "y", "n", "true", "false": return "a boolean"
      case "null", "~": return "nothing"
      default: break
      }
    }
    guard let first = text.utf8.first, first < 0x40, first != 0x27 else { return nil }
    let isSigned = first == 0x2B || first == 0x2D
    let isNumberLike =
      text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.dropFirst(isSigned ? 1 : 0).allSatisfy {
        (0x30...0x39).contains($0) || [0x2E, 0x3A, 0x5F, 0x45, 0x65].contains($0)
      }
    if isNumberLike { return "a number" }
    if text.utf8.starts(with: "0x".utf8), text.utf8.dropFirst(2).allSatisfy(isHexDigit) { return "a number" }
    return nil
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
