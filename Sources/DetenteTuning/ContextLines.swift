internal import DetenteReports
internal import DetenteRules

/// Sets hits in their context one below the other, the hits aligned.
struct ContextLines {
  private let style: Style
  /// Whether the hits stand in round brackets, for they do not count.
  private let isFaint: Bool

  init(_ style: Style, isFaint: Bool = false) {
    self.style = style
    self.isFaint = isFaint
  }

  /// A line for each hit, cut to the style's width; what lies far from the hit is left out first.
  func lines(_ hits: [HitContext], _ side: Side?) -> [StyledText] {
    hits.map { hit in
      let shown = printable(Array(hit.hit.utf8)[...])
      let left = max(12, (style.width - 4) * 2 / 5)
      var before = StyledText(
        printable(Array(hit.before.utf8)[...]) + (hit.before.last?.isWhitespace == true ? " " : ""))
      before = before.clippedAtStart(to: left, style)
      var line = StyledText(String(repeating: " ", count: 2 + left - before.width)).joined(before)
      let brackets = isFaint ? ("(", ")") : style.isColored ? ("", "") : ("[", "]")
      line.append(brackets.0)
      line.append(shown, isFaint ? .faint : side?.hitTone ?? .strong)
      line.append(brackets.1)
      let after = printable(Array(hit.after.utf8)[...])
      line.append((hit.after.first?.isWhitespace == true ? " " : "") + after)
      return line.clipped(to: style.width, style)
    }
  }
}

extension StyledText {
  /// This text and another one behind it.
  func joined(_ other: StyledText) -> StyledText {
    var result = self
    result.append(other)
    return result
  }
}
