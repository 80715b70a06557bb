import Detente
@testable import DetenteReports
import DetenteRules
import DetenteScoring
import Testing

/// What the report for people looks like.
private func pretty(
  _ reports: [Report], _ style: Style = Style(), sentences: SentenceSelection = .top(3),
  explain: Bool = false,
  _ context: ReportContext = Samples.context
) -> [UInt8] {
  var output: [UInt8] = []
  var writer = PrettyReport(context, style: style, sentences: sentences, explain: explain)
  for report in reports { writer.write(report, into: &output) }
  writer.end(into: &output)
  return output
}

private func lines(_ bytes: [UInt8]) -> [Substring] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n")
}

@Suite("The report for people")
struct PrettyReportTests {
  @Test("in 80 columns without colour")
  func plain() throws { try expectGolden(pretty([Samples.article]), "pretty.txt") }

  @Test("in ASCII")
  func ascii() throws {
    let output = pretty([Samples.article], Style(ascii: true), sentences: .all, explain: true)
    #expect(output.allSatisfy { $0 < 0x80 })
    try expectGolden(output, "pretty-ascii.txt")
  }

  @Test("in colour")
  func color() throws {
    try expectGolden(pretty([Samples.article], Style(colored: true)), "pretty-color.txt")
  }

  @Test("with every hit explained")
  func explained() throws {
    try expectGolden(pretty([Samples.article], sentences: .all, explain: true), "pretty-explain.txt")
  }

  @Test("in ASCII a letter loses its marks, whether they are of it or behind it")
  func letters() {
    let text = "détente, Erdo\u{11F}an, S\u{E3}o Tome\u{301}, ΔF1, Łódź, Ω"
    #expect(Style(ascii: true).plain(text) == "detente, Erdogan, Sao Tome, dF1, ?odz, ?")
    #expect(Style().plain(text) == text)
  }

  @Test("in 48 columns")
  func narrow() throws {
    try expectGolden(pretty([Samples.article], Style(width: 48), sentences: .signal), "pretty-48.txt")
  }

  @Test("of several articles, one empty, with the peaks alone")
  func several() throws {
    try expectGolden(pretty([Samples.record, Samples.empty], sentences: .none), "pretty-several.txt")
  }

  @Test("a table closes a report of several articles, in every dress", arguments: [40, 50, 60, 80, 120])
  func overview(columns: Int) throws {
    let reports = [Samples.article, Samples.record, Samples.empty]
    for style in [
      Style(width: columns), Style(width: columns, ascii: true), Style(width: columns, colored: true),
    ] {
      let text = String(decoding: pretty(reports, style, sentences: .none), as: UTF8.self)
      let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      let table = bare.split(separator: "\n").drop { !$0.hasPrefix("3 articles") }.dropFirst().prefix(3)
      #expect(table.count == 3)
      #expect(bare.contains("3 articles"))
      let signs = style.isASCII ? ["v", "^", "~", "-"] : ["▼", "▲", "±", "–"]
      for (row, report) in zip(table, reports) {
        #expect(StyledText(String(row)).width <= columns)
        #expect(signs.contains { row.contains(" \($0) ") }, "\(row)")
        let figures = [fixed(report.score.deescalation), fixed(report.score.confrontation)]
        #expect(figures.allSatisfy { row.contains($0) }, "\(row)")
        let ending =
          columns >= 48 ? String(report.score.scored) : style.plain(fixed(report.score.balance, signed: true))
        #expect(row.hasSuffix(ending), "\(row)")
      }
    }
    #expect(!String(decoding: pretty([Samples.article]), as: UTF8.self).contains("1 article\n"))
  }

  @Test("of a long name the table shows the end")
  func longName() {
    var report = Samples.record
    report.id = Array(("archive/" + String(repeating: "a", count: 100) + "/march.txt").utf8)
    let text = String(decoding: pretty([report, Samples.empty], sentences: .none), as: UTF8.self)
    #expect(text.contains("\n  …aaa") && text.contains("a/march.txt  "))
  }

  @Test("more than a hundred articles have no table, joined or not")
  func manyArticles() {
    var output: [UInt8] = []
    var writer = ResultWriter.pretty(PrettyReport(Samples.context, style: Style(), sentences: .none))
    let fresh = writer
    for count in [60, 40, 1] {
      var worker = fresh
      var written: [UInt8] = []
      for _ in 0..<count { worker.write(Samples.record, into: &written) }
      writer.join(written, worker.overview, into: &output)
      var whole: [UInt8] = []
      writer.end(into: &whole)
      #expect(String(decoding: whole, as: UTF8.self).contains(" articles  ") == (count > 1))
    }
    #expect(writer.overview.count == 101)
  }

