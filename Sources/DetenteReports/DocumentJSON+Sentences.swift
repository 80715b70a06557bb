internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension JSONWriter {
  mutating func sentences(of report: Report, _ context: ReportContext) {
    var places = FieldScalars(report)
    key("sentences")
    beginArray()
    for score in report.score.sentences {
      let sentence = score.sentence
      places.enter(sentence)
      beginObject()
      member("n", sentence.number)
      member("zone", sentence.zone.rawValue)
      member("field", sentence.field.rawValue)
      member("start", sentence.source.lowerBound)
      member("end", sentence.source.upperBound)
      member("char", places.range(sentence.source, in: sentence.field))
      member("text", bytes: report.text(of: sentence))
      member("label", score.label.rawValue)
      member("balance", score.balance)
      member("deescalation", score.deescalation)
      member("confrontation", score.confrontation)
      member("confidence", score.confidence)
      member("penalties", score.penalties.map(\.rawValue))
      member("weight", score.weight)
      key("hits")
      beginArray()
      for hit in score.evidence {
        beginObject()
        self.hit(hit, field: sentence.field, of: report, context, &places)
        endObject()
      }
      endArray()
      endObject()
    }
    endArray()
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
    key("operators")
    beginArray()
    for step in hit.operators {
      beginObject()
      member("name", context.catalog.operators[step.index])
      span(step.source, field: field, of: report, &places)
      member("class", context.className(step.signalClass))
      member("weight", step.weight)
      endObject()
    }
    endArray()
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
  }

  private mutating func modifiers(
    of hit: Evidence, field: Field, of report: Report, _ context: ReportContext, _ places: inout FieldScalars
  ) {
    key("factuality")
    beginArray()
    for status in hit.factuality {
      beginObject()
      member("status", context.catalog.statuses[status.index])
      span(status.source, field: field, of: report, &places)
      member("factor", status.factor)
      endObject()
    }
    endArray()
    key("degree")
    beginArray()
    for degree in hit.degree {
      beginObject()
      member("rule", context.catalog.degrees[degree.index])
      span(degree.source, field: field, of: report, &places)
      member("factor", degree.factor)
      endObject()
    }
    endArray()
    key("discourse")
    beginObject()
    member("role", hit.discourse.rawValue)
    member("factor", hit.discourseFactor)
    endObject()
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
