internal import DetenteReports
internal import DetenteScoring

/// A text that gets another label than people gave it.
struct MisreadText {
  var text: ScoredText
  var label: Label
  /// How far the balance lies on the wrong side, or from 0 where people see no side.
  var distance: Double

  /// Nil where the label is right, or nobody gave one.
  init?(_ text: ScoredText) {
    guard let label = text.labelled.label, label != text.score.label else { return nil }
    (self.text, self.label) = (text, label)
    distance =
      switch label {
      case .deescalate: -text.balance
      case .confront: text.balance
      case .neutral, .mixed: abs(text.balance)
      }
  }

  /// Those that are read as the other side first, then the farthest off; ties in the order of the texts.
  static func all(_ texts: [ScoredText]) -> [MisreadText] {
    let found = texts.compactMap(MisreadText.init)
    return found.indices.sorted {
      let (left, right) = (found[$0], found[$1])
      if left.isFlipped != right.isFlipped { return left.isFlipped }
      return left.distance != right.distance ? left.distance > right.distance : $0 < $1
    }.map { found[$0] }
  }

  private var isFlipped: Bool {
    (label == .deescalate && text.score.label == .confront)
      || (label == .confront && text.score.label == .deescalate)
  }
}

extension EvaluationReport {
  /// The texts that get another label than people gave, the worst first.
  func misread(_ page: inout Page) {
    let all = MisreadText.all(evaluation.texts)
    guard !all.isEmpty, options.top > 0 else { return }
    let more = all.count > options.top ? ", \(options.top) of \(all.count)" : ""
    page.line()
    var title = StyledText("misread texts", .strong)
    title.append("\(more): people → pack, balance, id", .faint)
    page.line(title)
    for each in all.prefix(options.top) {
      let got = each.text.score.label
      var head = StyledText(each.label.sign, each.label.tone)
      head.append("→")
      head.append(got.sign, got.tone)
      head.append(right(fixed(each.text.balance, signed: true), 7) + "  ")
      var line = StyledText(printable(Array(each.text.labelled.id.utf8)[...]) + " ", .faint)
      line.append(printable(each.text.labelled.text[...]))
      head.append(line)
      page.line(head.clipped(to: style.width, style))
    }
    if all.count > options.top { page.line("--top N shows more, -f json all", .faint) }
  }

  /// Appends them to an object, all of them.
  func writeMisread(_ writer: inout JSONWriter) {
    writer.member("misread", objects: MisreadText.all(evaluation.texts)) { writer, each in
      writer.member("id", each.text.labelled.id)
      writer.member("source", each.text.labelled.source)
      writer.member("line", each.text.labelled.line)
      writer.member("label", each.label.rawValue)
      writer.member("got", each.text.score.label.rawValue)
      writer.member("balance", each.text.balance)
      writer.member("text", String(decoding: each.text.labelled.text, as: UTF8.self))
    }
  }
}
