internal import Detente
internal import DetenteText

/// Scalar offsets in both fields of a report.
struct FieldScalars {
  private var title: TextPlaces
  private var text: TextPlaces

  init(_ report: Report) {
    title = TextPlaces(report.article.title ?? [])
    text = TextPlaces(report.article.text)
  }

  /// Says that what follows lies in the sentence or behind it.
  mutating func enter(_ sentence: Sentence) {
    if sentence.field == .title {
      title.drop(before: sentence.source.lowerBound)
    } else {
      text.drop(before: sentence.source.lowerBound)
    }
  }

  mutating func range(_ range: Range<Int>, in field: Field) -> (Int, Int) {
    let start = scalars(before: range.lowerBound, in: field)
    return (start, scalars(before: range.upperBound, in: field))
  }

  mutating func place(of offset: Int, in field: Field) -> (line: Int, column: Int) {
    field == .title ? title.place(of: offset) : text.place(of: offset)
  }

  private mutating func scalars(before offset: Int, in field: Field) -> Int {
    field == .title ? title.scalars(before: offset) : text.scalars(before: offset)
  }
}
