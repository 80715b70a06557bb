internal import DetenteReports
internal import DetenteRules

/// A text broken into lines with signs under some of its spans.
struct SpanLines {
  struct Underline {
    /// One column wide.
    var sign: Character
    /// UTF-8 bytes of the text.
    var spans: [Range<Int>]
    /// What stands behind the last sign.
    var word: String
  }

  let width: Int

  /// The lines of a text, each followed by a line for each underline that has something to mark in it.
  func lines(_ text: String, _ underlines: [Underline]) -> [String] {
    var result: [String] = []
    for var line in broken(text) {
      while line.count > 1, line.last?.character == " " { line.removeLast() }
      result.append(line.map { shown($0.character) }.joined())
      for underline in underlines {
        guard let last = underline.spans.map(\.upperBound).max() else { continue }
        var marks = ""
        var isMarked = false
        for place in line {
          let isInside = underline.spans.contains { $0.contains(place.offset) }
          isMarked = isMarked || isInside
          let sign = isInside ? underline.sign : " "
          marks += String(repeating: sign, count: DisplayWidth.columns(of: place.character))
        }
        guard isMarked else { continue }
        while marks.last == " " { marks.removeLast() }
        let isLast = (line.last?.offset ?? 0) + 1 >= last || line.contains { $0.offset >= last }
        guard isLast, !underline.word.isEmpty else {
          result.append(marks)
          continue
        }
        if marks.count + 1 + underline.word.count <= width {
          result.append(marks + " " + underline.word)
        } else {
          // No room behind the marks: below, as far to the right as it fits.
          let indent = min(marks.prefix { $0 == " " }.count, max(0, width - underline.word.count))
          result += [marks, String(repeating: " ", count: indent) + underline.word]
        }
      }
    }
    return result
  }

  private struct Place {
    var character: Character
    var offset: Int
  }

  /// The characters of each line, broken at spaces.
  private func broken(_ text: String) -> [[Place]] {
    var lines: [[Place]] = [[]]
    var offset = 0
    var columns = 0
    for character in text {
      let place = Place(character: character, offset: offset)
      offset += character.utf8.count
      let wide = DisplayWidth.columns(of: character)
      if columns + wide > width {
        let current = lines[lines.count - 1]
        let space = current.lastIndex { $0.character == " " } ?? current.count - 1
        let rest = Array(current[(space + 1)...])
        lines[lines.count - 1] = Array(current[...space])
        lines.append(rest)
        columns = rest.reduce(0) { $0 + DisplayWidth.columns(of: $1.character) }
      }
      lines[lines.count - 1].append(place)
      columns += wide
    }
    return lines
  }

  private func shown(_ character: Character) -> String {
    let text = printable(Array(String(character).utf8)[...])
    return text.isEmpty ? String(repeating: " ", count: DisplayWidth.columns(of: character)) : text
  }
}
