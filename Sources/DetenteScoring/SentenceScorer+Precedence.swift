internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// Settles who keeps its words: masks over hits; hits by priority, length, start, place in the pack; the
  /// longest trigger; a cue only outside hits and triggers that contain it.
  mutating func resolvePrecedence() {
    resolveSignals()
    resolveTriggers()
    resolveCues()
    mergeMentions()
  }

  /// The part of it that asks the first layer alone.
  mutating func resolveSignals() {
    resolveMasks()
    resolveHits()
  }

  private mutating func resolveMasks() {
    guard marks.hits.contains(where: \.isMask) else { return }
    let order = marks.hits.indices.filter { marks.hits[$0].isMask }.sorted { precedes($0, $1) }
    var masks: [Int] = []
    for i in order {
      if let other = masks.first(where: { marks.hits[$0].span.overlaps(marks.hits[i].span) }) {
        marks.hits[i].suppress(.overlap(unit: marks.hits[other].unit))
      } else {
        masks.append(i)
      }
    }
    for mask in masks {
      let span = marks.hits[mask].span
      let unit = marks.hits[mask].unit
      for i in marks.hits.indices
      where !marks.hits[i].isMask && marks.hits[i].isCounted && span.hides(marks.hits[i].span)
        && covers(mask: unit, marks.hits[i].unit)
      {
        marks.hits[i].suppress(.mask(unit: unit))
      }
      if covers(mask: unit, nil) {
        marks.triggers.removeAll { span.hides($0.span) }
        marks.factuality.removeAll { span.hides($0.span) }
        marks.degree.removeAll { span.hides($0.span) }
      }
    }
    // A mask without a class has done its work and is no evidence.
    marks.hits.removeAll { $0.isMask && ($0.signal.signalClass < 0 || !$0.isCounted) }
  }

  /// Whether a mask bears on a unit; nil asks for one that bears on everything.
  private func covers(mask unit: Int, _ other: Int?) -> Bool {
    guard case .mask(let index, _) = model.roles[unit] else { return false }
    let rules = model.covers[index]
    if rules.isEmpty { return true }
    return other.map { rules.contains(model.catalog.units[$0].rule) } ?? false
  }

  /// The total order of precedence among hits.
  private func precedes(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (marks.hits[i], marks.hits[j])
    if a.isMask != b.isMask { return a.isMask }
    if a.signal.priority != b.signal.priority { return a.signal.priority > b.signal.priority }
    if a.span.count != b.span.count { return a.span.count > b.span.count }
    if a.span.lowerBound != b.span.lowerBound { return a.span.lowerBound < b.span.lowerBound }
    return a.unit < b.unit
  }

  private mutating func resolveHits() {
    guard hasRivals() else { return }
    var winners: [Int] = []
    for i in marks.hits.indices.filter({ contends($0) }).sorted(by: { precedes($0, $1) }) {
      if let winner = winners.first(where: { marks.hits[$0].span.overlaps(marks.hits[i].span) }) {
        marks.hits[i].suppress(.overlap(unit: marks.hits[winner].unit))
      } else {
        winners.append(i)
      }
    }
  }

  private func contends(_ i: Int) -> Bool { marks.hits[i].isCounted && !marks.hits[i].signal.isQuiet }

  /// Whether any hits overlap that contend, as few do.
  private func hasRivals() -> Bool {
    for i in marks.hits.indices.dropFirst() where contends(i) {
      for j in 0..<i where contends(j) && marks.hits[j].span.overlaps(marks.hits[i].span) { return true }
    }
    return false
  }

  /// Quiet hits count only where operators have left no other; then the longest of each side does, outside of triggers:
  /// two of them are no signal either.
  mutating func resolveQuietHits() {
    let quiet = marks.hits.indices.filter { marks.hits[$0].isCounted && marks.hits[$0].signal.isQuiet }
    guard !quiet.isEmpty else { return }
    if let loud = marks.hits.first(where: { $0.isCounted && !$0.signal.isQuiet }) {
      for i in quiet { marks.hits[i].suppress(.overlap(unit: loud.unit)) }
      return
    }
    var winners: [Int] = []
    for i in quiet.sorted(by: { precedes($0, $1) }) {
      let span = marks.hits[i].span
      if let winner = winners.first(where: { marks.hits[$0].span.overlaps(span) || side($0) == side(i) }) {
        marks.hits[i].suppress(.overlap(unit: marks.hits[winner].unit))
      } else if let trigger = marks.triggers.first(where: { $0.span.overlaps(span) }) {
        marks.hits[i].suppress(.overlap(unit: trigger.unit))
      } else {
        winners.append(i)
      }
    }
  }

  /// The longest trigger or pseudo-trigger wins; of equal ones of several operators all stay. A hit that
  /// contains a trigger silences it; a hit within a trigger is that trigger's own.
  private mutating func resolveTriggers() {
    silent.removeAll(keepingCapacity: true)
    guard !marks.triggers.isEmpty else { return }
    for t in marks.triggers.indices.reversed() where isIdle(marks.triggers[t]) {
      marks.triggers.remove(at: t)
    }
    if marks.triggers.count > 1 { keepLongestTriggers() }
    while yieldToTriggers() { resolveHits() }
  }

  /// Whether a hit silences a trigger, or it looks like one and is none, or it should stand within a hit and does not.
  private func isIdle(_ mark: TriggerMark) -> Bool {
    let isSilenced =
      mark.trigger.within != nil
      ? host(of: mark) == nil
      : marks.hits.contains {
        $0.isCounted && !$0.signal.isQuiet && $0.span.strictlyEncloses(mark.span)
      }
    return isSilenced
      || pseudo.contains { $0.span.overlaps(mark.span) && $0.span.count >= mark.span.count }
  }

  private mutating func keepLongestTriggers() {
    // One that a longer hit will silence makes way for a shorter one beside the hit: "did not want" for "not" before
    // "want to end the war".
    let rivals = marks.triggers.map { trigger in (span: trigger.span, isBlocked: isBlocked(trigger.span)) }
    var number = 0
    marks.triggers.removeAll { trigger in
      defer { number += 1 }
      let own = rivals[number]
      return rivals.contains {
        $0.span.overlaps(own.span) && $0.isBlocked == own.isBlocked && $0.span.outranks(own.span)
          || own.isBlocked && !$0.isBlocked && $0.span.overlaps(own.span)
      }
    }
    marks.triggers.sort {
      ($0.span.lowerBound, $0.trigger.isBackward ? 1 : 0, $0.trigger.index, $0.unit)
        < ($1.span.lowerBound, $1.trigger.isBackward ? 1 : 0, $1.trigger.index, $1.unit)
    }
  }

  /// Hits within a trigger become its own, shorter ones that overlap it in part give way to it, longer ones silence it.
  /// - Returns: whether any gave way that had taken the place of others: they contend again.
  private mutating func yieldToTriggers() -> Bool {
    var hasFreed = false
    for i in marks.hits.indices where marks.hits[i].isCounted && !marks.hits[i].signal.isQuiet {
      let span = marks.hits[i].span
      for t in marks.triggers.indices
      where marks.triggers[t].trigger.within == nil && marks.triggers[t].span.overlaps(span) {
        if marks.triggers[t].span.encloses(span) {
          marks.hits[i].trigger = t
        } else if span.count > marks.triggers[t].span.count {
          silent.insert(t)
        } else {
          marks.hits[i].suppress(.overlap(unit: marks.triggers[t].unit))
          if free(from: i) { hasFreed = true }
          break
        }
      }
    }
    return hasFreed
  }

  /// "The truce failed to materialise": what a hit had displaced counts again where the hit itself gives way.
  private mutating func free(from i: Int) -> Bool {
    let (unit, span) = (marks.hits[i].unit, marks.hits[i].span)
    var hasFreed = false
    for j in marks.hits.indices
    where j != i && marks.hits[j].reason == .overlap(unit: unit) && marks.hits[j].span.overlaps(span) {
      marks.hits[j].free()
      hasFreed = true
    }
    return hasFreed
  }

  /// Whether a hit longer than a trigger overlaps it in part.
  private func isBlocked(_ trigger: Range<Int>) -> Bool {
    marks.hits.contains { hit in
      hit.isCounted && !hit.signal.isQuiet && hit.span.count > trigger.count && hit.span.overlaps(trigger)
        && !trigger.encloses(hit.span)
    }
  }

  private mutating func resolveCues() {
    if !marks.factuality.isEmpty { marks.factuality = visible(marks.factuality) }
    if !marks.degree.isEmpty { marks.degree = visible(marks.degree) }
    CueMark.sort(&marks.speech)
  }

  /// Cues without those that stand within hits, triggers, longer cues or what only looks like one, sorted.
  private func visible(_ cues: [CueMark]) -> [CueMark] {
    var kept = cues.filter { cue in
      !marks.hits.contains { $0.isCounted && !$0.signal.isQuiet && $0.span.strictlyEncloses(cue.span) }
        && !marks.triggers.contains { $0.span.strictlyEncloses(cue.span) }
        && !pseudo.contains { $0.span.overlaps(cue.span) && $0.span.count >= cue.span.count }
        && !cues.contains { $0.span.strictlyEncloses(cue.span) }
    }
    CueMark.sort(&kept)
    return kept
  }
}
