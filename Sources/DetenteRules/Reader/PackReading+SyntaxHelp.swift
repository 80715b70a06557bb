internal import YAML

/// What an author most likely did where libyaml stops.
extension PackReading {
  func syntaxHelp(_ fault: YAMLFault) -> String? {
    let line = Array((files.line(fault.mark.line, of: file) ?? "").unicodeScalars)
    switch line.dropFirst(fault.mark.column - 1).first {
    case "\t": return "indent with spaces, not with tabs"
    case let sign? where ["@", "`", "%"].contains(sign): return "quote a text that begins with `\(sign)`"
    default: break
    }
    if fault.message.contains("mapping values are not allowed") {
      return isKey(line.prefix(fault.mark.column - 1))
        ? "the line stands deeper than what it belongs to: keys of one mapping begin in one column"
        : "quote a text that holds `: `"
    }
    if fault.message.contains("unknown escape character") { return "use single quotes" }
    if fault.message.contains("unexpected end of stream"), fault.context?.text.contains("quoted") == true {
      return "the closing quote is missing; in single quotes an apostrophe is written ''"
    }
    if fault.message.contains("expected ',' or") {
      return "in `{ … }` and `[ … ]` quote a text that holds , [ ] { or }"
    }
    if fault.message.contains("did not find expected key") || fault.message.contains("'-' indicator") {
      return helpForRest(of: line.prefix(fault.mark.column - 1))
        ?? "is the line indented like its neighbours? In single quotes an apostrophe is written ''"
    }
    return nil
  }

  /// Whether what stands before a colon is a key at the beginning of its line.
  private func isKey(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let key = line.drop { $0 == " " }
    return !key.isEmpty && key.startIndex > line.startIndex && key.allSatisfy(isOfKey)
  }

  /// Where something follows a list, a mapping or a quoted text that began the value: the whole was meant as a text.
  private func helpForRest(of line: ArraySlice<Unicode.Scalar>) -> String? {
    switch valueStart(line).first {
    case "[": "quote a text that begins with `[`"
    case "{": "quote a text that begins with `{`"
    case "\"": "quote the whole text: '\"one\" and more'"
    default: nil
    }
  }

  /// The value of a line: what follows its `- ` and its key.
  private func valueStart(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = line.drop { $0 == " " }
    while rest.starts(with: ["-", " "]) { rest = rest.dropFirst(2).drop { $0 == " " } }
    let key = rest.prefix(while: isOfKey)
    let value = rest[key.endIndex...]
    return key.isEmpty || !value.starts(with: [":", " "]) ? rest : value.dropFirst(2).drop { $0 == " " }
  }

  /// The colon without a blank that made a text of a key and its value, where that is why libyaml stops.
  func colonWithoutBlank(_ fault: YAMLFault) -> (mark: SourceLocation, key: String, value: String)? {
    let isBehind = fault.message.contains("mapping values are not allowed")
    guard isBehind || fault.message.contains("could not find expected ':'") else { return nil }
    let last = isBehind ? fault.mark.line - 1 : fault.context?.mark.line ?? 0
    for number in stride(from: last, through: max(1, last - 1), by: -1) {
      guard let line = files.line(number, of: file) else { continue }
      let scalars = Array(line.unicodeScalars)[...]
      var rest = scalars.drop { $0 == " " }
      if rest.starts(with: ["-", " "]) { rest = rest.dropFirst(2).drop { $0 == " " } }
      if rest.isEmpty || rest.first == "#" { continue }
      let key = rest.prefix(while: isOfKey)
      let value = rest[key.endIndex...].dropFirst()
      guard !key.isEmpty, rest[key.endIndex...].first == ":", let first = value.first, first != " " else {
        return nil
      }
      let place = SourceLocation(file: file, line: number, column: key.endIndex + 1)
      return (place, text(key), text(value))
    }
    return nil
  }

  private func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || scalar == "-" || scalar == "_"
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
