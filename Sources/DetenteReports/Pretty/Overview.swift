internal import DetenteScoring

/// Several articles in a line each, to be compared.
public struct Overview: Sendable {
  /// What a line says of an article.
  struct Line: Sendable {
    var id: [UInt8]
    /// Nil where the article has none.
    var headline: String?
    var label: Label
    var deescalation: Double
    var confrontation: Double
    var balance: Double
    /// Scored ones.
    var sentences: Int
  }

  /// So many articles are kept: more are a table for other programs.
  static let most = 100

  /// The first of them.
  private(set) var lines: [Line] = []
  /// All articles.
  public private(set) var count = 0

  /// The means of the lines, each article counted once, and the sum of their sentences.
  struct Means {
    var deescalation: Double
    var confrontation: Double
    var balance: Double
    var sentences: Int

    init(_ lines: [Line]) {
      func mean(_ value: (Line) -> Double) -> Double {
        lines.isEmpty ? 0 : lines.reduce(0) { $0 + value($1) } / Double(lines.count)
      }
      (deescalation, confrontation) = (mean { $0.deescalation }, mean { $0.confrontation })
      (balance, sentences) = (mean { $0.balance }, lines.reduce(0) { $0 + $1.sentences })
    }
  }

  /// What closes the table of the lines.
  var means: Means { Means(lines) }

  /// An overview of no article.
  public init() {}

  mutating func add(_ report: Report) {
    count += 1
    guard lines.count < Self.most else { return }
    let score = report.score
    lines.append(
      Line(
        id: report.id, headline: report.headline.map(printable), label: score.label,
        deescalation: score.deescalation,
        confrontation: score.confrontation, balance: score.balance, sentences: score.scored))
  }

  mutating func add(_ other: Overview) {
    count += other.count
    lines += other.lines.prefix(max(0, Self.most - lines.count))
  }
}
