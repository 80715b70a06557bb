extension PackReading {
  /// The uses of an entry: the first one, and the latest one's lexicon.
  private struct EntryUse {
    var lexicon: String
    var side: Side?
    var location: SourceLocation
    var latest: (lexicon: Int, location: SourceLocation)
  }

  /// One entry twice in a lexicon is a warning; on both sides it is an error, for nobody could tell which
  /// side a hit belongs to.
  mutating func checkDuplicateEntries() {
    let sides = Dictionary(pack.classes.map { ($0.id, $0.side) }) { first, _ in first }
    var uses: [String: EntryUse] = [:]
    uses.reserveCapacity(pack.lexicons.reduce(0) { $0 + $1.entries.count })
    for (index, lexicon) in pack.lexicons.enumerated() {
      for entry in lexicon.entries {
        let side = (entry.signalClass ?? lexicon.signalClass).flatMap { sides[$0] }
        let home = (index: index, lexicon: lexicon.id, side: side)
        check(entry.text, key(entry.text.text, entry.inflection, isExact: entry.caseSensitive), home, &uses)
        // A form is taken as it stands: its hyphen is a hyphen.
        for form in entry.forms {
          check(form, key(form.text, nil, isExact: entry.caseSensitive), home, &uses)
        }
      }
    }
  }

  private mutating func check(
    _ text: SourceText, _ key: String, _ home: (index: Int, lexicon: String, side: Side?),
    _ uses: inout [String: EntryUse]
  ) {
    guard let first = uses[key] else {
      uses[key] = EntryUse(
        lexicon: home.lexicon, side: home.side, location: text.location, latest: (home.index, text.location))
      return
    }
    if first.latest.lexicon == home.index {
      report(
        .duplicateEntry, "`\(text.text)` stands twice in `\(home.lexicon)`", at: text, label: "again here",
        notes: ["first at \(first.latest.location.printed)"])
    } else {
      uses[key]?.latest = (home.index, text.location)
    }
    if let side = home.side, let other = first.side, side != other {
      report(
        .duplicate, "`\(text.text)` stands on both sides", at: text, label: "here as \(home.lexicon)",
        notes: ["as \(first.lexicon) at \(first.location.printed)"],
        help: "keep it on one side, or add the words that tell them apart")
    }
  }

  /// What makes two entries the same: how they inflect (nil: a form), and the words, an entry's without its
  /// hyphens, and in lower case unless their case counts.
  private func key(_ text: String, _ inflection: Entry.Inflection?, isExact: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    var isASCII = true
    for byte in text.utf8 where byte != 0x2D || inflection == nil {
      if byte >= 0x80 { isASCII = false }
      bytes.append(!isExact && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    switch inflection {
    case .phrase, nil: bytes.append(0x00)
    case .noun: bytes.append(0x01)
    case .verb: bytes.append(0x02)
    case .adjective: bytes.append(0x03)
    }
    if isExact { bytes.append(0x04) }
    let key = String(decoding: bytes, as: UTF8.self)
    return isASCII || isExact ? key : key.lowercased()
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, at text: SourceText, label: String, notes: [String],
    help: String? = nil
  ) {
    let place = text.place(of: 0..<text.text.utf8.count, in: files)
    diagnostics.append(
      Diagnostic(
        code, message, at: place.location, length: place.length, label: label, notes: notes, help: help))
  }
}
