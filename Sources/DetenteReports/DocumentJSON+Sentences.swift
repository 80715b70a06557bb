internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension JSONWriter {
  mutating func sentences(of report: Report, _ context: ReportContext) {
    var places = FieldScalars(report)
    member("sentences", objects: report.score.sentences) { writer, score in
      let sentence = score.sentence
      places.enter(sentence)
      writer.member("n", sentence.number)
      writer.member("zone", sentence.zone.rawValue)
      writer.member("field", sentence.field.rawValue)
      writer.member("start", sentence.source.lowerBound)
      writer.member("end", sentence.source.upperBound)
      writer.member("char", places.range(sentence.source, in: sentence.field))
      writer.member("text", bytes: report.text(of: sentence))
      writer.member("label", score.label.rawValue)
      writer.member("balance", score.balance)
      writer.member("deescalation", score.deescalation)
      writer.member("confrontation", score.confrontation)
      writer.member("confidence", score.confidence)
      writer.member("penalties", score.penalties.map(\.rawValue))
      writer.member("weight", score.weight)
      writer.member("hits", objects: score.evidence) { writer, hit in
        writer.hit(hit, field: sentence.field, of: report, context, &places)
      }
    }
  }

  private mutating func hit(
    _ hit: Evidence, field: Field, of report: Report, _ context: ReportContext, _ places: inout FieldScalars
  ) {
    let unit = context.catalog.units[hit.unit]
    let signalClass = context.catalog.classes[hit.signalClass]
    member("rule", unit.rule)
    member("entry", unit.entry)
    member("class", signalClass.id)
    member("side", signalClass.side.rawValue)
    member("mode", signalClass.mode.rawValue)
    member("status", hit.status.rawValue)
    member("reason", hit.reason?.code)
    member("by", hit.reason?.culprit(in: context))
    span(hit.source, field: field, of: report, &places)
    member("base_class", context.className(hit.baseClass))
    member("base_weight", hit.baseWeight)
    member("operators", objects: hit.operators) { writer, step in
      writer.member("name", context.catalog.operators[step.index])
      writer.span(step.source, field: field, of: report, &places)
      writer.member("class", context.className(step.signalClass))
      writer.member("weight", step.weight)
    }
    member("added_by", hit.addedBy.map { context.catalog.operators[$0] })
    member("weight", hit.weight)
    modifiers(of: hit, field: field, of: report, context, &places)
    member("clause", hit.clause)
    member("unasserted", hit.isUnasserted)
    member("value", hit.value)
    member("repeat", hit.repeatFactor)
    member("speaker", hit.speaker.map(context.actor))
    member("source", hit.actor.map(context.actor))
    member("target", hit.target.map(context.actor))
    member("resolved", hit.isResolvedPronoun)
    member("gate", hit.gateOpenedBy?.rawValue)
  }

  private mutating func modifiers(
    of hit: Evidence, field: Field, of report: Report, _ context: ReportContext, _ places: inout FieldScalars
  ) {
    member("factuality", objects: hit.factuality) { writer, status in
      writer.member("status", context.catalog.statuses[status.index])
      writer.span(status.source, field: field, of: report, &places)
      writer.member("factor", status.factor)
    }
    member("degree", objects: hit.degree) { writer, degree in
      writer.member("rule", context.catalog.degrees[degree.index])
      writer.span(degree.source, field: field, of: report, &places)
      writer.member("factor", degree.factor)
    }
    member("discourse") { writer in
      writer.member("role", hit.discourse.rawValue)
      writer.member("factor", hit.discourseFactor)
    }
  }

  private mutating func span(
    _ range: Range<Int>, field: Field, of report: Report, _ places: inout FieldScalars
  ) {
    member("start", range.lowerBound)
    member("end", range.upperBound)
    // What stands nowhere, such as that a sentence asks, would lead back to the beginning.
    member("char", range.isEmpty ? (0, 0) : places.range(range, in: field))
    member("text", bytes: report.slice(range, of: field))
  }
}
