public import Detente
public import DetenteReports
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Explains a rule to its author: what it is, and what it did in a text.
public struct RuleExplanation {
  private let card: RuleCard
  private let scorer: Scorer
  private let context: ReportContext
  private let style: Style

  /// An explanation of a part of a pack.
  public init(_ card: RuleCard, _ scorer: Scorer, context: ReportContext, style: Style) {
    self.card = card
    self.scorer = scorer
    self.context = context
    self.style = style
  }

  private var rules: RuleSet { scorer.model.rules }

  /// Appends what the rule is.
  ///
  /// Costs are measured on the spot, so they differ from run to run; without them the text is always the same.
  public func writeCard(measuresCost: Bool = true, into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    var head = StyledText(card.id, .strong)
    head.append(" · \(card.kind.rawValue) · \(card.location.file):\(card.location.line)", .faint)
    page.line(head)
    if !card.title.isEmpty { page.paragraph(card.title, indent: 2) }
    if let signalClass = card.signalClass {
      var text = StyledText("\(signalClass.side.sign) \(signalClass.id)", signalClass.side.tone)
      text.append(
        ": \(signalClass.mode.rawValue), factuality as \(signalClass.family.rawValue); \(signalClass.origin)")
      fact("class", text, &page)
    }
    if let weight = card.weight, let signalClass = card.signalClass {
      let range = "\(short(signalClass.range.lowerBound))…\(short(signalClass.range.upperBound))"
      fact(
        "weight", StyledText("\(short(weight)) (the class’s \(short(signalClass.weight)), range \(range))"),
        &page)
    }
    if card.isAmbiguous { fact("gate", StyledText("counts only beside a domain anchor"), &page) }
    if card.priority != 0 { fact("priority", StyledText("\(card.priority)"), &page) }
    for (name, text) in card.facts { fact(name, StyledText(text), &page) }
    for unit in card.units.prefix(Self.mostUnits) { describe(unit, &page) }
    let more = card.units.count - Self.mostUnits
    if more > 0 {
      let entries = agreeing(more, "entry", "entries")
      fact("", StyledText("\(more) more \(entries) (rules expand \(card.id) lists all forms)", .faint), &page)
    }
    search(measuresCost, &page)
    fact(
      "examples", StyledText("\(card.examples.fires) that must fire, \(card.examples.not) that must not"),
      &page)
    page.release(to: &output)
  }

  private static let mostUnits = 12

  private func fact(_ name: String, _ text: StyledText, _ page: inout Page) {
    page.paragraph(text, head: StyledText("  " + name, .faint).padded(to: 13))
  }

  private func describe(_ unit: Int, _ page: inout Page) {
    let forms = rules.forms(of: unit)
    if let entry = scorer.catalog.units[unit].entry, card.kind != .actor {
      let others = forms.filter { $0 != entry }
      let shown =
        others.prefix(6).joined(separator: ", ") + (others.count > 6 ? ", … (\(others.count + 1) forms)" : "")
      fact("entry", StyledText("\(entry)" + (others.isEmpty ? "" : " → \(shown)")), &page)
    } else if forms.isEmpty {
      fact("pattern", StyledText(rules.units[unit].source.text), &page)
    } else {
      fact("names", StyledText(forms.joined(separator: ", ")), &page)
    }
  }

  private static let mostWords = 24

  /// The words that set its units off.
  private var prefilter: String {
    let found = card.prefilters(rules).compactMap { $0 }
    let words = Set(found.flatMap(\.words)).sorted()
    guard !words.isEmpty else { return "" }
    let more = words.count > Self.mostWords ? ", … \(words.count - Self.mostWords) more" : ""
    let foreign = found.contains(where: \.takesForeign) ? ", and words with letters beyond ASCII" : ""
    return ": " + words.prefix(Self.mostWords).joined(separator: ", ") + more + foreign
  }

  /// How its units are looked for, and what that costs.
  private func search(_ measuresCost: Bool, _ page: inout Page) {
    guard !card.units.isEmpty else { return }
    let unfiltered = card.units.filter { rules.isUnfilterable($0) }
    let how =
      unfiltered.isEmpty
      ? "only where one of its words stands" + prefilter
      : unfiltered.count == card.units.count
        ? "in every sentence: nothing tells where it cannot match"
        : "in every sentence for \(unfiltered.count) of \(counted(card.units.count, "pattern"))"
    fact("looked for", StyledText(how), &page)
    guard measuresCost else { return }
    let costs = card.units.compactMap {
      PatternCost(rules.definingPattern(of: $0), rules.units[$0].options)
    }
    guard let first = costs.first else { return }
    let cost = costs.dropFirst().reduce(first, +)
    let limit = cost.hitsLimit ? "; it hits PCRE2’s limit on one" : ""
    let text =
      "\(fixed(cost.common, 2)) µs a sentence if run by itself, \(fixed(cost.worst, 1)) µs on the worst of "
      + "\(PatternCost.sentences.count) nasty sentences\(limit)"
    fact("cost", StyledText(text), &page)
  }

