internal import DetenteRules
package import DetenteScoring
package import DetenteText

/// What made a hit's value, in words: weight, operators, modifiers, and why it may not count.
package struct Because {
  /// The words, in one line.
  package let text: String

  /// What made a hit of a report's article.
  package init(_ hit: Evidence, field: Field, of report: Report, _ context: ReportContext, _ style: Style) {
    func quoted(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : " “\(printable(report.slice(range, of: field)))”"
    }
    var parts: [String] = []
    if let reason = hit.reason { parts.append(Because.explanation(reason, hit.status, context)) }
    var steps = hit.operators
    // An operator that took the hit away has made nothing of it.
    if hit.status == .cancelled, case .consumed(let by) = hit.reason, steps.last?.index == by {
      steps.removeLast()
    }
    var strength = "weight \(short(hit.baseWeight))"
    if !steps.isEmpty {
      let texts = steps.map { step in
        let name = context.catalog.operators[step.index]
        return "\(name)\(quoted(step.source)) → \(context.className(step.signalClass)) \(short(step.weight))"
      }
      strength =
        "\(context.className(hit.baseClass)) \(short(hit.baseWeight)) → " + texts.joined(separator: " → ")
    } else if let added = hit.addedBy {
      strength = "added by \(context.catalog.operators[added]); weight \(short(hit.baseWeight))"
    }
    if let least = hit.factuality.min(by: { $0.factor < $1.factor }) {
      strength += " × \(short(least.factor)) \(context.catalog.statuses[least.index])\(quoted(least.source))"
    }
    for degree in hit.degree {
      strength += " × \(short(degree.factor))\(quoted(degree.source))"
    }
    if hit.degree.reduce(1, { $0 * $1.factor }) != context.degreeFactor(of: hit) {
      strength += " (together \(short(context.degreeFactor(of: hit))))"
    }
    if hit.discourseFactor != 1 {
      strength += " × \(short(hit.discourseFactor)) \(hit.discourse.rawValue)"
    }
    if hit.repeatFactor != 1 { strength += " × \(short(hit.repeatFactor)) repeated in its clause" }
    parts.append(strength)
    if hit.status == .counted { parts += Because.lent(to: hit) }
    if hit.isBehindNews {
      parts.append("behind the other side's news")
    } else if hit.isUnasserted, hit.status == .counted {
      parts.append("nobody asserts it")
    }
    text = style.plain(parts.joined(separator: "; "))
  }

  /// What a hit has from other sentences.
  private static func lent(to hit: Evidence) -> [String] {
    var parts: [String] = []
    switch hit.gateOpenedBy {
    case .previous: parts.append("the sentence before shows that conflict is meant")
    case .headline: parts.append("the headline shows that conflict is meant")
    case .own, nil: break
    }
    if hit.isResolvedPronoun { parts.append("an earlier sentence tells who") }
    return parts
  }

  private static func explanation(
    _ reason: Evidence.Reason, _ status: Evidence.Status, _ context: ReportContext
  ) -> String {
    let culprit = reason.culprit(in: context) ?? ""
    let what =
      switch reason {
      case .overlap: "gives way to \(culprit)"
      case .mask: "masked by \(culprit)"
      case .noAnchor:
        "an ambiguous word, and nothing here shows that conflict is meant: no actor, no anchor of the gate"
      case .foreign: "an ambiguous word among words of \(culprit)"
      case .foreignArticle: "the article is about something else (\(culprit))"
      case .consumed: "taken away by \(culprit)"
      case .condition: "inside the condition of an offer"
      }
    return "\(status.rawValue): \(what)"
  }
}
