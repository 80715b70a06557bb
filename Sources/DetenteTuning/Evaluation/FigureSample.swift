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
  private var gold: [Label?] = []
  private var got: [Label] = []
  private var balance: [Double] = []
  private var goldstein: [Double?] = []
  /// All texts by balance, and those that take part in the correlation by balance and by Goldstein value.
  private var byBalance: [Int] = []
  private var ratedByBalance: [Int] = []
  private var ratedByGoldstein: [Int] = []

  /// Fewer rated texts than this make no correlation.
  private static let leastRated = 21

  init(_ texts: [ScoredText]) {
    gold = texts.map(\.labelled.label)
    got = texts.map(\.score.label)
    balance = texts.map(\.balance)
    goldstein = texts.map(\.labelled.goldstein)
    byBalance = balance.indices.sorted { (balance[$0], $0) < (balance[$1], $1) }
    ratedByBalance = byBalance.filter { gold[$0]?.isPolar == true && goldstein[$0] != nil }
    ratedByGoldstein = ratedByBalance.sorted { (value($0), $0) < (value($1), $1) }
  }

  var count: Int { gold.count }

  private func value(_ index: Int) -> Double { goldstein[index] ?? 0 }

  var confusion: Confusion { confusion(Array(repeating: 1, count: count)) }

  private func confusion(_ copies: [Int]) -> Confusion {
    var result = Confusion()
    for index in gold.indices {
      if let label = gold[index] { result[gold: label, got: got[index]] += copies[index] }
    }
    return result
  }

  /// The figures of the texts, each taken so many times.
  func figures(_ copies: [Int]) -> Figures {
    let confusion = confusion(copies)
    var result = Figures()
    result.texts = copies.reduce(0, +)
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
      addSigns(copies, calm: calm, fierce: fierce, to: &result)
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
  private func addSigns(_ copies: [Int], calm: Int, fierce: Int, to result: inout Figures) {
    let first = gold.first { $0?.isPolar == true } ?? .confront
    let larger = calm == fierce ? first : calm > fierce ? Label.deescalate : .confront
    var (right, zero) = (0, 0)
    for index in gold.indices {
      guard let label = gold[index], label.isPolar else { continue }
      if balance[index] == 0 { zero += copies[index] }
      let guess = balance[index] > 0 ? Label.deescalate : balance[index] < 0 ? .confront : larger
      if guess == label { right += copies[index] }
    }
    result.accuracy = Double(right) / Double(result.polar)
    result.zero = Double(zero) / Double(result.polar)
  }

  private func auc(_ copies: [Int]) -> Double? {
    let hasCalm = gold.contains(.deescalate)
    let hasFierce = gold.contains(.confront)
    let isPositive: (Label?) -> Bool?
    switch (hasCalm, hasFierce) {
    case (true, true): isPositive = { $0 == .deescalate ? true : $0 == .confront ? false : nil }
    case (true, false): isPositive = { $0 == .deescalate }
    case (false, true): isPositive = { $0 != .confront }
    case (false, false): return nil
    }
    var (below, above, won) = (0, 0, 0.0)
    var start = 0
    while start < byBalance.count {
      var (positive, negative) = (0, 0)
      var end = start
      while end < byBalance.count, balance[byBalance[end]] == balance[byBalance[start]] {
        let index = byBalance[end]
        if let side = isPositive(gold[index]) {
          if side { positive += copies[index] } else { negative += copies[index] }
        }
        end += 1
      }
      won += Double(positive) * (Double(below) + Double(negative) / 2)
      below += negative
      above += positive
      start = end
    }
    return below > 0 && above > 0 ? won / (Double(below) * Double(above)) : nil
  }

  private func rho(_ copies: [Int]) -> Double? {
    let total = ratedByBalance.reduce(0) { $0 + copies[$1] }
    guard total >= Self.leastRated else { return nil }
    let left = ranks(ratedByBalance, copies) { balance[$0] }
    let right = ranks(ratedByGoldstein, copies) { value($0) }
    let mean = Double(total + 1) / 2
    var (product, squares, others) = (0.0, 0.0, 0.0)
    for index in ratedByBalance {
      let (a, b, n) = (left[index] - mean, right[index] - mean, Double(copies[index]))
      product += n * a * b
      squares += n * a * a
      others += n * b * b
    }
    return squares > 0 && others > 0 ? product / (squares * others).squareRoot() : 0
  }

  /// Mean ranks from 1, by text, of texts in ascending order.
  private func ranks(_ order: [Int], _ copies: [Int], by value: (Int) -> Double) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    var (start, below) = (0, 0)
    while start < order.count {
      var (end, equal) = (start, 0)
      while end < order.count, value(order[end]) == value(order[start]) {
        equal += copies[order[end]]
        end += 1
      }
      let rank = Double(below) + Double(equal + 1) / 2
      for index in order[start..<end] { result[index] = rank }
      below += equal
      start = end
    }
    return result
  }
}
