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
    key("actors")
    beginArray()
    for actor in score.actors { self.actor(actor, context) }
    endArray()
    sentences(of: report, context)
    remarks(of: score)
    endObject()
  }

  private mutating func provenance(_ context: ReportContext) {
    member("schema", Engine.schema)
    member("format_version", Engine.formatVersion)
    key("engine")
    beginObject()
    member("name", Engine.name)
    member("version", Engine.version)
    endObject()
    key("pack")
    beginObject()
    member("id", context.catalog.pack.id)
    member("version", context.catalog.pack.version)
    member("sha256", context.catalog.digest)
    member("unasserted_cap", context.unassertedCap)
    member("degree_clip", [context.degreeClip.lowerBound, context.degreeClip.upperBound])
    endObject()
  }

  private mutating func summary(of score: DocumentScore, _ context: ReportContext) {
    let summary = Summary(of: score)
    key("counts")
    beginObject()
    member("sentences", score.scored)
    member("all_sentences", score.sentences.count)
    member("deescalate", summary.deescalate)
    member("confront", summary.confront)
    member("mixed", summary.mixed)
    member("neutral", summary.neutral)
    member("hits", summary.hits)
    endObject()
    key("peaks")
    beginObject()
    peak("deescalation", summary.deescalationPeak, score)
    peak("confrontation", summary.confrontationPeak, score)
    endObject()
    key("classes")
    beginArray()
    for total in Summary.classes(of: score) {
      beginObject()
      member("class", context.className(total.signalClass))
      member("side", context.catalog.classes[total.signalClass].side.rawValue)
      member("hits", total.hits)
      member("value", total.value)
      endObject()
    }
    endArray()
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

  private mutating func actor(_ actor: ActorScore, _ context: ReportContext) {
    let name = context.catalog.actors[actor.actor]
    beginObject()
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
    endObject()
  }

  private mutating func remarks(of score: DocumentScore) {
    key("errors")
    beginArray()
    for error in score.errors {
      beginObject()
      member("code", error.code)
      member("message", error.message)
      member("rule", error.rule)
      member("sentence", error.sentence)
      endObject()
    }
    endArray()
    key("notices")
    beginArray()
    for notice in score.notices {
      beginObject()
      member("code", notice.code)
      member("count", notice.count)
      member("message", notice.message)
      endObject()
    }
    endArray()
  }
}

extension ActorScore {
  /// The mean value of a hit, in 0…1 (VICS I-2).
  var strength: Double { hits > 0 ? (deescalation + confrontation) / Double(hits) : 0 }
}
