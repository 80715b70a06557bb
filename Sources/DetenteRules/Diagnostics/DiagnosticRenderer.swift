/// Prints diagnostics with the line they speak of and a caret under the place.
public struct DiagnosticRenderer: Sendable {
  private let files: SourceFiles
  private let folder: String
  private let style: DiagnosticStyle

  /// - Parameters:
  ///   - files: the pack's files, whose lines are shown.
  ///   - folder: put before the files' paths, such as `rules/en`; empty: nothing.
  public init(_ files: SourceFiles, folder: String = "", style: DiagnosticStyle = DiagnosticStyle()) {
    self.files = files
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    self.style = style
  }

  /// All diagnostics in their order, with an empty line between two.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// One diagnostic; ends with a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let head = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var lines = [
      style.paint(head, as: isError ? .error : .warning)
        + style.paint(": \(ascii(diagnostic.message))", as: .message)
    ]
    let place = diagnostic.location
    let gutter = String(repeating: " ", count: max(1, "\(max(place.line, 1))".utf8.count))
    var at = folder + place.file
    if place.line > 0 { at += ":\(place.line):\(place.column)" }
    lines.append(style.paint("\(gutter)\(style.arrow) \(at)", as: .frame))
    if place.line > 0, let line = files.line(place.line, of: place.file) {
      lines += excerpt(line, diagnostic, gutter)
    }
    for note in diagnostic.notes {
      let sign = "\(gutter)\(style.paint("=", as: .note)) "
      lines += wrapped(ascii(note), first: sign, indent: gutter.utf8.count + 2)
    }
    lines += advice(diagnostic, gutter)
    return lines.map(trimmed).joined(separator: "\n") + "\n"
  }

  /// How many errors and warnings there are: `2 errors, 1 warning`.
  public static func summary(_ diagnostics: [Diagnostic]) -> String {
    func count(_ severity: Diagnostic.Severity) -> String {
      let count = diagnostics.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return "\(count(.error)), \(count(.warning))"
  }

  private func excerpt(_ line: String, _ diagnostic: Diagnostic, _ gutter: String) -> [String] {
    let width = style.width - gutter.utf8.count - 2
    let window = SourceExcerpt(line, style: style).window(
      diagnostic.location.column, diagnostic.length, in: width)
    let bar = style.paint("\(gutter)\(style.bar)", as: .frame)
    let part: DiagnosticStyle.Part = diagnostic.severity == .error ? .errorMark : .warningMark
    let carets = String(repeating: "^", count: window.marked)
    let label = ascii(diagnostic.label)
    let space = String(repeating: " ", count: window.lead + 1)
    let used = gutter.utf8.count + 2 + window.lead + window.marked
    let number = style.paint("\(diagnostic.location.line)\(style.bar)", as: .frame)
    var lines = [bar, "\(number) \(window.text)"]
    if label.isEmpty || used + 1 + label.unicodeScalars.count <= max(style.width, used) || window.lead == 0 {
      lines.append("\(bar)\(space)\(style.paint(label.isEmpty ? carets : "\(carets) \(label)", as: part))")
    } else {
      // The label does not fit beside the carets: it goes below, ending where it still can be seen.
      let indent = max(0, min(window.lead, style.width - gutter.utf8.count - 2 - label.unicodeScalars.count))
      lines.append("\(bar)\(space)\(style.paint(carets, as: part))")
      lines.append("\(bar) \(String(repeating: " ", count: indent))\(style.paint(label, as: part))")
    }
    return lines
  }

  private func advice(_ diagnostic: Diagnostic, _ gutter: String) -> [String] {
    var lines: [String] = []
    if let help = diagnostic.help {
      lines += wrapped(ascii(help), first: style.paint("help", as: .help) + ": ", indent: 6)
    }
    guard let fix = diagnostic.fix, let line = files.line(fix.location.line, of: fix.location.file) else {
      return lines
    }
    if lines.isEmpty { lines.append(style.paint("help", as: .help) + ":") }
    let scalars = Array(line.unicodeScalars)
    let start = min(max(fix.location.column - 1, 0), scalars.count)
    let end = min(start + max(fix.length, 0), scalars.count)
    var after = String.UnicodeScalarView(scalars[..<start])
    after.append(contentsOf: fix.replacement.unicodeScalars)
    after.append(contentsOf: scalars[end...])
    let number = "\(fix.location.line)\(style.bar)"
    lines.append(style.paint("\(gutter)\(style.bar)", as: .frame))
    let edits: [(String, String, Int, DiagnosticStyle.Part)] = [
      ("-", line, fix.length, .removed), ("+", String(after), fix.replacement.unicodeScalars.count, .added),
    ]
    let isIndented = line.hasPrefix(" ")
    for (sign, text, length, part) in edits {
      let width = style.width - gutter.utf8.count - 4
      let shown = SourceExcerpt(text, style: style).window(fix.location.column, length, in: width).text
      let body = isIndented && shown.hasPrefix(" ") ? sign + shown.dropFirst() : "\(sign) \(shown)"
      lines.append("\(style.paint(number, as: .frame)) \(style.paint(body, as: part))")
    }
    return lines
  }

  /// The text with the signs of the messages themselves put in ASCII where that is asked for.
  private func ascii(_ text: String) -> String {
    guard style.isASCII, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "…": plain += "..."
      case "→": plain += "->"
      case "–", "—": plain += "-"
      case "’": plain += "'"
      case "“", "”": plain += "\""
      default: plain += scalar.isASCII ? String(scalar) : "?"
      }
    }
    return plain
  }

  /// A text broken at spaces to the screen's width; lines after the first stand under its text.
  private func wrapped(_ text: String, first: String, indent: Int) -> [String] {
    let room = max(20, style.width - indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = line.unicodeScalars.count + 1 + word.unicodeScalars.count
      if !line.isEmpty, length > room {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    lines.append(line)
    return lines.enumerated().map { index, line in
      (index == 0 ? first : String(repeating: " ", count: indent)) + line
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
