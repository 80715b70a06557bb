public import Detente
public import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Adds what a pack says to records, the least certain first: that is where an annotator's word is worth most.
///
/// - Parameter header: names the pack in the records.
/// - Returns: the records by the magnitude of their balance, ties in their own order; the texts that are none, and the
///   rules that gave up.
/// - Complexity: linear in the texts, on so many threads.
public func predicted(
  _ records: [LabelRecord], by scorer: Scorer, header: PackHeader, workers: Workers
) -> (records: [LabelRecord], faults: [LabelFault]) {
  let (scored, faults) = score(records.map(\.labelled), by: scorer, workers: workers)
  let failed = Set(faults.map { [$0.source, "\($0.line)"] })
  let sound = records.filter { !failed.contains([$0.labelled.source, "\($0.labelled.line)"]) }
  let catalog = scorer.catalog
  let result = zip(sound, scored).map { record, text in
    var record = record
    let hits = text.score.sentences.filter(\.isScored).flatMap(\.evidence)
      .filter { $0.status == .counted && $0.addedBy == nil }
    record.prediction = LabelRecord.Prediction(
      model: "\(header.id)@\(header.version)", label: text.score.label, score: abs(text.balance),
      spans: hits.map { hit in
        let isKind = catalog.classes[hit.signalClass].side == .deescalation
        return LabelSpan(range: hit.source, label: (isKind ? Label.deescalate : .confront).rawValue)
      })
    return record
  }
  let order = result.indices.sorted {
    let (left, right) = (result[$0].prediction?.score ?? 0, result[$1].prediction?.score ?? 0)
    return left != right ? left < right : $0 < $1
  }
  return (order.map { result[$0] }, faults + scored.flatMap(\.limits))
}
