import Detente
@testable import DetenteReports
import DetenteRules
@testable import DetenteScoring
import DetenteText
import Testing

private func html(
  _ reports: [Report], list: Bool = false, sentences: SentenceSelection = .all, explain: Bool = false
) -> String {
  var output: [UInt8] = []
  var writer = ResultWriter.html(
    HTMLReport(Samples.context, list: list, sentences: sentences, explain: explain))
  writer.begin(into: &output)
  for report in reports { writer.write(report, into: &output) }
  writer.end(into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// What of a page's elements is not closed in its place; the start of the page aside, all of it is written as XML.
private func unbalanced(_ page: String) -> [String] {
  var open: [String] = []
  for match in page.matches(of: /<(\/?)([a-z0-9]+)((?:\s+[A-Za-z-]+="[^"<>]*")*)\s*(\/?)>/) {
    let name = String(match.output.2)
    if !match.output.4.isEmpty { continue }
    if match.output.1.isEmpty {
      open.append(name)
    } else if open.popLast() != name {
      return ["</\(name)>"]
    }
  }
  return open
}

@Suite("The report as HTML")
struct HTMLReportTests {
  @Test("of one article")
  func article() throws { try expectGolden(Array(html([Samples.article]).utf8), "article.html") }

  @Test("of several articles, with the table that leads to them")
  func several() throws {
    let page = html([Samples.article, Samples.record, Samples.empty], list: true, explain: true)
    try expectGolden(Array(page.utf8), "list.html")
    let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
    #expect(targets.count > 3)
    for target in targets { #expect(page.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test("every element is closed, every bracket of a text escaped, every link leads somewhere")
  func wellFormed() {
    let hostile = "<script>alert('x')</script> & \"q\" > end"
    var report = Samples.article
    report.id = Array(hostile.utf8)
    report.article.title = Array(hostile.utf8)
    for (list, selection) in [(true, SentenceSelection.all), (false, .top(1)), (true, .numbers([2...3]))] {
      let page = html([report], list: list, sentences: selection)
      #expect(unbalanced(page) == [])
      #expect(!page.contains("<script") && !page.contains("alert('x')"))
      #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot; &gt; end"))
      for link in page.matches(of: /href="#([^"]+)"/) {
        #expect(page.contains("id=\"\(link.output.1)\""), "\(link.output.1)")
      }
    }
  }

  @Test("loads nothing and runs nothing")
  func selfContained() {
    let page = html([Samples.article, Samples.record], list: true)
    for sign in ["<script", "<link", "<img", "<iframe", "http:", "https:", "url(", "@import", " on"] {
      let markup = page.replacing(/>[^<]*</, with: "><")
      #expect(!markup.contains(sign), "\(sign)")
    }
  }

  @Test("the words of the article stand in it as they are, with a sign behind each mark")
  func words() {
    let page = html([Samples.article])
    for score in Samples.article.score.sentences {
      let words = MarkedSentence(score, of: Samples.article, Samples.context).pieces.map { piece in
        if case .words(let words, _) = piece { words } else { "" }
      }
      #expect(words.joined() == printable(Samples.article.text(of: score.sentence)))
    }
    let marks = page.matches(of: /<mark class="([dc])" title="([^"]+)">[^<]+<\/mark>(<b class="[dc]">|<mark)/)
    #expect(marks.count == page.matches(of: /<mark\s/).count)
    #expect(marks.count > 5)
  }

  @Test("quotes the sentences that are asked for")
  func selection() {
    let scores = Samples.article.score.sentences
    for selection in [
      SentenceSelection.all, .signal, .label(.confront), .top(1), .numbers([1...2, 4...4]), .none,
    ] {
      let page = html([Samples.article], sentences: selection)
      let quoted = page.matches(of: /id="s([0-9]+)"/).compactMap { Int($0.output.1) }
      #expect(quoted == selection.indices(in: scores).map { scores[$0].sentence.number })
    }
    #expect(html([Samples.article], sentences: .numbers([99...99])).contains("there is no sentence 99"))
  }

  @Test("opens what made the numbers where that is asked for")
  func explained() {
    #expect(!html([Samples.article]).contains("<details class=\"s\" id=\"s1\" open"))
    #expect(html([Samples.article], explain: true).contains("<details class=\"s\" id=\"s1\" open=\"open\""))
  }

  @Test("joined from what workers wrote it is the same")
  func joined() {
    let reports = [Samples.article, Samples.record, Samples.empty]
    var output: [UInt8] = []
    var writer = ResultWriter.html(HTMLReport(Samples.context, list: true))
    let fresh = writer
    writer.begin(into: &output)
    for report in reports {
      var worker = fresh
      var written: [UInt8] = []
      worker.write(report, into: &written)
      writer.join(written, worker.overview, into: &output)
    }
    writer.end(into: &output)
    #expect(String(decoding: output, as: UTF8.self) == html(reports, list: true))
  }

  @Test("without an article there is no page, and of a list without articles an empty one")
  func nothing() {
    #expect(html([]).isEmpty)
    #expect(html([], list: true).hasSuffix("</html>\n"))
  }

  @Test("names for links hold nothing that a link may not")
  func anchors() {
    #expect(HTMLReport.anchor(Array("a/b c_é.txt".utf8)) == "a_2Fb_20c_5F_C3_A9.txt")
    #expect(HTMLReport.anchor([0x0A, UInt8(ascii: "-")]) == "_0A-")
  }
}
