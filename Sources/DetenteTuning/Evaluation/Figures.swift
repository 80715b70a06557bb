public import DetenteScoring

/// What a pack makes of labelled texts, in numbers; nil where the labels do not allow one.
public struct Figures: Sendable, Hashable {
  /// How many texts there are, labelled or not.
  public var texts = 0
  /// How many have a label.
  public var labelled = 0
  /// How many are labelled deescalate or confront.
  public var polar = 0
  /// The share of labelled texts that got their label.
  public var agreement: Double?
  /// Two-class accuracy over polar texts by the sign of balance, 0 counting as the larger class.
  public var accuracy: Double?
  /// The chance that a text labelled deescalate has a higher balance than one labelled confront, ties by half; where
  /// only one of the two labels occurs, that label's texts against all others.
  public var auc: Double?
  /// The share of polar texts with balance 0.
  public var zero: Double?
  /// Spearman's rank correlation of balance with Goldstein values, over more than 20 polar texts.
  public var rho: Double?
  /// The share of polar texts that got the label of the other side.
  public var flips: Double?
  /// The share of texts labelled neutral that got another label.
  public var fired: Double?
  /// The share of texts labelled neutral that got the label confront.
  public var firedConfront: Double?
  /// By label.
  public var labels: [Label: LabelFigures] = [:]
  /// The mean F1 of the labels that people gave.
  public var meanF1: Double?

  /// No figures.
  public init() {}
}

/// How well one label is met; nil where nothing was counted.
public struct LabelFigures: Sendable, Hashable {
  /// How many texts people gave it.
  public var support = 0
  /// Of the texts that got it, the share that should.
  public var precision: Double?
  /// Of the texts that should get it, the share that do.
  public var recall: Double?
  /// The harmonic mean of the two.
  public var f1: Double?

  init(right: Int, given: Int, support: Int) {
    self.support = support
    precision = given > 0 ? Double(right) / Double(given) : nil
    recall = support > 0 ? Double(right) / Double(support) : nil
    f1 = support + given > 0 ? 2 * Double(right) / Double(support + given) : nil
  }
}

/// How many texts of each label got which.
public struct Confusion: Sendable, Hashable {
  /// The order of rows and columns.
  public static let order: [Label] = [.deescalate, .mixed, .neutral, .confront]

  private var counts: [Int]

  /// No texts.
  public init() { self.init([Int](repeating: 0, count: 16)) }

  /// The cells row after row.
  init(_ cells: [Int]) { counts = cells }

  /// How many texts that people gave one label got another.
  public subscript(gold gold: Label, got label: Label) -> Int {
    get { counts[gold.row * 4 + label.row] }
    set { counts[gold.row * 4 + label.row] = newValue }
  }

  /// How many texts have a label from people.
  public var total: Int { counts.reduce(0, +) }

  /// How well a label is met.
  public func figures(of label: Label) -> LabelFigures {
    LabelFigures(
      right: self[gold: label, got: label],
      given: Self.order.reduce(0) { $0 + self[gold: $1, got: label] }, support: support(of: label))
  }

  /// How many texts people gave a label.
  public func support(of label: Label) -> Int { Self.order.reduce(0) { $0 + self[gold: label, got: $1] } }

  /// The mean F1 of the labels that people gave; nil where they gave none.
  public var meanF1: Double? {
    let values = Self.order.filter { support(of: $0) > 0 }.compactMap { figures(of: $0).f1 }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

extension Label {
  /// Its place in `Confusion.order`.
  var row: Int {
    switch self {
    case .deescalate: 0
    case .mixed: 1
    case .neutral: 2
    case .confront: 3
    }
  }

  /// Whether it takes a side.
  var isPolar: Bool { self == .deescalate || self == .confront }
}
