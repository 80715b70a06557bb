public import Detente
public import DetenteReports
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Writes cases of a pack's tests, those above all that did not pass: the sentence, its spans underlined, why, and how
/// close the rule came.
public struct CaseReport {
  private let style: Style
  private let finder: NearMissFinder
  private let worker: Worker

  /// A report about the cases of a scorer's pack.
  public init(_ scorer: Scorer, style: Style) {
    self.style = style
    finder = NearMissFinder(scorer)
    worker = Worker(scorer)
  }

  /// Appends a case.
  public func write(_ result: PackTester.Result, into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    let sign = result.outcome == .failed ? "✗" : result.outcome == .todo ? "○" : "✓"
    var head = StyledText("\(sign) ", result.outcome == .failed ? .strong : .faint)
    head.append(result.rule, .strong)
    head.append("  \(result.name)")
    if result.outcome == .todo { head.append("  todo", .faint) }
    if result.outcome == .closed { head.append("  holds: `todo` may go", .faint) }
    head.append("  \(result.location.file):\(result.location.line):\(result.location.column)", .faint)
    page.line(head)
    var underlines: [SpanLines.Underline] = []
    let isMissing = result.found.isEmpty
    if !result.expected.isEmpty, result.expected != result.found {
      underlines.append(
        .init(
          sign: "^", spans: result.expected,
          word: isMissing ? result.messages.first ?? "expected" : "expected"))
    }
    if !isMissing { underlines.append(.init(sign: "~", spans: result.found, word: "matched")) }
    for line in SpanLines(width: style.width - 4).lines(result.text, underlines) {
      page.line(StyledText("    " + line))
    }
    let told = isMissing && !result.expected.isEmpty ? Array(result.messages.dropFirst()) : result.messages
    for message in told { page.paragraph(message, indent: 4) }
    if isMissing, result.rule != "tests", let miss = miss(result) {
      page.paragraph(StyledText(miss.sentence), head: StyledText("    closest: ", .faint))
    }
    page.release(to: &output)
  }

  /// How close the rule came to the case's sentence; nil where nothing of it is there.
  public func miss(_ result: PackTester.Result) -> NearMiss? {
    worker.document(result.text).flatMap { finder.closest(rule: result.rule, in: $0) }
  }

  /// What reads sentences, behind a reference.
  private final class Worker {
    private var worker: ScoreWorker

    init(_ scorer: Scorer) { worker = ScoreWorker(scorer) }

    func document(_ text: String) -> TextDocument? {
      guard (try? worker.score(Article(text: Array(text.utf8)))) != nil else { return nil }
      return worker.document
    }
  }
}
