internal import Serialization

/// What each unit matches, as one pattern of PCRE2, and the forms that this was made of.
enum UnitDefinitions: Sendable {
  /// As units were compiled: the expanded pattern of each regex and of each entry that is no list of literal forms,
  /// "" otherwise; the literal forms of each entry, longest first; the forms with gaps or terms, not expanded.
  case compiled(expanded: [String], literals: [[String]], patterned: [[String]])
  /// Of a restored rule set: the patterns alone, one behind the other, and where each ends.
  case restored(patterns: [UInt8], ends: [UInt32])

  /// The pattern of a unit.
  func pattern(of unit: Int) -> String {
    switch self {
    case .compiled(let expanded, let literals, _):
      expanded[unit].isEmpty ? EntryForms(literals: literals[unit]).pattern : expanded[unit]
    case .restored(let patterns, let ends):
      String(decoding: patterns[(unit == 0 ? 0 : Int(ends[unit - 1]))..<Int(ends[unit])], as: UTF8.self)
    }
  }

  /// Every surface form of an entry, longest first; of a restored rule set none.
  func forms(of unit: Int) -> [String] {
    switch self {
    case .compiled(_, let literals, let patterned): literals[unit] + patterned[unit]
    case .restored: []
    }
  }

  /// Appends the patterns of all units.
  static func store(_ all: some Sequence<String>, in writer: inout ByteWriter) {
    var (patterns, ends) = ([UInt8](), [UInt32]())
    for pattern in all {
      patterns += pattern.utf8
      ends.append(UInt32(patterns.count))
    }
    writer.write(bytes: patterns)
    writer.write(words: ends)
  }

  /// The patterns of so many units, that were stored next.
  init(count: Int, from reader: inout ByteReader) throws(ByteFault) {
    let (patterns, ends) = (try reader.readBytes(), try reader.readWords())
    guard ends.count == count, Int(ends.last ?? 0) == patterns.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw ByteFault() }
    self = .restored(patterns: patterns, ends: ends)
  }
}
