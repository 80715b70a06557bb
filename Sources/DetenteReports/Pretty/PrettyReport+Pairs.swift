internal import DetenteRules

extension PrettyReport {
  /// Who did something to whom.
  func pairs(_ report: Report, _ page: inout Page) {
    let pairs = ActorPairs(report, context).list
    guard !pairs.isEmpty else { return }
    var list = pairs.prefix(ActorPairs.most).map { pair in
      let sides = Side.allCases.compactMap { side in
        pair.hits[side].map { "\u{A0}\(side.sign)\u{A0}×\($0)" }
      }
      return pair.name.replacing(" ", with: "\u{A0}") + sides.joined()
    }
    let left = pairs.count - list.count
    if left > 0 { list.append("and \(left) more \(agreeing(left, "pair", "pairs")) (--level hit)") }
    page.paragraph(
      StyledText("to whom: " + list.joined(separator: ", ")), head: StyledText("  "), indent: 4)
  }
}
