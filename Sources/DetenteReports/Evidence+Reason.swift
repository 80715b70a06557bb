internal import DetenteScoring

extension Evidence.Reason {
  /// The reason's name in results.
  var code: String {
    switch self {
    case .overlap: "overlap"
    case .mask: "mask"
    case .noAnchor: "no-anchor"
    case .foreign: "foreign"
    case .foreignArticle: "foreign-article"
    case .consumed: "consumed"
    case .condition: "condition"
    }
  }

  /// The rule or operator that is the reason; nil where there is none.
  func culprit(in context: ReportContext) -> String? {
    switch self {
    case .overlap(let unit), .mask(let unit), .foreign(let unit), .foreignArticle(let unit):
      context.rule(unit)
    case .consumed(let index): context.catalog.operators[index]
    case .noAnchor, .condition: nil
    }
  }
}
