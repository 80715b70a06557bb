internal import DetenteScoring

extension Figures {
  /// The figures of texts.
  public init(_ texts: [ScoredText]) {
    let sample = FigureSample(texts)
    self = sample.figures(Array(repeating: 1, count: sample.count))
  }
}

/// Texts laid out so that figures come fast, also for resamples of them.
struct FigureSample: Sendable {
  /// What each text is counted under: its cell of the confusion matrix and its sign.
  private var kinds: [UInt8]
  /// Texts of both sides by balance.
  private let sided: Ranking
  /// By place in `sided`: whether a high balance is right there.
  private let isPositive: [Bool]
  /// The texts that take part in the correlation by balance and by Goldstein value.
  private let ratedByBalance: Ranking
  private let ratedByGoldstein: Ranking
  /// The larger class where there are as many texts of the other.
  private let first: Label

  /// Fewer rated texts than this make no correlation.
  private static let leastRated = 21
  /// The cell of texts without a label.
  private static let unlabelled = 16

  /// What a text's balance says of its label.
  private enum Sign: Int, CaseIterable {
    /// The label takes no side.
    case none
    case right, wrong
    /// A balance of 0, by the side that the label takes.
    case zeroCalm, zeroFierce

    init(_ text: ScoredText) {
      guard let label = text.labelled.label, label.isPolar else {
        self = .none
        return
      }
      let balance = text.balance
      if balance == 0 {
        self = label == .deescalate ? .zeroCalm : .zeroFierce
      } else {
        self = (balance > 0) == (label == .deescalate) ? .right : .wrong
      }
    }
  }

  init(_ texts: [ScoredText]) {
    let gold = texts.map(\.labelled.label)
    let balance = texts.map(\.balance)
    let goldstein = texts.map { $0.labelled.goldstein ?? 0 }
    kinds = texts.map { text in
      let cell = text.labelled.label.map { $0.row * 4 + text.score.label.row } ?? Self.unlabelled
      return UInt8(cell * Sign.allCases.count + Sign(text).rawValue)
    }
    first = gold.first { $0?.isPolar == true }.flatMap { $0 } ?? .confront
    let side = Self.side(among: gold)
    sided = Ranking(texts.indices.filter { side(gold[$0]) != nil }, by: balance)
    isPositive = sided.order.map { side(gold[$0]) ?? false }
    let rated = texts.indices.filter { gold[$0]?.isPolar == true && texts[$0].labelled.goldstein != nil }
    ratedByBalance = Ranking(rated, by: balance)
    ratedByGoldstein = Ranking(ratedByBalance.order, by: goldstein)
  }

  /// Whether a label is one whose texts should have the higher balances; nil where they are left out.
  private static func side(among gold: [Label?]) -> (Label?) -> Bool? {
    switch (gold.contains(.deescalate), gold.contains(.confront)) {
    case (true, true): { $0 == .deescalate ? true : $0 == .confront ? false : nil }
    case (true, false): { $0 == .deescalate }
    case (false, true): { $0 != .confront }
    case (false, false): { _ in nil }
    }
  }

  var count: Int { kinds.count }

  /// How many texts of each label got which.
  var confusion: Confusion {
    let (confusion, _) = counted(Array(repeating: 1, count: count))
    return confusion
  }

  private func counted(_ copies: [Int]) -> (confusion: Confusion, signs: [Int]) {
    let width = Sign.allCases.count
    var counts = [Int](repeating: 0, count: (Self.unlabelled + 1) * width)
    for index in kinds.indices { counts[Int(kinds[index])] += copies[index] }
    var cells = [Int](repeating: 0, count: Self.unlabelled)
    var signs = [Int](repeating: 0, count: width)
    for (kind, count) in counts.enumerated() {
      let (cell, sign) = kind.quotientAndRemainder(dividingBy: width)
      if cell < Self.unlabelled { cells[cell] += count }
      signs[sign] += count
    }
    return (Confusion(cells), signs)
  }

