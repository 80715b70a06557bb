internal import YAML

/// Signs that mean something elsewhere and nothing where they stand.
extension PackReading {
  /// Warns of an entry that holds a sign of patterns or wildcards: it is looked for as it stands.
  mutating func warnOfLiteralSign(in text: SourceText) {
    guard let sign = LiteralSign(in: text.text) else { return }
    let place = text.place(of: sign.range, in: files)
    let spelling = String(decoding: Array(text.text.utf8)[sign.range], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        .literalSign, "`\(spelling)` is an ordinary sign in an entry", at: place.location,
        length: place.length, label: "looked for as it stands", help: sign.help,
        fix: fix(sign, of: text, place)))
  }

  /// A gap for what stands between two blanks; plain scalars would need quotes around it.
  private func fix(
    _ sign: LiteralSign, of text: SourceText, _ place: (location: SourceLocation, length: Int)
  ) -> SourceEdit? {
    let bytes = Array(text.text.utf8)
    let (start, end) = (sign.range.lowerBound, sign.range.upperBound)
    guard sign.meaning == .gap, [.singleQuoted, .doubleQuoted, .cell].contains(text.style),
      start > 0, end < bytes.count, bytes[start - 1] == 0x20, bytes[end] == 0x20
    else { return nil }
    let counts = String(decoding: bytes[sign.range], as: UTF8.self)
    let isRange = counts.hasPrefix("{") && counts.contains(",")
    return SourceEdit(
      at: place.location, length: place.length, replacement: isRange ? "@\(counts)" : "@{0,3}")
  }

  /// Warns of a pattern between slashes, as other languages write patterns.
  mutating func warnOfSlashes(around scalar: YAMLScalar) {
    let text = scalar.text
    guard text.utf8.first == 0x2F, let last = text.lastIndex(of: "/"), last != text.startIndex,
      text[text.index(after: last)...].utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return }
    let inner = text[text.index(after: text.startIndex)..<last]
    let isQuotable = scalar.style == .singleQuoted && !inner.isEmpty && !inner.contains("'")
    report(
      .slashedRegex, "a pattern between slashes", at: .scalar(scalar), label: "they are part of the pattern",
      help: "leave them out; case is ignored anyway, unless `case: sensitive` is set",
      fix: isQuotable ? "'\(inner)'" : nil)
  }

  /// Warns of a sign that no sentence holds once it is folded: a pattern with it never matches.
  mutating func warnOfUnseenSign(in scalar: YAMLScalar) {
    guard let sign = UnseenSign(in: scalar.text) else { return }
    let place = source(scalar).place(of: sign.range, in: files)
    let bytes = Array(scalar.text.utf8)[sign.range]
    let isBlanks = bytes.allSatisfy { $0 == 0x20 }
    let code = String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map { codePoint($0.value) } ?? ""
    let inSentences =
      switch sign.folded {
      case "": "left out of sentences"
      case " ": isBlanks ? "any white space is one blank in sentences" : "a blank in sentences"
      default: "`\(sign.folded)` in sentences"
      }
    let quoted = sign.folded == "'" ? "''" : sign.folded
    diagnostics.append(
      Diagnostic(
        .unseenSign, isBlanks ? "two blanks never match" : "the sign \(code) never matches",
        at: place.location, length: place.length, label: inSentences,
        help: "patterns see a folded copy: straight quotes, plain dashes, single blanks",
        fix: scalar.style == .singleQuoted
          ? SourceEdit(at: place.location, length: place.length, replacement: quoted) : nil))
  }

  /// Warns of a group whose name nothing asks for.
  mutating func warnOfGroupNames(in scalar: YAMLScalar) {
    for group in NamedGroup.all(in: scalar.text) where group.name != "hit" && !group.isUsed(in: scalar.text) {
      let place = source(scalar).place(of: group.range, in: files)
      diagnostics.append(
        Diagnostic(
          .groupName, "the group `\(group.name)` means nothing", at: place.location, length: place.length,
          label: "no group of that name is asked for",
          help: "(?<hit>…) marks what is scored; (?:…) only groups"))
    }
  }

  /// Warns of an example without marks in which a word stands in single brackets.
  mutating func warnOfSingleBrackets(in scalar: YAMLScalar) {
    let bytes = Array(scalar.text.utf8)
    guard let open = bytes.firstIndex(of: 0x5B), let close = bytes[open...].firstIndex(of: 0x5D),
      close > open + 1
    else { return }
    let place = source(scalar).place(of: open..<(close + 1), in: files)
    let marked = "[\(String(decoding: bytes[open...close], as: UTF8.self))]"
    diagnostics.append(
      Diagnostic(
        .singleBracket, "single brackets mark nothing", at: place.location, length: place.length,
        label: "part of the sentence here", help: "what must fire stands between [[ and ]]",
        fix: SourceEdit(at: place.location, length: place.length, replacement: marked)))
  }
}
