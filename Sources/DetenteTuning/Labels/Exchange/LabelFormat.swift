/// What labelled texts are written as.
public enum LabelFormat: String, Sendable, Hashable, CaseIterable {
  /// One object a line: `id`, `text`, `label`, and where known `goldstein` and `spans`.
  case jsonl
  /// A header and a row for each text, with the same columns.
  case csv
  /// The JSONL of doccano's projects for classification, sequence labelling, and both.
  case doccano
  /// The list of tasks that Label Studio imports and exports as "JSON".
  case labelStudio = "label-studio"

  /// What a program counts in where it says nothing else.
  ///
  /// doccano counts as JavaScript does (doccano/doccano#2290), Label Studio code points, since
  /// HumanSignal/label-studio-frontend#308.
  public var unit: OffsetUnit { self == .doccano ? .utf16 : .char }

  /// The format of a file, by its name and, where that leaves it open, by its content.
  public static func guess(name: String, content: [UInt8]) -> LabelFormat {
    let name = name.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .csv }
    let start = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = content[start...].drop { $0 <= 0x20 }.prefix { $0 != 0x0A }
    if name.hasSuffix(".json") || line.first == UInt8(ascii: "[") { return .labelStudio }
    guard line.first == UInt8(ascii: "{") else { return name.hasSuffix(".jsonl") ? .jsonl : .csv }
    return DoccanoForm.isLikely(Array(line)) ? .doccano : .jsonl
  }
}

/// What offsets of spans count.
public enum OffsetUnit: String, Sendable, Hashable, CaseIterable {
  /// UTF-8 bytes.
  case byte
  /// Unicode scalars, as Python and R count.
  case char
  /// UTF-16 code units, as JavaScript counts.
  case utf16

  /// How messages name it.
  var noun: String {
    switch self {
    case .byte: "UTF-8 bytes"
    case .char: "Unicode characters"
    case .utf16: "UTF-16 units"
    }
  }

  /// What one scalar counts, by the first byte of its UTF-8.
  private func width(_ lead: UInt8) -> Int {
    switch self {
    case .byte: lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    case .char: 1
    case .utf16: lead < 0xF0 ? 1 : 2
    }
  }

  /// The place of a UTF-8 text, in bytes, that so many units come before; nil outside of the text and inside of a scalar.
  /// - Complexity: linear in the place.
  func byte(of offset: Int, in text: [UInt8]) -> Int? {
    if self == .byte {
      guard (0...text.count).contains(offset) else { return nil }
      return offset == text.count || text[offset] & 0xC0 != 0x80 ? offset : nil
    }
    var (units, index) = (0, 0)
    while units < offset, index < text.count {
      units += width(text[index])
      index += OffsetUnit.byte.width(text[index])
    }
    return units == offset ? index : nil
  }

  /// How many units come before a byte of a UTF-8 text.
  func count(before byte: Int, in text: [UInt8]) -> Int {
    self == .byte ? byte : text[..<byte].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + width($1) }
  }
}
