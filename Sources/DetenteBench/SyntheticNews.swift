public import Detente
public import DetenteRules
internal import DetenteTuning

/// News-like articles of any amount, the same for the same pack and seed.
///
/// Their words are the pack's own: its examples and test sentences stand in them as they are, and between them run
/// chains of words in which each pair of neighbours stands in one of the pack's sentences of everyday language. Their
/// share of sentences with a signal is that of general news (about one in four).
public struct SyntheticNews: Sendable {
  private let signals: [String]
  private let chain: WordChain
  private let seed: UInt64

  /// A generator of articles.
  public init(_ pack: RulePack, seed: UInt64 = 1) {
    let rules = pack.lexicons + pack.rules
    signals = rules.flatMap(\.examples).map(\.text) + pack.tests.map(\.text.text)
    chain = WordChain(
      rules.flatMap(\.counterexamples).map(\.text)
        + pack.tests.filter { $0.label == "neutral" }.map(\.text.text))
    self.seed = seed
  }

  /// The article with a number: a headline and six to twenty sentences in paragraphs; about 2 KB.
  public func article(_ number: Int) -> Article {
    // Neighbouring seeds would give the same numbers one step apart.
    var seeds = SplitMix(seed: seed &+ UInt64(number) &* 0x9E6D_62D0_6F6A_9A9B)
    var source = SplitMix(seed: seeds.next())
    let title = chain.sentence(&source, about: 7)
    var text = ""
    for index in 0..<(6 + source.below(15)) {
      if index > 0 { text += source.below(4) == 0 ? "\n\n" : " " }
      let isSignal = source.below(4) == 0 && !signals.isEmpty
      text += isSignal ? signals[source.below(signals.count)] : chain.sentence(&source, about: 18)
    }
    return Article(title: Array(title.utf8), text: Array((text + "\n").utf8))
  }

  /// Articles of at least so many bytes together.
  public func articles(bytes: Int) -> [Article] {
    var articles: [Article] = []
    var total = 0
    while total < bytes {
      let article = article(articles.count)
      total += article.text.count + (article.title?.count ?? 0)
      articles.append(article)
    }
    return articles
  }
}

/// Sentences in which each word follows one that it follows in the sentences given.
private struct WordChain: Sendable {
  /// Each word once, the empty one for a sentence's beginning and end first.
  private var words = [""]
  /// By word: those that follow it, as often as they do.
  private var followers: [[Int32]] = [[]]

  init(_ sentences: [String]) {
    var numbers: [String: Int32] = ["": 0]
    for sentence in sentences {
      var previous = 0
      for part in sentence.split(whereSeparator: \.isWhitespace) {
        let word = String(part)
        let number = numbers[word, default: Int32(words.count)]
        if number == words.count {
          numbers[word] = number
          words.append(word)
          followers.append([])
        }
        followers[previous].append(number)
        previous = Int(number)
      }
      followers[previous].append(0)
    }
  }

  /// A sentence of about so many words, with a full stop.
  func sentence(_ source: inout SplitMix, about length: Int) -> String {
    var text = ""
    var word = 0
    for position in 0..<length * 2 {
      let next = followers[word]
      word = next.isEmpty ? 0 : Int(next[source.below(next.count)])
      if word == 0 {
        // Short sentences go on with the beginning of another.
        guard position < length, words.count > 1 else { break }
        if text.hasSuffix(".") { text.removeLast() }
        continue
      }
      if !text.isEmpty { text += " " }
      text += words[word]
    }
    return text.hasSuffix(".") ? text : text + "."
  }
}
