internal import DetenteRules

/// Text for a terminal as characters with their widths and tones, ready to be wrapped.
package struct StyledText {
  /// One character on screen.
  package struct Cell {
    /// The character, or what stands for it.
    package var text: String
    /// Columns: 0, 1 or 2.
    package var width: Int
    /// What it is.
    package var tone: Tone
  }

  /// The characters in their order.
  package private(set) var cells: [Cell] = []

  /// An empty text.
  package init() {}

  /// A text of such characters.
  package init(_ cells: [Cell]) { self.cells = cells }

  /// A text of one tone.
  package init(_ text: String, _ tone: Tone = .plain) { append(text, tone) }

  /// Appends a text of one tone.
  package mutating func append(_ text: String, _ tone: Tone = .plain) {
    for character in text {
      cells.append(Cell(text: String(character), width: DisplayWidth.columns(of: character), tone: tone))
    }
  }

  /// Appends another text.
  package mutating func append(_ other: StyledText) { cells += other.cells }

  /// The text in the characters that the style allows; their number may differ.
  package func dressed(_ style: Style) -> StyledText {
    guard style.isASCII else { return self }
    var result = StyledText()
    for cell in cells { result.append(cell.text == "\u{A0}" ? cell.text : style.plain(cell.text), cell.tone) }
    return result
  }

  /// Columns.
  package var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// The text filled with spaces up to a width.
  package func padded(to width: Int) -> StyledText {
    var result = self
    result.append(String(repeating: " ", count: max(0, width - self.width)))
    return result
  }

  /// The text in the characters of the style, cut to a width, with "…" where something is missing.
  package func clipped(to width: Int, _ style: Style) -> StyledText {
    let whole = dressed(style)
    guard whole.width > width else { return whole }
    let mark = style.plain("…")
    var result = StyledText()
    var used = mark.count
    for cell in whole.cells {
      used += cell.width
      if used > width { break }
      result.cells.append(cell)
    }
    result.append(mark, result.cells.last?.tone ?? .plain)
    return result
  }

  /// The same, cut at its start: of paths the end tells more.
  package func clippedAtStart(to width: Int, _ style: Style) -> StyledText {
    let whole = dressed(style)
    var rest = whole.cells[...]
    var wide = whole.width
    guard wide > width else { return whole }
    let mark = style.plain("…")
    while wide > width - mark.count, let first = rest.popFirst() { wide -= first.width }
    var result = StyledText(mark, rest.first?.tone ?? .plain)
    result.append(StyledText(Array(rest)))
    return result
  }

  /// The text cut between words to so many characters, with "…" where something is missing.
  func cut(to count: Int) -> StyledText {
    guard cells.count > count else { return self }
    let kept = cells[..<count]
    let end = kept.lastIndex { $0.text == " " } ?? kept.endIndex
    var result = StyledText(Array(cells[..<end]))
    result.append(" …")
    return result
  }

  /// The lines of at most `width` columns, broken at spaces; a longer word is cut.
  func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    var space = StyledText()
    func ended() {
      lines.append(line)
      line = StyledText()
      space = StyledText()
    }
    for word in words() {
      if word.cells.first?.text == " " {
        space = word
        continue
      }
      if line.width + space.width + word.width > width, line.width > 0 { ended() }
      if line.width > 0 { line.append(space) }
      space = StyledText()
      for cell in word.cells {
        if line.width + cell.width > width { ended() }
        line.cells.append(cell)
      }
    }
    if line.width > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Runs of spaces and runs of anything else, in turn.
  private func words() -> [StyledText] {
    var words: [StyledText] = []
    for cell in cells {
      if let last = words.last?.cells.last, (last.text == " ") == (cell.text == " ") {
        words[words.count - 1].cells.append(cell)
      } else {
        var word = StyledText()
        word.cells.append(cell)
        words.append(word)
      }
    }
    return words
  }

  /// The text with the terminal's sequences for tones, where the style wants them.
  package func rendered(_ style: Style) -> String {
    var result = ""
    var tone = Tone.plain
    for cell in cells {
      if style.isColored, cell.tone != tone {
        if tone != .plain { result += "\u{1B}[0m" }
        if let sgr = cell.tone.sgr { result += "\u{1B}[\(sgr)m" }
        tone = cell.tone
      }
      // A no-break space only kept its neighbours together.
      result += cell.text == "\u{A0}" ? " " : cell.text
    }
    if tone != .plain { result += "\u{1B}[0m" }
    return result
  }
}
