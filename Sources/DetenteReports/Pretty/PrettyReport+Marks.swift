internal import DetenteRules
internal import DetenteScoring

extension PrettyReport {
  /// The sentence with its counted hits marked: coloured, else in brackets, always with the sign of their side.
  func marked(_ score: SentenceScore, of report: Report) -> StyledText {
    var text = StyledText()
    for piece in MarkedSentence(score, of: report, context).pieces {
      switch piece {
      case .words(let words, let mark): text.append(words, mark?.side.hitTone ?? .plain)
      case .begin: if !style.isColored { text.append("[") }
      case .end(let mark):
        if !style.isColored { text.append("]") }
        text.append(mark.sign, mark.side.tone)
      }
    }
    return text
  }
}
