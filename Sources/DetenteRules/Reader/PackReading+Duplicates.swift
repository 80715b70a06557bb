extension PackReading {
  /// What makes two entries the same: the words without regard to case and hyphens, and how they inflect.
  private struct EntryKey: Hashable {
    var words: String
    var inflection: Entry.Inflection
    /// The words as written where their case counts.
    var exact: String?
  }

  private struct FirstUse {
    var lexicon: String
    var side: Side?
    var location: SourceLocation
  }

  /// One entry twice in a lexicon is a warning; on both sides it is an error, for nobody could tell which
  /// side a hit belongs to.
  mutating func checkDuplicateEntries() {
    let sides = Dictionary(pack.classes.map { ($0.id, $0.side) }) { first, _ in first }
    var sidesOfEntry: [EntryKey: FirstUse] = [:]
    for lexicon in pack.lexicons {
      var own: [EntryKey: SourceLocation] = [:]
      for entry in lexicon.entries {
        for (key, text) in keys(of: entry) {
          if let first = own[key] {
            reportTwice(text, in: lexicon, first: first)
          } else {
            own[key] = text.location
          }
        }
        let side = (entry.signalClass ?? lexicon.signalClass).flatMap { sides[$0] }
        guard let side, let key = keys(of: entry).first?.0 else { continue }
        if let first = sidesOfEntry[key] {
          if first.side != side { reportBothSides(entry, in: lexicon, first: first) }
        } else {
          sidesOfEntry[key] = FirstUse(lexicon: lexicon.id, side: side, location: entry.text.location)
        }
      }
    }
  }

  private func keys(of entry: Entry) -> [(EntryKey, SourceText)] {
    [(key(entry.text.text, entry.inflection, entry), entry.text)]
      + entry.forms.map { (key($0.text, .phrase, entry), $0) }
  }

  private func key(_ text: String, _ inflection: Entry.Inflection, _ entry: Entry) -> EntryKey {
    var words = text.lowercased()
    words.removeAll { $0 == "-" }
    return EntryKey(words: words, inflection: inflection, exact: entry.caseSensitive ? text : nil)
  }

  private mutating func reportTwice(_ text: SourceText, in lexicon: LexicalRule, first: SourceLocation) {
    let place = text.place(of: 0..<text.text.utf8.count, in: files)
    diagnostics.append(
      Diagnostic(
        .duplicateEntry, "`\(text.text)` stands twice in `\(lexicon.id)`", at: place.location,
        length: place.length, label: "again here", notes: ["first at \(first.printed)"]))
  }

  private mutating func reportBothSides(_ entry: Entry, in lexicon: LexicalRule, first: FirstUse) {
    let place = entry.text.place(of: 0..<entry.text.text.utf8.count, in: files)
    diagnostics.append(
      Diagnostic(
        .duplicate, "`\(entry.text.text)` stands on both sides", at: place.location, length: place.length,
        label: "here as \(lexicon.id)",
        notes: ["as \(first.lexicon) at \(first.location.printed)"],
        help: "keep it on one side, or add the words that tell them apart"))
  }
}