  // MARK: In a text

  /// Appends what the rule did in a text.
  /// - Returns: whether it fired and counts.
  /// - Throws: what is wrong with the text.
  public func writeVerdict(on text: [UInt8], into output: inout [UInt8]) throws -> Bool {
    var worker = ScoreWorker(scorer)
    let article = Article(text: text)
    let score = try worker.score(article)
    let report = Report(id: "text", source: "text", article: article, score: score)
    var page = Page(style, taking: &output)
    defer { page.release(to: &output) }
    page.line()
    var hits: [(Evidence, Sentence)] = []
    for sentence in score.sentences {
      for hit in sentence.evidence where concerns(hit) { hits.append((hit, sentence.sentence)) }
    }
    for (hit, sentence) in hits { verdict(hit, sentence, report, &page) }
    if !hits.isEmpty { return hits.contains { $0.0.status == .counted } }
    var probe = RuleProbe(scorer.model)
    let spans = probe.spans(of: card.id, in: worker.document)
    guard spans.isEmpty else {
      let found = spans.map { "“\(printable(article.text[$0]))”" }.joined(separator: ", ")
      let reason = IdleTrigger.reason(
        of: spans[0], of: card.id, in: card.pack, scorer.catalog, score, text: text)
      page.paragraph(
        StyledText("matched \(found)" + silentReason(reason)), head: StyledText("on the text  ", .faint))
      return false
    }
    if let limit = score.errors.first(where: { $0.rule == card.id }) {
      page.paragraph(
        StyledText("\(limit.code): \(limit.message)"), head: StyledText("on the text  ", .faint))
      return false
    }
    page.line(StyledText("did not match", .strong))
    guard let miss = NearMissFinder(scorer).closest(rule: card.id, in: worker.document) else {
      page.paragraph("nothing of it stands in the text", .faint, indent: 2)
      return false
    }
    page.paragraph(StyledText(miss.sentence), head: StyledText("  closest: ", .faint))
    return false
  }

  /// What a match without evidence means.
  private func silentReason(_ idleness: String?) -> String {
    switch card.kind {
    case .mask: ": it hides what it overlaps"
    case .operator, .factuality, .degree:
      ", with no hit in its scope that it bears on\(idleness.map { ": " + $0 } ?? ", or inside a longer match")"
    case .actor: ": named, and neither speaks nor acts in a hit"
    case .boilerplate: ": the sentence is no part of the article"
    case .lexicon, .rule: ", in a sentence that is not scored"
    }
  }

  /// Whether a hit is the rule's own, or was made or changed by it.
  private func concerns(_ hit: Evidence) -> Bool {
    let catalog = scorer.catalog
    if hit.rule(in: catalog) == card.id || catalog.units[hit.unit].rule == card.id { return true }
    switch card.kind {
    case .operator: return hit.operators.contains { catalog.operators[$0.index] == card.id }
    case .degree: return hit.degree.contains { catalog.degrees[$0.index] == card.id }
    case .mask:
      if case .mask(let unit) = hit.reason { return catalog.units[unit].rule == card.id }
      return false
    case .actor: return (hit.actor + hit.target + hit.speaker).contains { catalog.actors[$0].id == card.id }
    default: return false
    }
  }

  private func verdict(_ hit: Evidence, _ sentence: Sentence, _ report: Report, _ page: inout Page) {
    let side = context.side(of: hit)
    var line = StyledText()
    switch hit.status {
    case .counted: line.append("fired", .strong)
    case .suppressed: line.append("matched and is suppressed", .strong)
    case .cancelled: line.append("matched and is cancelled", .strong)
    }
    let matched = printable(report.article.text[hit.source.clamped(to: 0..<report.article.text.count)])
    line.append(" on “\(matched)”: ")
    line.append(
      "\(side.sign) \(context.className(hit.signalClass))", hit.status == .counted ? side.tone : .faint)
    if hit.status == .counted { line.append(" " + short(hit.value * hit.repeatFactor), .strong) }
    if context.rule(hit.unit) != card.id { line.append(" (a hit of \(context.rule(hit.unit)))", .faint) }
    page.paragraph(line)
    page.paragraph(
      StyledText(Because(hit, field: sentence.field, of: report, context, style).text, .faint), indent: 2)
  }
}
