internal import DetenteReports
internal import DetenteRules
internal import DetenteScoring

extension EvaluationReport {
  /// Appends the evaluation as one JSON object.
  public func writeJSON(into output: inout [UInt8]) {
    JSONWriter.line(schema: "detente:evaluation/1", into: &output) { writer in
      writer.member("pack") { writer in
        writer.member("id", evaluation.catalog.pack.id)
        writer.member("version", evaluation.catalog.pack.version)
        writer.member("sha256", evaluation.catalog.digest)
      }
      writer.member("figures") { write(evaluation.figures, intervals: true, &$0) }
      writer.member("files", objects: evaluation.parts) { writer, part in
        writer.member("file", part.name)
        write(part.figures, intervals: false, &writer)
      }
      writer.member("confusion", objects: cells) { writer, cell in
        writer.member("label", cell.gold.rawValue)
        writer.member("got", cell.got.rawValue)
        writer.member("texts", evaluation.confusion[gold: cell.gold, got: cell.got])
      }
      writer.member("rules", objects: shownRules) { writer, record in
        writer.member("rule", record.rule)
        writer.member("side", record.side.rawValue)
        writer.member("hits", record.hits)
        writer.member("right", record.right)
        writer.member("wrong", record.wrong)
        writer.member("precision", record.precision)
        writer.member("decides", record.decides)
        writer.member("gain_if_removed", record.gainIfRemoved)
      }
      writer.member("uncovered", objects: evaluation.gaps) { writer, gap in
        writer.member("phrase", gap.phrase)
        writer.member("label", gap.label.rawValue)
        writer.member("gain", gap.gain)
        writer.member("right", gap.right)
        writer.member("wrong", gap.wrong)
        writer.member("ids", gap.texts.map { evaluation.texts[$0].labelled.id })
      }
      writeMisread(&writer)
    }
  }

  /// The cells of the confusion that hold texts, row after row.
  private var cells: [(gold: Label, got: Label)] {
    Confusion.order.flatMap { gold in Confusion.order.map { (gold, $0) } }
      .filter { evaluation.confusion[gold: $0, got: $1] > 0 }
  }

  private func write(_ figures: Figures, intervals: Bool, _ writer: inout JSONWriter) {
    writer.member("texts", figures.texts)
    writer.member("labelled", figures.labelled)
    writer.member("polar", figures.polar)
    for (key, figure) in Figures.members { write(figure, of: figures, key, intervals, &writer) }
    let known = Confusion.order.compactMap { label in figures.labels[label].map { (label, $0.support) } }
    writer.member("labels", objects: known) { writer, known in
      let (label, support) = known
      writer.member("label", label.rawValue)
      writer.member("texts", support)
      write({ $0.labels[label]?.precision }, of: figures, "precision", intervals, &writer)
      write({ $0.labels[label]?.recall }, of: figures, "recall", intervals, &writer)
      write({ $0.labels[label]?.f1 }, of: figures, "f1", intervals, &writer)
    }
  }

  /// A figure, and where they are wanted its interval.
  private func write(
    _ figure: (Figures) -> Double?, of figures: Figures, _ key: String, _ intervals: Bool,
    _ writer: inout JSONWriter
  ) {
    writer.member(key, figure(figures))
    if intervals { write(evaluation.interval(figure), key + "_95", &writer) }
  }

  private func write(_ interval: Interval?, _ key: String, _ writer: inout JSONWriter) {
    guard let interval else { return writer.member(key, [Double]?.none) }
    writer.member(key, [interval.low, interval.high])
  }

  /// Appends a row for each rule.
  public func writeCSV(into output: inout [UInt8]) {
    var table = CSVTable([
      "rule", "side", "hits", "right", "wrong", "precision", "decides", "gain_if_removed",
    ])
    for record in shownRules {
      table.append([
        record.rule, record.side.rawValue, "\(record.hits)", "\(record.right)", "\(record.wrong)",
        record.precision.map(decimal) ?? "", "\(record.decides)", decimal(record.gainIfRemoved),
      ])
    }
    output += table.bytes
  }
}

extension Figures {
  /// The members of an evaluation's JSON.
  static let members: [(String, @Sendable (Figures) -> Double?)] = [
    ("agreement", { $0.agreement }), ("mean_f1", { $0.meanF1 }), ("acc2", { $0.accuracy }),
    ("auc", { $0.auc }), ("zero", { $0.zero }), ("flipped", { $0.flips }), ("rho", { $0.rho }),
    ("fired", { $0.fired }), ("fired_confront", { $0.firedConfront }),
  ]
}
