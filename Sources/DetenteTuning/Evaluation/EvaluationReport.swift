internal import Detente
public import DetenteReports
internal import DetenteRules
internal import DetenteScoring

/// Writes an evaluation for people: the confusion first, then the figures, the rules, and where to look next.
public struct EvaluationReport: Sendable {
  /// What to show.
  public struct Options: Sendable {
    /// How many misread texts, rules, and phrases of uncovered texts.
    public var top = 10
    /// How many rules show their wrong hits in context, and how many hits each.
    public var contexts = (rules: 3, hits: 5)
    /// Only rules whose id contains this.
    public var match: String?

    /// Ten rules, three of them with five wrong hits each.
    public init() {}
  }

  let evaluation: Evaluation
  let style: Style
  let options: Options

  /// A report of an evaluation.
  public init(_ evaluation: Evaluation, style: Style, options: Options = Options()) {
    self.evaluation = evaluation
    self.style = style
    self.options = options
  }

  /// Appends the report.
  public func write(into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    header(&page)
    if evaluation.figures.labelled > 0 {
      page.line()
      confusion(&page)
    }
    page.line()
    figures(&page)
    if evaluation.parts.count > 1 { parts(&page) }
    misread(&page)
    rules(&page)
    contexts(&page)
    gaps(&page)
    page.release(to: &output)
  }

  private func header(_ page: inout Page) {
    let figures = evaluation.figures
    let pack = evaluation.catalog.pack
    var facts = [counted(figures.texts, "text"), "pack \(pack.id) \(pack.version)"]
    if figures.labelled < figures.texts {
      facts.insert("\(figures.texts - figures.labelled) without a label", at: 1)
    }
    page.paragraph(facts.joined(separator: " · "), .faint)
  }

  // MARK: The confusion

  private static let nameWidth = 13
  private static let countWidth = 8
  private static let shareWidth = 11

  private func confusion(_ page: inout Page) {
    page.line(String(repeating: " ", count: Self.nameWidth + 1) + "the pack says", .faint)
    var head = StyledText("people say", .faint).padded(to: Self.nameWidth)
    for label in Confusion.order { head.append(rightAligned(label.short, Self.countWidth), label.tone) }
    for name in ["precision", "recall", "F1"] { head.append(rightAligned(name, Self.shareWidth), .faint) }
    page.line(head)
    for gold in Confusion.order {
      let own = evaluation.confusion.figures(of: gold)
      guard own.support > 0 else { continue }
      var line = StyledText("\(gold.sign) \(gold.rawValue)", gold.tone).padded(to: Self.nameWidth)
      for label in Confusion.order {
        let count = evaluation.confusion[gold: gold, got: label]
        let tone = count == 0 ? Tone.faint : label == gold ? .strong : .plain
        line.append(rightAligned(count == 0 ? "·" : "\(count)", Self.countWidth), tone)
      }
      for value in [own.precision, own.recall, own.f1] {
        line.append(rightAligned(share(value), Self.shareWidth))
      }
      page.line(line)
      let intervals = [
        evaluation.interval { $0.labels[gold]?.precision }, evaluation.interval { $0.labels[gold]?.recall },
        evaluation.interval { $0.labels[gold]?.f1 },
      ]
      guard intervals.contains(where: { $0 != nil }) else { continue }
      var below = StyledText().padded(to: Self.nameWidth + 4 * Self.countWidth)
      for interval in intervals {
        below.append(rightAligned(interval.map { shown($0) } ?? "", Self.shareWidth), .faint)
      }
      page.line(below)
    }
  }

  // MARK: The figures

  private func figures(_ page: inout Page) {
    for (name, meaning, figure) in Figures.rows {
      guard let value = figure(evaluation.figures) else { continue }
      var head = StyledText(name).padded(to: 10)
      head.append(rightAligned(Self.three(value), 7), .strong)
      head.append("  " + (evaluation.interval(figure).map { shown($0, digits: 3) } ?? ""), .faint)
      page.paragraph(StyledText(meaning, .faint), head: head, indent: 33)
    }
  }

  private func parts(_ page: inout Page) {
    page.line()
    let room = style.width - 7 - 8 * Figures.columns.count
    let width = min(room, max(8, evaluation.parts.map(\.name.count).max() ?? 8))
    var head = StyledText("by file", .faint).padded(to: width)
    head.append(rightAligned("texts", 7), .faint)
    for (name, _) in Figures.columns { head.append(rightAligned(name, 8), .faint) }
    page.line(head)
    for part in evaluation.parts {
      let name = StyledText(printable(Array(part.name.utf8)[...]))
      var line = name.clippedAtStart(to: width, style).padded(to: width)
      line.append(rightAligned("\(part.figures.texts)", 7))
      for (_, figure) in Figures.columns {
        line.append(rightAligned(figure(part.figures).map(Self.three) ?? "–", 8))
      }
      page.line(line)
    }
  }

  static func three(_ value: Double) -> String { fixed(value, 3) }

  func share(_ value: Double?) -> String { value.map { fixed($0) } ?? "–" }

  func shown(_ interval: Interval, digits: Int = 2) -> String {
    "\(fixed(interval.low, digits))…\(fixed(interval.high, digits))"
  }
}

extension Label {
  /// The name in a table's head.
  fileprivate var short: String {
    switch self {
    case .deescalate: "\(sign) de-esc"
    case .mixed: "\(sign) mixed"
    case .neutral: "\(sign) neutr"
    case .confront: "\(sign) confr"
    }
  }
}

extension Figures {
  /// The figures of a report, with what each says.
  static let rows: [(String, String, @Sendable (Figures) -> Double?)] = [
    ("agreement", "of labelled texts get their label", { $0.agreement }),
    ("mean F1", "over the labels that people gave", { $0.meanF1 }),
    ("acc2", "sides by the sign of balance (0: the larger)", { $0.accuracy }),
    ("auc", "▼ texts have the higher balance than ▲ ones", { $0.auc }),
    ("zero", "of ▼ and ▲ texts have balance 0", { $0.zero }),
    ("flipped", "of ▼ and ▲ texts get the other's label", { $0.flips }),
    ("rho", "rank correlation of balance with Goldstein", { $0.rho }),
    ("fired", "of neutral texts get another label", { $0.fired }),
    ("confront", "of neutral texts get the label confront", { $0.firedConfront }),
  ]

  /// Those of a table by file.
  static let columns: [(String, @Sendable (Figures) -> Double?)] = [
    ("acc2", { $0.accuracy }), ("auc", { $0.auc }), ("zero", { $0.zero }), ("rho", { $0.rho }),
    ("fired", { $0.fired }),
  ]
}
