/// A line of a pack file as it is printed: tabs opened, control characters made visible, cut to a window.
struct SourceExcerpt {
  /// What is printed of each scalar of the line.
  private struct Glyph {
    var text: String
    var columns: Int
  }

  private let glyphs: [Glyph]
  private let style: DiagnosticStyle

  init(_ line: String, style: DiagnosticStyle) {
    var glyphs: [Glyph] = []
    var column = 0
    for scalar in line.unicodeScalars {
      let glyph = Self.glyph(scalar, at: column, style)
      column += glyph.columns
      glyphs.append(glyph)
    }
    self.glyphs = glyphs
    self.style = style
  }

  /// The part of the line that fits into some columns, with the columns before and under the marked range.
  ///
  /// `column` is 1-based and counts scalars, as `length` does; a mark past the end of the line lies behind
  /// its last character, one that reaches past it is cut, and so is one that does not fit.
  func window(_ column: Int, _ length: Int, in width: Int) -> (text: String, lead: Int, marked: Int) {
    let start = min(max(column - 1, 0), glyphs.count)
    let end = min(start + max(length, 1), glyphs.count)
    guard columns(0..<glyphs.count) > width else {
      return (text(0..<glyphs.count), columns(0..<start), max(1, columns(start..<end)))
    }
    let cut = style.ellipsis.unicodeScalars.count
    let room = width - 2 * cut
    // A third of the window stands before the caret, so that what leads to it can be read.
    var lower = start
    while lower > 0, columns(lower - 1..<start) <= room / 3 { lower -= 1 }
    var upper = lower
    while upper < glyphs.count, columns(lower..<upper + 1) <= room { upper += 1 }
    while lower > 0, columns(lower - 1..<upper) <= room { lower -= 1 }
    let before = lower > 0 ? style.ellipsis : ""
    let after = upper < glyphs.count ? style.ellipsis : ""
    let shown = max(start, min(end, upper))
    return (
      before + text(lower..<upper) + after,
      (lower > 0 ? cut : 0) + columns(lower..<start), max(1, columns(start..<shown))
    )
  }

  private func columns(_ range: Range<Int>) -> Int { glyphs[range].reduce(0) { $0 + $1.columns } }
  private func text(_ range: Range<Int>) -> String { glyphs[range].map(\.text).joined() }

  private static func glyph(_ scalar: Unicode.Scalar, at column: Int, _ style: DiagnosticStyle) -> Glyph {
    if scalar == "\t" {
      let columns = 4 - column % 4
      return Glyph(text: String(repeating: " ", count: columns), columns: columns)
    }
    if style.isASCII, !(0x20...0x7E).contains(scalar.value) { return Glyph(text: "?", columns: 1) }
    if scalar.value < 0x20 {
      return Glyph(text: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?", columns: 1)
    }
    if scalar.value == 0x7F { return Glyph(text: "␡", columns: 1) }
    // Signs that turn the direction of writing, or break the line, would make the line lie.
    let isInvisible =
      scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
    if isInvisible || scalar.value == 0x2028 || scalar.value == 0x2029 {
      return Glyph(text: "\u{FFFD}", columns: 1)
    }
    return Glyph(text: String(scalar), columns: DisplayWidth.columns(of: scalar))
  }
}
