internal import DetenteReports
internal import DetenteScoring

extension Evaluation {
  /// The indices of the texts that get another label than people gave them: those read as the other side first, then
  /// those whose balance lies farthest off; ties in the order of the texts.
  static func misread(_ texts: [ScoredText]) -> [Int] {
    var keys: [(distance: Double, index: Int)] = []
    for index in texts.indices {
      let (got, balance) = (texts[index].score.label, texts[index].balance)
      guard let label = texts[index].labelled.label, label != got else { continue }
      let distance =
        switch label {
        case .deescalate: -balance + (got == .confront ? 2 : 0)
        case .confront: balance + (got == .deescalate ? 2 : 0)
        case .neutral, .mixed: abs(balance)
        }
      keys.append((-distance, index))
    }
    keys.sort { $0 < $1 }
    return keys.map(\.index)
  }
}

extension EvaluationReport {
  /// The texts that get another label than people gave, the worst first.
  func misread(_ page: inout Page) {
    let all = Evaluation.misread(evaluation.texts)
    guard !all.isEmpty, options.top > 0 else { return }
    let more = all.count > options.top ? ", \(options.top) of \(all.count)" : ""
    page.line()
    var title = StyledText("misread texts", .strong)
    title.append("\(more): people → pack, balance, id", .faint)
    page.line(title)
    for index in all.prefix(options.top) {
      let (labelled, got) = (evaluation.texts[index].labelled, evaluation.texts[index].score.label)
      var head = StyledText(labelled.label?.sign ?? "", labelled.label?.tone ?? .plain)
      head.append("→")
      head.append(got.sign, got.tone)
      head.append(rightAligned(fixed(evaluation.texts[index].balance, signed: true), 7) + "  ")
      var line = StyledText(printable(Array(labelled.id.utf8)[...]) + " ", .faint)
      line.append(printable(labelled.text[...]))
      head.append(line)
      page.line(head.clipped(to: style.width, style))
    }
    if all.count > options.top { page.line("--top N shows more, -f json all", .faint) }
  }

  /// Appends them to an object, all of them.
  func writeMisread(_ writer: inout JSONWriter) {
    writer.member("misread", objects: Evaluation.misread(evaluation.texts)) { writer, index in
      let (labelled, score) = (evaluation.texts[index].labelled, evaluation.texts[index].score)
      writer.member("id", labelled.id)
      writer.member("source", labelled.source)
      writer.member("line", labelled.line)
      writer.member("label", labelled.label?.rawValue)
      writer.member("got", score.label.rawValue)
      writer.member("balance", evaluation.texts[index].balance)
      writer.member("text", bytes: labelled.text[...])
    }
  }
}
