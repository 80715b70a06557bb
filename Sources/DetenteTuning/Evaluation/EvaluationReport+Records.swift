internal import DetenteReports
internal import DetenteRules
internal import DetenteScoring

extension EvaluationReport {
  /// Appends the evaluation as one JSON object.
  public func writeJSON(into output: inout [UInt8]) {
    var writer = JSONWriter(taking: &output)
    let pack = evaluation.catalog.pack
    writer.beginObject()
    writer.member("schema", "detente:evaluation/1")
    writer.key("pack")
    writer.beginObject()
    writer.member("id", pack.id)
    writer.member("version", pack.version)
    writer.member("sha256", evaluation.catalog.digest)
    writer.endObject()
    writer.key("figures")
    write(evaluation.figures, name: nil, intervals: true, &writer)
    writer.key("files")
    writer.beginArray()
    for part in evaluation.parts { write(part.figures, name: part.name, intervals: false, &writer) }
    writer.endArray()
    writer.key("confusion")
    writer.beginArray()
    for gold in Confusion.order {
      for label in Confusion.order where evaluation.confusion[gold: gold, got: label] > 0 {
        writer.beginObject()
        writer.member("label", gold.rawValue)
        writer.member("got", label.rawValue)
        writer.member("texts", evaluation.confusion[gold: gold, got: label])
        writer.endObject()
      }
    }
    writer.endArray()
    writer.key("rules")
    writer.beginArray()
    for record in shownRules {
      writer.beginObject()
      writer.member("rule", record.rule)
      writer.member("side", record.side.rawValue)
      writer.member("hits", record.hits)
      writer.member("right", record.right)
      writer.member("wrong", record.wrong)
      writer.member("precision", record.precision)
      writer.member("decides", record.decides)
      writer.member("gain_if_removed", record.gainIfRemoved)
      writer.endObject()
    }
    writer.endArray()
    writer.key("uncovered")
    writer.beginArray()
    for gap in evaluation.gaps {
      writer.beginObject()
      writer.member("phrase", gap.phrase)
      writer.member("label", gap.label.rawValue)
      writer.member("gain", gap.gain)
      writer.member("right", gap.right)
      writer.member("wrong", gap.wrong)
      writer.member("ids", gap.texts.map { evaluation.texts[$0].labelled.id })
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    writer.release(to: &output)
  }

  private func write(_ figures: Figures, name: String?, intervals: Bool, _ writer: inout JSONWriter) {
    writer.beginObject()
    if let name { writer.member("file", name) }
    writer.member("texts", figures.texts)
    writer.member("labelled", figures.labelled)
    writer.member("polar", figures.polar)
    for (key, figure) in Figures.members {
      writer.member(key, figure(figures))
      if intervals { write(evaluation.interval(figure), key + "_95", &writer) }
    }
    writer.key("labels")
    writer.beginArray()
    for label in Confusion.order {
      guard let own = figures.labels[label] else { continue }
      writer.beginObject()
      writer.member("label", label.rawValue)
      writer.member("texts", own.support)
      let members: [(String, (Figures) -> Double?)] = [
        ("precision", { $0.labels[label]?.precision }), ("recall", { $0.labels[label]?.recall }),
        ("f1", { $0.labels[label]?.f1 }),
      ]
      for (key, figure) in members {
        writer.member(key, figure(figures))
        if intervals { write(evaluation.interval(figure), key + "_95", &writer) }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
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
