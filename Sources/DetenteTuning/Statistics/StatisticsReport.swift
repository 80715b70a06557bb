public import DetenteReports
internal import DetenteRules

/// Writes what the rules of a pack do on a corpus.
public struct StatisticsReport: Sendable {
  /// The column that rules are ordered by, the largest first; `id` and `pack` ascending.
  public enum Order: String, Sendable, CaseIterable {
    case hits, cover, overlap, conflict, lean, time, suppressed, id, pack
  }

  /// What to show.
  public struct Options: Sendable {
    /// How rules are ordered.
    public var order = Order.hits
    /// How many rules and phrases people see; machines get all.
    public var top = 20
    /// Only rules whose id contains this.
    public var match: String?
    /// Only rules with at least so many hits.
    public var leastHits = 0

    /// Twenty rules by their hits.
    public init() {}
  }

  private let statistics: CorpusStatistics
  private let style: Style
  private let options: Options

  /// A report of a corpus.
  public init(_ statistics: CorpusStatistics, style: Style, options: Options = Options()) {
    self.statistics = statistics
    self.style = style
    self.options = options
  }

  private var rules: [RuleStatistics] {
    let asked = statistics.rules.filter { rule in
      rule.hits >= options.leastHits && (options.match.map { rule.rule.contains($0) } ?? true)
    }
    func value(_ rule: RuleStatistics) -> Double {
      switch options.order {
      case .hits: Double(rule.hits)
      case .cover: Double(rule.sentences)
      case .overlap: Double(rule.overlaps)
      case .conflict: Double(rule.conflicts)
      case .suppressed: Double(rule.suppressed)
      case .lean: rule.lean ?? -1
      case .time: rule.time ?? -1
      case .id, .pack: 0
      }
    }
    switch options.order {
    case .pack: return asked
    case .id: return asked.sorted { $0.rule < $1.rule }
    default: return asked.sorted { value($0) != value($1) ? value($0) > value($1) : $0.rule < $1.rule }
    }
  }

  /// Appends the report for people.
  public func write(into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    let all = Double(max(1, statistics.sentences))
    func percent(_ count: Int) -> String { "\(fixed(100 * Double(count) / all, 1)) %" }
    page.paragraph(
      StyledText(
        "\(counted(statistics.sentences, "sentence")) · covered \(percent(statistics.covered)) · overlap \(percent(statistics.overlaps)) "
          + "· conflict \(percent(statistics.conflicts))", .strong))
    let fired = rules.filter { $0.hits > 0 || options.order == .suppressed && $0.suppressed > 0 }
    page.line()
    let width = max(12, min(style.width - 50, fired.prefix(options.top).map(\.rule.count).max() ?? 12))
    var head = StyledText("rule", .faint).padded(to: width)
    for (name, columns) in Self.columns { head.append(rightAligned(name, columns), .faint) }
    page.line(head)
    for rule in fired.prefix(options.top) {
      var line = StyledText(rule.rule).clipped(to: width, style).padded(to: width)
      line.append(rightAligned(rule.side?.sign ?? "", 5), rule.side?.tone ?? .plain)
      let cells = [
        "\(rule.hits)", percent(rule.sentences), percent(rule.overlaps), percent(rule.conflicts),
        rule.lean.map { fixed($0) } ?? "–", rule.time.map { $0 > 0 ? fixed(100 * $0, 1) + " %" : "·" } ?? "–",
      ]
      for (text, (_, columns)) in zip(cells, Self.columns.dropFirst()) {
        line.append(rightAligned(text, columns))
      }
      page.line(line)
    }
    if fired.count > options.top { page.line("… \(fired.count - options.top) more (--top)", .faint) }
    remarks(&page)
    page.release(to: &output)
  }

  private static let columns = [
    ("side", 5), ("hits", 8), ("cover", 8), ("overlap", 8), ("conflict", 9), ("lean", 6), ("time", 7),
  ].map { ($0.0, $0.1 - ($0.0 == "hits" ? 1 : 0)) }

