internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension Report {
  /// What is to be known of the article beside its headline: name, length, date and pack.
  func facts(_ context: ReportContext) -> [String] {
    let left = score.sentences.count - score.scored
    let length = counted(score.scored, "sentence") + (left > 0 ? " (and \(left) not scored)" : "")
    return [printable(id[...]), length, isoDate, context.packName].compactMap(\.self)
  }

  /// What a reader should know of how the article was read.
  var notes: [String] {
    var notes: [String] = []
    if score.scored == 0 {
      notes.append("no sentence to score")
    } else if score.isSilent, !score.notices.contains(where: { $0.code == "foreign-article" }) {
      notes.append("no sentence signals more or less conflict: that is what neutral means here")
    }
    return notes + score.notices.map(\.message)
  }

  /// What could not be computed.
  var faults: [String] {
    score.errors.map { error in
      let place = [error.rule.map { "rule \($0)" }, error.sentence.map { "sentence \($0)" }].compactMap(
        \.self)
      let suffix = place.isEmpty ? "" : " (" + place.joined(separator: ", ") + ")"
      return "\(error.code): \(error.message)\(suffix)"
    }
  }
}

extension DocumentScore {
  /// Whether no scored sentence is anything but neutral.
  var isSilent: Bool { sentences.allSatisfy { !$0.isScored || $0.label == .neutral } }

  /// How many sentences carry a signal, and how strong the evidence is.
  var evidenceInWords: String {
    let signals = sentences.count { $0.isScored && $0.label != .neutral }
    return "strength \(fixed(confidence)) · \(signals) of \(counted(scored, "sentence")) "
      + "\(agreeing(signals, "carries", "carry")) a signal, \(percent(coverage)) by weight"
  }

  /// How the balance came about; with a sign that says so where what is rounded does not add up.
  var balanceInWords: String {
    func thousandths(_ value: Double) -> Int { Int((value * 1_000).rounded()) }
    let addsUp = thousandths(balance) == thousandths(deescalation) - thousandths(confrontation)
    return "\(fixed(balance, 3, signed: true)) \(addsUp ? "=" : "≈") de-escalation \(fixed(deescalation, 3)) "
      + "− confrontation \(fixed(confrontation, 3))"
  }

  /// The mean balances of its thirds, and the largest swing.
  var movementInWords: String {
    guard let thirds else { return "too short for a trajectory (under 9 sentences)" }
    let course = thirds.map { fixed($0, signed: true) }.joined(separator: " → ")
    // Not the balance above, which neutral sentences do not dilute.
    let means = "mean balance with neutral sentences \(course)"
    guard let swing, swing.change != 0 else { return means }
    let towards = swing.change < 0 ? "confrontation" : "de-escalation"
    return
      "\(means) · largest swing \(fixed(swing.change, signed: true)), towards \(towards), "
      + "from sentence \(swing.from) to \(swing.to)"
  }
}

/// A share in per cent, rounded.
func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