  /// The figures of the texts, each taken so many times.
  func figures(_ copies: [Int]) -> Figures {
    let (confusion, signs) = counted(copies)
    var result = Figures()
    result.texts = signs.reduce(0, +)
    result.labelled = confusion.total
    for label in Confusion.order { result.labels[label] = confusion.figures(of: label) }
    result.meanF1 = confusion.meanF1
    if confusion.total > 0 {
      let agreed = Confusion.order.reduce(0) { $0 + confusion[gold: $1, got: $1] }
      result.agreement = Double(agreed) / Double(confusion.total)
    }
    let (calm, fierce) = (confusion.support(of: .deescalate), confusion.support(of: .confront))
    result.polar = calm + fierce
    if result.polar > 0 {
      let flips = confusion[gold: .deescalate, got: .confront] + confusion[gold: .confront, got: .deescalate]
      result.flips = Double(flips) / Double(result.polar)
      addSigns(signs, calm: calm, fierce: fierce, to: &result)
    }
    let neutral = confusion.support(of: .neutral)
    if neutral > 0 {
      result.fired = 1 - Double(confusion[gold: .neutral, got: .neutral]) / Double(neutral)
      result.firedConfront = Double(confusion[gold: .neutral, got: .confront]) / Double(neutral)
    }
    result.auc = auc(copies)
    result.rho = rho(copies)
    return result
  }

  /// What follows from the sign of balance: a balance of 0 counts as the larger class, of equal ones as the first.
  private func addSigns(_ signs: [Int], calm: Int, fierce: Int, to result: inout Figures) {
    let larger = calm == fierce ? first : calm > fierce ? Label.deescalate : .confront
    let (zeroCalm, zeroFierce) = (signs[Sign.zeroCalm.rawValue], signs[Sign.zeroFierce.rawValue])
    let right = signs[Sign.right.rawValue] + (larger == .deescalate ? zeroCalm : zeroFierce)
    result.accuracy = Double(right) / Double(result.polar)
    result.zero = Double(zeroCalm + zeroFierce) / Double(result.polar)
  }

  private func auc(_ copies: [Int]) -> Double? {
    var (below, above, won) = (0, 0, 0.0)
    var place = 0
    for end in sided.ends {
      var (positive, negative) = (0, 0)
      while place < end {
        let count = copies[sided.order[place]]
        if isPositive[place] { positive += count } else { negative += count }
        place += 1
      }
      won += Double(positive) * (Double(below) + Double(negative) / 2)
      below += negative
      above += positive
    }
    return below > 0 && above > 0 ? won / (Double(below) * Double(above)) : nil
  }

  private func rho(_ copies: [Int]) -> Double? {
    let total = ratedByBalance.order.reduce(0) { $0 + copies[$1] }
    guard total >= Self.leastRated else { return nil }
    let left = ratedByBalance.ranks(copies)
    let right = ratedByGoldstein.ranks(copies)
    let mean = Double(total + 1) / 2
    var (product, squares, others) = (0.0, 0.0, 0.0)
    for index in ratedByBalance.order {
      let (a, b, n) = (left[index] - mean, right[index] - mean, Double(copies[index]))
      product += n * a * b
      squares += n * a * a
      others += n * b * b
    }
    return squares > 0 && others > 0 ? product / (squares * others).squareRoot() : 0
  }
}

/// Some texts in ascending order of a value, and where equal ones end.
private struct Ranking: Sendable {
  let order: [Int]
  private(set) var ends: [Int] = []

  init(_ texts: [Int], by value: [Double]) {
    order = texts.sorted { (value[$0], $0) < (value[$1], $1) }
    for place in order.indices.dropFirst() where value[order[place]] != value[order[place - 1]] {
      ends.append(place)
    }
    if !order.isEmpty { ends.append(order.count) }
  }

  /// Mean ranks from 1, by text, of texts that are taken so many times each.
  func ranks(_ copies: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: copies.count)
    var (start, below) = (0, 0)
    for end in ends {
      let equal = order[start..<end].reduce(0) { $0 + copies[$1] }
      let rank = Double(below) + Double(equal + 1) / 2
      for index in order[start..<end] { result[index] = rank }
      below += equal
      start = end
    }
    return result
  }
}