  private func remarks(_ page: inout Page) {
    page.line()
    if statistics.polar > 0 {
      page.paragraph(
        "lean: the share of hits in ▲ texts, corrected for class size; 0.5 says nothing, ▼ rules should be low, ▲ rules high.",
        .faint)
      let wrong = rules.filter { rule in
        guard let lean = rule.lean, let side = rule.side, rule.leanHits >= 5 else { return false }
        return side == .deescalation ? lean > 0.5 : lean < 0.5
      }
      if !wrong.isEmpty {
        let list = wrong.prefix(options.top).map { "\($0.rule)\u{A0}\(fixed($0.lean ?? 0))" }.joined(
          separator: ", ")
        page.paragraph("on the wrong side (five hits or more): \(list)")
      }
    }
    if rules.contains(where: { $0.time != nil }) {
      page.paragraph(
        "time: of what all patterns take where each is run by itself (· for lists of words); the engine runs most only where their words stand.",
        .faint)
    }
    let silent = rules.filter { $0.hits == 0 }
    if !silent.isEmpty {
      let list = silent.prefix(options.top).map {
        $0.rule + ($0.suppressed > 0 ? "\u{A0}(gave way \($0.suppressed)×)" : "")
      }
      let more = silent.count > options.top ? ", … \(silent.count - options.top) more (-f csv lists all)" : ""
      page.paragraph("never fired, \(silent.count): \(list.joined(separator: ", "))\(more)")
    }
    for (section, what) in [
      ("mask", "masks that hid nothing"), ("operator", "operators that changed nothing"),
    ] {
      let idle = statistics.helpers.filter {
        $0.section == section && $0.hits == 0 && (options.match.map($0.id.contains) ?? true)
      }
      guard !idle.isEmpty else { continue }
      let more = idle.count > options.top ? ", … \(idle.count - options.top) more (-f json lists all)" : ""
      page.paragraph(
        "\(what), \(idle.count): \(idle.prefix(options.top).map(\.id).joined(separator: ", "))\(more)")
    }
    guard !statistics.misses.isEmpty else { return }
    page.line()
    page.line("what actors do where no rule fired", .faint)
    for miss in statistics.misses.prefix(options.top) {
      var line = StyledText(rightAligned("\(miss.sentences)", 5), .strong)
      line.append("  “\(miss.phrase)”  ")
      line.append(printable(Array(miss.example.utf8)[...]), .faint)
      page.line(line.clipped(to: style.width, style))
    }
  }

  /// Appends a row for each rule.
  public func writeCSV(into output: inout [UInt8]) {
    var table = CSVTable([
      "rule", "side", "hits", "suppressed", "sentences", "overlaps", "conflicts", "lean", "lean_hits", "time",
    ])
    for rule in rules {
      table.append([
        rule.rule, rule.side?.rawValue ?? "", "\(rule.hits)", "\(rule.suppressed)", "\(rule.sentences)",
        "\(rule.overlaps)", "\(rule.conflicts)", rule.lean.map(decimal) ?? "", "\(rule.leanHits)",
        rule.time.map(decimal) ?? "",
      ])
    }
    output += table.bytes
  }

  /// Appends everything as one JSON object.
  public func writeJSON(into output: inout [UInt8]) {
    JSONWriter.line(schema: "detente:statistics/1", into: &output) { writer in
      writer.member("sentences", statistics.sentences)
      writer.member("covered", statistics.covered)
      writer.member("overlaps", statistics.overlaps)
      writer.member("conflicts", statistics.conflicts)
      writer.member("rules", objects: rules) { writer, rule in
        writer.member("rule", rule.rule)
        writer.member("side", rule.side?.rawValue)
        writer.member("hits", rule.hits)
        writer.member("suppressed", rule.suppressed)
        writer.member("sentences", rule.sentences)
        writer.member("overlaps", rule.overlaps)
        writer.member("conflicts", rule.conflicts)
        writer.member("lean", rule.lean)
        writer.member("lean_hits", rule.leanHits)
        writer.member("time", rule.time)
      }
      writer.member("helpers", objects: statistics.helpers) { writer, helper in
        writer.member("section", helper.section)
        writer.member("id", helper.id)
        writer.member("hits", helper.hits)
      }
      writer.member("misses", objects: statistics.misses) { writer, miss in
        writer.member("phrase", miss.phrase)
        writer.member("sentences", miss.sentences)
        writer.member("example", miss.example)
      }
    }
  }
}