  @Test("the table of several articles closes with the mean and the sum of sentences")
  func means() throws {
    let reports = [Samples.article, Samples.record, Samples.empty]
    let text = String(decoding: pretty(reports), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("  mean · sum") })
    let sum = reports.reduce(0) { $0 + $1.score.scored }
    let mean = reports.reduce(0) { $0 + $1.score.confrontation } / 3
    #expect(line.hasSuffix(" \(sum)") && line.contains(fixed(mean)))
  }

  @Test("sentences of one label", arguments: [Label.confront, .deescalate, .mixed, .neutral])
  func ofLabel(_ label: Label) {
    let text = String(decoding: pretty([Samples.article], sentences: .label(label)), as: UTF8.self)
    let wanted = Samples.article.score.sentences.filter { $0.isScored && $0.label == label }
    let quoted = text.split(separator: "\n").filter { $0.contains("· confrontation 0.") }
    #expect(quoted.count == wanted.count)
    #expect(quoted.allSatisfy { $0.contains(label.sign) })
    #expect(text.contains("note: no sentence is \(label.rawValue)") == wanted.isEmpty)
  }

  @Test("where nothing signals anything, reasons are given for what was found nevertheless")
  func explainedSilence() {
    var report = Samples.article
    for index in report.score.sentences.indices { report.score.sentences[index].label = .neutral }
    let text = { (explain: Bool) in String(decoding: pretty([report], explain: explain), as: UTF8.self) }
    #expect(text(true).contains("class · rule") && text(true).contains("that is what neutral means here"))
    #expect(!text(false).contains("· confrontation 0."))
  }

  @Test(
    "pairs of named actors: one to the other, two with each other, and no role",
    arguments: [
      ("Ecuador and Peru signed a treaty.", "to whom: Ecuador ↔ Peru ▼ ×1"),
      ("Peru invaded Ecuador. Peru bombed Ecuador.", "to whom: Peru → Ecuador ▲ ×2"),
      ("The army bombed Ecuador.", ""),
      ("Brazil, Chile and Peru signed a treaty.", ""),
    ])
  func pairs(text: String, line: String) throws {
    let scorer = try #require(EnglishPack.loading.scorer)
    var worker = ScoreWorker(scorer)
    let article = Article(text: Array(text.utf8))
    let report = Report(id: "a", source: "a", article: article, score: try worker.score(article))
    let shown = String(
      decoding: pretty([report], sentences: .none, ReportContext(catalog: scorer.catalog)), as: UTF8.self
    ).replacing("\u{A0}", with: " ")
    #expect(line.isEmpty ? !shown.contains("to whom") : shown.contains(line + "\n"), "\(shown)")
  }

  @Test("a quotation of more than a thousand characters is cut between words")
  func longQuote() throws {
    let scorer = try #require(EnglishPack.loading.scorer)
    var worker = ScoreWorker(scorer)
    let article = Article(
      text: Array(("The army attacked " + String(repeating: "and marched ", count: 200)).utf8))
    let report = Report(id: "a", source: "a", article: article, score: try worker.score(article))
    let output = pretty([report], sentences: .all, ReportContext(catalog: scorer.catalog))
    let text = String(decoding: output, as: UTF8.self)
    let quote = text.split(separator: "\n").filter { $0.hasPrefix("       ") && $0.contains("march") }
    let length = quote.reduce(0) { $0 + $1.drop { $0 == " " }.count + 1 }
    #expect((950...1_020).contains(length), "\(length)")
    #expect(quote.last?.hasSuffix("marched …") == true || quote.last?.hasSuffix("and …") == true)
  }

  @Test("no line is wider than asked for", arguments: [40, 48, 60, 72, 80, 100, 200])
  func width(columns: Int) {
    for (selection, ascii) in [(SentenceSelection.all, false), (.top(2), true), (.none, false), (.all, true)]
    {
      let output = pretty(
        [Samples.article, Samples.record], Style(width: columns, ascii: ascii), sentences: selection,
        explain: true)
      for line in lines(output) { #expect(StyledText(String(line)).width <= columns, "\(line)") }
    }
  }

  @Test("colour adds sequences and takes only the brackets away")
  func colorSaysNothingAlone() {
    let colored = String(decoding: pretty([Samples.article], Style(colored: true)), as: UTF8.self)
    let bare = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let plain = String(decoding: pretty([Samples.article]), as: UTF8.self)
    let words = { (text: String) in text.filter { !"[] \n".contains($0) } }
    #expect(words(bare) == words(plain))
    #expect(!plain.contains("\u{1B}"))
  }

  @Test("control characters and direction marks of an article do not reach the terminal")
  func controls() {
    #expect(printable(Array("a\u{1B}[31mb\u{202E}c\r\n\td\u{9B}e".utf8)[...]) == "a\u{FFFD}[31mbc d\u{FFFD}e")
  }

  @Test("an article about something else is not said to signal nothing")
  func somethingElse() throws {
    let scorer = try #require(EnglishPack.loading.scorer)
    var worker = ScoreWorker(scorer)
    let match = """
      England crush Germany to book place in final

      England destroyed Germany 4-0 in a one-sided semi-final at Wembley on Tuesday, with the striker \
      firing two shots past a helpless goalkeeper.

      The hosts went on the attack from the first whistle. The winger bombarded the German box with \
      crosses, and after 12 minutes the striker struck. Germany's defence collapsed.

      "We knew they would come at us, but we had no answer," the Germany coach said. \
      "It was a massacre."

      France, who beat Spain in a penalty shoot-out, await in Sunday's final. France and England have \
      a long rivalry, and the match will be a battle of generations.
      """
    for (text, isElsewhere) in [(match, true), ("The minister spoke on Monday. She said little.", false)] {
      let article = Article(text: Array(text.utf8))
      let report = Report(id: "a", source: "a", article: article, score: try worker.score(article))
      let output = pretty([report], Style(), ReportContext(catalog: scorer.catalog))
      let page = String(decoding: output, as: UTF8.self)
      #expect(report.score.isSilent)
      #expect(page.contains("note: the article is about something else") == isElsewhere, "\(page)")
      #expect(page.contains("no sentence signals") != isElsewhere)
    }
  }

  @Test("a word that a line's end broke is quoted without a space in it")
  func brokenWords() {
    let text = "nego-\r\n  tiations cease-\nfire sus\u{AD}\npended long- \nterm x - \ny 5-\n6 a-\n7 pre- and"
    #expect(
      printable(Array(text.utf8)[...])
        == "nego-tiations cease-fire suspended long-term x - y 5- 6 a- 7 pre- and")
  }

  @Test("the balance never stands without the names of both channels")
  func names() {
    for line in lines(pretty([Samples.article])) where line.hasPrefix("  balance") {
      #expect(line.contains("de-escalation") && line.contains("confrontation"))
    }
  }
}
