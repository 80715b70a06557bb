internal import Detente
internal import DetenteScoring
internal import DetenteText

extension Report {
  /// The original bytes of a field.
  func bytes(of field: Field) -> [UInt8] { field == .title ? article.title ?? [] : article.text }

  /// A part of a field's original bytes; clipped to the field.
  func slice(_ range: Range<Int>, of field: Field) -> ArraySlice<UInt8> {
    let bytes = bytes(of: field)
    return bytes[range.clamped(to: 0..<bytes.count)]
  }

  /// The original bytes of a sentence.
  func text(of sentence: Sentence) -> ArraySlice<UInt8> { slice(sentence.source, of: sentence.field) }

  /// The headline: the record's title as it came, for offsets count in it; else the sentence that stands as one, each
  /// run of white space in it a space; nil where there is none.
  var headline: ArraySlice<UInt8>? {
    if let title = article.title, !title.isEmpty { return title[...] }
    let sentence = score.sentences.first { $0.sentence.zone == .headline }
    return sentence.map { text(of: $0.sentence).withSingleSpaces }
  }

  /// The article's date as yyyy-mm-dd.
  var isoDate: String? {
    article.date.map { date in
      let (year, rest) = date.quotientAndRemainder(dividingBy: 10_000)
      let digits = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10, rest / 1000, rest / 100 % 10]
      let text = (digits + [rest / 10 % 10, rest % 10]).map(String.init).joined()
      return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))"
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with each run of ASCII white space as one space.
  fileprivate var withSingleSpaces: ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
    guard
      zip(self, dropFirst()).contains(where: { isSpace($0) && isSpace($1) }) || contains(where: { $0 < 0x20 })
    else { return self }
    return Array(split(whereSeparator: isSpace).joined(separator: [0x20]))[...]
  }
}
