internal import DetenteText

extension MatchFinder {
  /// One look at each token, which tells where forms may begin and what may set off patterns.
  mutating func scan(
    _ layer: Layer, _ index: LayerIndex, _ place: Place, lower: Span<UInt8>, looksBeyondASCII: Bool,
    into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    index.words.look(
      place.lower, from: place.sentence.lowerBound, place.tokens, place.tokenRange, index.trie.nodes,
      memory: &memory, table: layer.rawValue, into: &glances, sightings: &sightings)
    for number in 0..<glances.headCount {
      let head = glances.head(number)
      let token = place.tokenRange.lowerBound + head.token
      switch head.beginning {
      case .sole(let unit):
        let form = FoundForm(unit: unit, end: place.tokens[token].end)
        emit(
          form, start: place.tokens[token].start, index, place, into: &matches, failures: &failures)
      case .root(let root, let goesOn):
        walk(
          index, from: root, token: token, goesOn: goesOn, place, lower: lower, into: &matches,
          failures: &failures)
      }
    }
    if looksBeyondASCII { seeBeyondASCII(index, place, lower) }
  }

  /// The forms that begin at a token: the trie as far as the text goes along.
  private mutating func walk(
    _ index: LayerIndex, from root: Int32, token first: Int, goesOn: Bool, _ place: Place,
    lower: Span<UInt8>, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    let tokens = place.tokens
    let start = Int(tokens[first].start)
    var node = root
    var last = first
    var goesOn = goesOn
    forms.removeAll()
    while true {
      let end = Int(tokens[last].end)
      let next =
        last + 1 < place.tokenRange.upperBound ? Int(tokens[last + 1].start) : place.sentence.upperBound
      let reached = index.trie.nodes[node]
      if reached.sole >= 0 {
        forms.note(FoundForm(unit: reached.sole, end: tokens[last].end))
      } else if reached.first >= 0 {
        noteAll(from: reached.first, index.trie, place, lower, start: start, end: end, before: next)
      }
      guard goesOn, reached.hasChildren, last + 1 < place.tokenRange.upperBound else { break }
      let separator = index.trie.separator(lower, end, next)
      guard separator >= 0 else { break }
      last += 1
      let word = glances.word(last - place.tokenRange.lowerBound)
      guard word >= 0 else { break }
      node = index.trie.nodes.child(of: node, separator, word)
      if node < 0 { break }
      goesOn = true
    }
    guard let form = forms.first else { return }
    emit(form, start: tokens[first].start, index, place, into: &matches, failures: &failures)
    for number in forms.others.indices {
      emit(
        forms.others[number], start: tokens[first].start, index, place, into: &matches, failures: &failures)
    }
  }

  /// Keeps the forms that end at a node, those of them whose tail and letters the text has.
  private mutating func noteAll(
    from first: Int, _ trie: PhraseTrie, _ place: Place, _ lower: Span<UInt8>, start: Int, end: Int,
    before next: Int
  ) {
    for terminal in trie.terminals[first...] {
      // A tail holds no word, so it ends before the next token, or exactly at it, where no form may end.
      let formEnd =
        terminal.tail < 0 ? end : trie.tails.matches(terminal.tail, lower, at: end, before: next)
      if let formEnd, terminal.tail < 0 || formEnd < next || formEnd == place.sentence.upperBound,
        terminal.exact < 0
          || trie.exact.matches(terminal.exact, place.bytes.span, at: start, before: formEnd) == formEnd
      {
        forms.note(FoundForm(unit: terminal.unit, end: Int32(truncatingIfNeeded: formEnd)))
      }
      if terminal.isLast { return }
    }
  }

  private mutating func emit(
    _ form: FoundForm, start: Int32, _ index: LayerIndex, _ place: Place, into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    if !place.isASCII, let number = index.beyondASCII[form.unit] {
      return search(index.runs[Int(number)], place, into: &matches, failures: &failures)
    }
    let mark = marks[Int(form.unit)]
    if mark.epoch == epoch, mark.end > start { return }
    marks[Int(form.unit)] = Mark(epoch: epoch, end: form.end)
    matches.append(Match(unit: form.unit, start: start, end: form.end, spanStart: start, spanEnd: form.end))
  }
}
