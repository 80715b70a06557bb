extension MatchFinder {
  /// Sets off the plans whose words stand in the sentence, with the right ones near them.
  mutating func pullTriggers(_ index: LayerIndex) {
    for sighting in sightings {
      let bound = Int(index.triggerBounds[Int(sighting.atom) + 1])
      var slot = Int(index.triggerBounds[Int(sighting.atom)])
      while slot < bound {
        let trigger = index.triggers[slot]
        slot += 1
        // Most are refused by their signs, which stand beside them.
        guard hasSign(of: trigger.first, at: Int(sighting.spaces)),
          hasSign(of: trigger.second, at: Int(sighting.spaces)), wokenIn[Int(trigger.plan)] != epoch,
          stands(trigger.first, at: Int(sighting.spaces), index),
          stands(trigger.second, at: Int(sighting.spaces), index)
        else { continue }
        wokenIn[Int(trigger.plan)] = epoch
        woken.append(trigger.plan)
      }
    }
  }

  /// Whether a neighbour may stand near a place.
  @inline(__always)
  private func hasSign(of neighbour: LayerIndex.Trigger.Neighbour, at place: Int) -> Bool {
    if neighbour.set < 0 { return true }
    var at = max(0, place + Int(neighbour.least))
    let last = min(signs.count - 1, place + Int(neighbour.most))
    while at <= last {
      if signs[at] & neighbour.signs != 0 { return true }
      at += 1
    }
    return false
  }

  /// Whether a neighbour stands near a place.
  @inline(__always)
  private func stands(
    _ neighbour: LayerIndex.Trigger.Neighbour, at place: Int, _ index: LayerIndex
  ) -> Bool {
    if neighbour.set < 0 { return true }
    let first = max(0, place + Int(neighbour.least))
    let last = place + Int(neighbour.most)
    guard first < sightingBySpaces.count, last >= first else { return false }
    let end = last + 1 < sightingBySpaces.count ? Int(sightingBySpaces[last + 1]) : sightings.count
    var slot = Int(sightingBySpaces[first])
    while slot < end {
      let atom = sightings[slot].atom
      if neighbour.signs >> UInt64(index.signs[Int(atom)]) & 1 != 0, index.sets.holds(neighbour.set, atom) {
        return true
      }
      slot += 1
    }
    return false
  }
}
