internal import DetenteMatching
internal import DetenteReports
internal import DetenteRules

extension PackLints {
  /// Lexicons of which masks have so large a share of the entries as they stand: that is no idiom, but the word
  /// itself. A mask with a class fires in their place.
  var masked: [Diagnostic] {
    // The entries of masks by form, as indices of masks.
    var owners: [String: Int] = [:]
    var masks: [String: Int] = [:]
    for (index, mask) in pack.masks.enumerated() where !mask.caseSensitive && mask.signalClass == nil {
      masks[mask.id] = index
    }
    for unit in rules.units.indices where !rules.units[unit].isCaseSensitive {
      guard let mask = masks[rules.units[unit].rule] else { continue }
      for form in rules.forms(of: unit) { owners[form.lowercased()] = mask }
    }
    var found: [Diagnostic] = []
    for lexicon in pack.lexicons {
      var notes: [String] = []
      var first: SourceText?
      for entry in lexicon.entries {
        guard let index = owners[entry.text.text.lowercased()] else { continue }
        let mask = pack.masks[index]
        if !mask.covers.isEmpty, !mask.covers.contains(where: { $0.text == lexicon.id }) { continue }
        first = first ?? entry.text
        notes.append(
          "`\(entry.text.text)` is of '\(mask.id)' at \(mask.location.file):\(mask.location.line)")
      }
      guard let first, Double(notes.count) >= Self.maskedShare * Double(lexicon.entries.count) else {
        continue
      }
      let all = counted(lexicon.entries.count, "entry", plural: "entries")
      found.append(
        diagnostic(
          .masked, "masks hide \(notes.count) of \(all) of '\(lexicon.id)' as they stand", at: first,
          notes: Array(notes.prefix(8)),
          help: "give the mask the whole idiom, or say with `covers` what else it is to hide"))
    }
    return found
  }

  /// An idiom or two in a long list may be hidden.
  private static var maskedShare: Double { 0.1 }

  /// Patterns of rules and masks that take the rest of the sentence: a mask hides all of it, and a hit that long wins
  /// every overlap.
  var openSpans: [Diagnostic] {
    let masks = Set(pack.masks.map(\.id))
    return (pack.rules + pack.masks).flatMap { rule in
      rule.regexes.compactMap { source in
        guard let range = OpenRepetition.first(in: source.text) else { return nil }
        let isMask = masks.contains(rule.id)
        return diagnostic(
          .openSpan,
          isMask
            ? "the mask takes the rest of the sentence, and hides whatever stands there"
            : "the pattern takes the rest of the sentence, and so wins over every other hit there",
          at: source, range, notes: ["in '\(rule.id)'"],
          help: "a gap of words is written @{0,3}"
            + (isMask ? "" : ", and (?<hit>…) marks what is scored"))
      }
    }
  }
}

/// A full stop that is repeated without bound, `.*` or `.+`.
enum OpenRepetition {
  /// The first in what a match takes, in UTF-8 bytes: not escaped, in no class and no look-around; none where a group
  /// `hit` says what is scored.
  static func first(in pattern: String) -> Range<Int>? {
    if pattern.contains("(?<hit>") { return nil }
    let bytes = Array(pattern.utf8)
    var looks: [Bool] = []
    var isInClass = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "]") where isInClass: isInClass = false
      case _ where isInClass: break
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "("):
        let rest = bytes[index...]
        looks.append(["(?=", "(?!", "(?<=", "(?<!"].contains { rest.starts(with: Array($0.utf8)) })
      case UInt8(ascii: ")"): _ = looks.popLast()
      case UInt8(ascii: ".") where index + 1 < bytes.count && !looks.contains(true):
        let sign = bytes[index + 1]
        if sign == UInt8(ascii: "*") || sign == UInt8(ascii: "+") { return index..<index + 2 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
