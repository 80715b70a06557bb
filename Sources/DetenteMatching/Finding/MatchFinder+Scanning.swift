internal import DetenteText

extension MatchFinder {
  /// One look at each token; what passes is matched as a form, or sets off patterns.
  mutating func scan(
    _ index: LayerIndex, _ place: Place, lower: Span<UInt8>, looksBeyondASCII: Bool,
    into matches: inout [Match]
  ) {
    index.words.look(
      place.lower, from: place.sentence.lowerBound, place.tokens, place.tokenRange, into: &glances)
    for slot in 0..<glances.count {
      let glance = glances[slot]
      let number = place.tokenRange.lowerBound + slot
      spaces = glance.spaces
      while tokenBySpaces.count <= spaces { tokenBySpaces.append(Int32(truncatingIfNeeded: number)) }
      if glance.atom >= 0 { sightings.append(atom: glance.atom, spaces: spaces) }
      if glance.root >= 0, glance.endsForm || mayGoOn(index, glance.word, slot + 1) {
        walk(index, from: glance.root, token: number, place, lower: lower, into: &matches)
      }
      if glance.mayBePrefix || glance.mayBeShortPrefix {
        let (start, end) = (Int(place.tokens[number].start), Int(place.tokens[number].end))
        if glance.mayBePrefix { seePrefixes(index, lower, start, end, stem: 5) }
        if glance.mayBeShortPrefix {
          for length in index.shortStemLengths where length <= end - start {
            seePrefixes(index, lower, start, end, stem: length)
          }
        }
      }
      if looksBeyondASCII {
        seeBeyondASCII(index, lower, Int(place.tokens[number].start), Int(place.tokens[number].end))
      }
    }
  }

  /// Whether any form of several words can begin with a word, by the token that follows.
  @inline(__always)
  private func mayGoOn(_ index: LayerIndex, _ word: Int32, _ next: Int) -> Bool {
    next < glances.count && index.pairs.mayFollow(word, glances[next].key)
  }

  private mutating func seePrefixes(
    _ index: LayerIndex, _ lower: Span<UInt8>, _ start: Int, _ end: Int, stem length: Int
  ) {
    guard end - start >= length else { return }
    let stem = index.stems.find(lower, start, start + length)
    guard stem >= 0 else { return }
    for slot in index.stemBounds[Int(stem)]..<index.stemBounds[Int(stem) + 1]
    where index.prefixes.matches(index.prefixNumbers[Int(slot)], lower, at: start, before: end) != nil {
      sightings.append(atom: index.prefixAtoms[Int(slot)], spaces: spaces)
    }
  }

  /// The forms that begin at a token: the trie as far as the text goes along.
  private mutating func walk(
    _ index: LayerIndex, from root: Int32, token first: Int, _ place: Place, lower: Span<UInt8>,
    into matches: inout [Match]
  ) {
    let tokens = place.tokens
    let start = Int(tokens[first].start)
    if let unit = index.trie.soleUnit(at: root) {
      let form = FoundForm(unit: unit, end: tokens[first].end)
      return emit(form, start: tokens[first].start, into: &matches)
    }
    var node = root
    var last = first
    forms.removeAll(keepingCapacity: true)
    while true {
      let end = Int(tokens[last].end)
      let next =
        last + 1 < place.tokenRange.upperBound ? Int(tokens[last + 1].start) : place.sentence.upperBound
      for slot in index.trie.bounds[Int(node)]..<index.trie.bounds[Int(node) + 1] {
        let terminal = index.trie.terminals[Int(slot)]
        var formEnd = end
        if terminal.tail >= 0 {
          // A tail holds no word, so it ends before the next token, or exactly at it, where no form may end.
          guard let tailEnd = index.trie.tails.matches(terminal.tail, lower, at: end, before: next),
            tailEnd < next || tailEnd == place.sentence.upperBound
          else { continue }
          formEnd = tailEnd
        }
        if terminal.exact >= 0,
          index.trie.exact.matches(terminal.exact, place.bytes.span, at: start, before: formEnd) != formEnd
        {
          continue
        }
        note(FoundForm(unit: terminal.unit, end: Int32(truncatingIfNeeded: formEnd)))
      }
      guard index.trie.hasChildren[Int(node)], last + 1 < place.tokenRange.upperBound else { break }
      let separator = index.trie.separator(lower, end, next)
      guard separator >= 0 else { break }
      last += 1
      let word = glances[last - place.tokenRange.lowerBound].word
      guard word >= 0 else { break }
      node = index.trie.child(of: node, separator, word)
      if node < 0 { break }
    }
    for form in forms { emit(form, start: Int32(truncatingIfNeeded: start), into: &matches) }
  }

  /// Keeps the longest form of each unit.
  private mutating func note(_ form: FoundForm) {
    for slot in forms.indices where forms[slot].unit == form.unit {
      forms[slot].end = max(forms[slot].end, form.end)
      return
    }
    forms.append(form)
  }

  private mutating func emit(_ form: FoundForm, start: Int32, into matches: inout [Match]) {
    let mark = marks[Int(form.unit)]
    if mark.epoch == epoch, mark.end > start { return }
    marks[Int(form.unit)] = Mark(epoch: epoch, end: form.end)
    matches.append(Match(unit: form.unit, start: start, end: form.end, spanStart: start, spanEnd: form.end))
  }
}
