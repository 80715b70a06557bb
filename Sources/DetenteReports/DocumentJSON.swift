internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Writes whole results as JSON: the document, its sentences and every hit.
public struct DocumentJSON: Sendable {
  let context: ReportContext
  /// Whether the results are the elements of one array.
  let isList: Bool
  private var isFirst = true

  /// A writer of one object, or of an array of them.
  public init(_ context: ReportContext, list: Bool) {
    self.context = context
    isList = list
  }

  /// Opens the array.
  public func begin(into output: inout [UInt8]) {
    if isList { output.append(contentsOf: "[\n".utf8) }
  }

  /// Appends a result.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    separate(into: &output)
    var json = JSONWriter(taking: &output)
    json.document(report, context)
    json.release(to: &output)
    if !isList { output.append(UInt8(ascii: "\n")) }
  }

  /// Appends what stands between two results, from the second on.
  mutating func separate(into output: inout [UInt8]) {
    if isList, !isFirst { output.append(contentsOf: ",\n".utf8) }
    isFirst = false
  }

  /// Closes the array.
  public func end(into output: inout [UInt8]) {
    if isList { output.append(contentsOf: isFirst ? "]\n".utf8 : "\n]\n".utf8) }
  }
}

extension JSONWriter {
  mutating func document(_ report: Report, _ context: ReportContext) {
    let score = report.score
    beginObject()
    provenance(context)
    member("id", bytes: report.id[...])
    member("source", report.source)
    member("line", report.line)
    member("title", bytes: report.headline)
    member("date", report.isoDate)
    member("label", score.label.rawValue)
    member("balance", score.balance)
    member("deescalation", score.deescalation)
    member("confrontation", score.confrontation)
    member("confidence", score.confidence)
    member("intensity", score.intensity)
    member("coverage", score.coverage)
    member("duality", score.duality)
    summary(of: score, context)
    course(of: score)
    member("actors", objects: score.actors) { writer, actor in writer.members(of: actor, context) }
    sentences(of: report, context)
    remarks(of: score)
    endObject()
  }

  private mutating func provenance(_ context: ReportContext) {
    member("schema", Engine.schema)
    member("format_version", Engine.formatVersion)
    member("engine") { writer in
      writer.member("name", Engine.name)
      writer.member("version", Engine.version)
    }
    member("pack") { writer in
      writer.member("id", context.catalog.pack.id)
      writer.member("version", context.catalog.pack.version)
      writer.member("sha256", context.catalog.digest)
      writer.member("unasserted_cap", context.unassertedCap)
      writer.member("degree_clip", [context.degreeClip.lowerBound, context.degreeClip.upperBound])
    }
  }

  private mutating func summary(of score: DocumentScore, _ context: ReportContext) {
    let summary = Summary(of: score)
    member("counts") { writer in
      writer.member("sentences", score.scored)
      writer.member("all_sentences", score.sentences.count)
      writer.member("deescalate", summary.deescalate)
      writer.member("confront", summary.confront)
      writer.member("mixed", summary.mixed)
      writer.member("neutral", summary.neutral)
      writer.member("hits", summary.hits)
    }
    member("peaks") { writer in
      writer.peak("deescalation", summary.deescalationPeak, score)
      writer.peak("confrontation", summary.confrontationPeak, score)
    }
    member("classes", objects: Summary.classes(of: score)) { writer, total in
      writer.member("class", context.className(total.signalClass))
      writer.member("side", context.catalog.classes[total.signalClass].side.rawValue)
      writer.member("hits", total.hits)
      writer.member("value", total.value)
    }
  }

  private mutating func peak(_ name: String, _ peak: Summary.Peak?, _ score: DocumentScore) {
    key(name)
    guard let peak else { return null() }
    beginObject()
    member("n", score.sentences[peak.index].sentence.number)
    member("value", peak.value)
    endObject()
  }

  private mutating func course(of score: DocumentScore) {
    member("thirds", score.thirds)
    key("swing")
    guard let swing = score.swing else { return null() }
    beginObject()
    member("from", swing.from)
    member("to", swing.to)
    member("change", swing.change)
    endObject()
  }

  private mutating func members(of actor: ActorScore, _ context: ReportContext) {
    let name = context.catalog.actors[actor.actor]
    member("id", name.id)
    member("name", name.name)
    member("kind", name.kind.rawValue)
    member("role", name.isRole)
    member("hits", actor.hits)
    member("deescalation", actor.deescalation)
    member("confrontation", actor.confrontation)
    member("balance", actor.balance)
    member("strength", actor.strength)
    member("words", actor.words)
    member("deeds", actor.deeds)
    member("deed_share", actor.deedShare)
    member("sufficient", actor.isSufficient)
  }

  private mutating func remarks(of score: DocumentScore) {
    member("errors", objects: score.errors) { writer, error in
      writer.member("code", error.code)
      writer.member("message", error.message)
      writer.member("rule", error.rule)
      writer.member("sentence", error.sentence)
    }
    member("notices", objects: score.notices) { writer, notice in
      writer.member("code", notice.code)
      writer.member("count", notice.count)
      writer.member("message", notice.message)
    }
  }
}
