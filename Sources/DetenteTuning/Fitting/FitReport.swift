public import DetenteReports
internal import DetenteRules

/// Writes what a fit suggests, with the evidence.
public struct FitReport: Sendable {
  private let fit: WeightFit
  private let heldOut: HeldOut
  private let style: Style

  /// A report of a fit and of what it does to the texts held out.
  public init(_ fit: WeightFit, heldOut: HeldOut, style: Style) {
    self.fit = fit
    self.heldOut = heldOut
    self.style = style
  }

  /// Appends the report.
  public func write(into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    page.paragraph(
      "\(counted(fit.fitted, "rule")) \(agreeing(fit.fitted, "has", "have")) evidence enough · "
        + "\(counted(fit.changes.count, "weight")) suggested · loss a text "
        + "\(fixed(fit.loss.before, 4)) → \(fixed(fit.loss.after, 4))", .strong)
    guard !fit.changes.isEmpty else {
      page.release(to: &output)
      return
    }
    page.line()
    let width = max(12, min(style.width - 42, fit.changes.map(\.rule.count).max() ?? 12))
    var head = StyledText("rule", .faint).padded(to: width)
    for (name, columns) in [("class", 14), ("weight", 14), ("hits", 6), ("right", 7)] {
      head.append(rightAligned(name, columns), .faint)
    }
    page.line(head)
    for change in fit.changes {
      var line = StyledText(change.rule).clipped(to: width, style).padded(to: width)
      line.append(rightAligned(change.signalClass, 14), .faint)
      line.append(rightAligned("\(fixed(change.old)) → \(fixed(change.new))", 14))
      line.append(rightAligned("\(change.hits)", 6))
      line.append(rightAligned(fixed(Double(change.right) / Double(max(1, change.hits))), 7))
      page.line(line)
    }
    page.line()
    page.line("on \(counted(heldOut.old.texts, "text")) held out", .faint)
    var (better, worse): ([String], [String]) = ([], [])
    for (name, _, figure) in Figures.rows {
      guard let old = figure(heldOut.old), let new = figure(heldOut.new) else { continue }
      var line = StyledText(name).padded(to: 10)
      line.append(rightAligned("\(fixed(old, 3)) → \(fixed(new, 3))", 16))
      if let interval = heldOut.interval(figure) {
        line.append(
          "   difference \(fixed(interval.low, 3, signed: true))…\(fixed(interval.high, 3, signed: true))",
          .faint)
        let isGain = Self.gains.contains(name)
        if interval.low > 0 || interval.high < 0 {
          if (interval.low > 0) == isGain { better.append(name) } else { worse.append(name) }
        }
      }
      page.line(line)
    }
    page.paragraph(verdict(better, worse), better.isEmpty || !worse.isEmpty ? .strong : .plain)
    page.release(to: &output)
  }

  /// The figures of which more is better.
  private static let gains: Set = ["agreement", "mean F1", "acc2", "auc", "rho"]

  private func verdict(_ better: [String], _ worse: [String]) -> String {
    if better.isEmpty, worse.isEmpty {
      return
        "Beyond chance (95 %) nothing changes on the texts held out: these weights may be no more than noise."
    }
    let parts = [(better, "better"), (worse, "worse")].filter { !$0.0.isEmpty }.map {
      "\($0.1): \($0.0.joined(separator: ", "))"
    }
    return "Beyond chance (95 %), on texts that were not fitted to, " + parts.joined(separator: "; ") + "."
  }
}
