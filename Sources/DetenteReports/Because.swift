internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// What made a hit's value, in words: weight, operators, modifiers, and why it may not count.
struct Because {
  let text: String

  init(_ hit: Evidence, field: Field, of report: Report, _ context: ReportContext, _ style: Style) {
    func quoted(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : " “\(printable(report.slice(range, of: field)))”"
    }
    var parts: [String] = []
    if let reason = hit.reason { parts.append(Because.explanation(reason, hit.status, context)) }
    var strength = "weight \(short(hit.baseWeight))"
    if !hit.operators.isEmpty {
      let steps = hit.operators.map { step in
        let name = context.catalog.operators[step.index]
        return "\(name)\(quoted(step.source)) → \(context.className(step.signalClass)) \(short(step.weight))"
      }
      strength =
        "\(context.className(hit.baseClass)) \(short(hit.baseWeight)) → " + steps.joined(separator: " → ")
    } else if let added = hit.addedBy {
      strength = "\(context.catalog.operators[added]): weight \(short(hit.baseWeight))"
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
    if hit.isUnasserted, hit.status == .counted { parts.append("nobody asserts it") }
    text = style.plain(parts.joined(separator: "; "))
  }

  private static func explanation(
    _ reason: Evidence.Reason, _ status: Evidence.Status, _ context: ReportContext
  ) -> String {
    let culprit = reason.culprit(in: context) ?? ""
    return switch reason {
    case .overlap: "\(status.rawValue): inside a match of \(culprit)"
    case .mask: "\(status.rawValue): masked by \(culprit)"
    case .noAnchor: "\(status.rawValue): ambiguous, and nothing here speaks of conflict"
    case .foreign: "\(status.rawValue): ambiguous, beside \(culprit)"
    case .dateline: "\(status.rawValue): in a dateline"
    case .consumed: "\(status.rawValue): used up by \(culprit)"
    case .condition: "\(status.rawValue): inside the condition of an offer"
    }
  }
}
