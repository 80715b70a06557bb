@testable import DetenteText

/// A text with sentences, one on each line, ready for the finders.
struct TestText {
  var folded = FoldedText()
  var sentences: [Range<Int>] = []
  var tokens: [Token] = []
  /// The tokens of each sentence.
  var tokenRanges: [Range<Int>] = []

  init(lines: String) {
    self.init(sentences: lines.split(separator: "\n").map(String.init))
  }

  init(sentences lines: [String]) {
    var bytes: [UInt8] = []
    for line in lines {
      let start = bytes.count
      bytes += line.utf8
      sentences.append(start..<bytes.count)
      bytes.append(UInt8(ascii: "\n"))
    }
    folded.bytes = bytes
    folded.finish()
    for sentence in sentences {
      let first = tokens.count
      Tokenizer.tokenize(folded, sentence, into: &tokens)
      tokenRanges.append(first..<tokens.count)
    }
  }

  func string(_ start: Int32, _ end: Int32) -> String {
    String(decoding: folded.bytes[Int(start)..<Int(end)], as: UTF8.self)
  }
}
