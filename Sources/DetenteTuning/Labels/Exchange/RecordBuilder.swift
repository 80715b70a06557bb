internal import DetenteRules
internal import DetenteScoring
internal import JSONRecords

/// Puts a record together from members, and says what is wrong with them.
struct RecordBuilder {
  let mapping: LabelMapping
  let source: String
  let line: Int
  /// What offsets count.
  let unit: OffsetUnit

  func fault(_ message: String) -> LabelFault { LabelFault(source: source, line: line, message: message) }

  /// A record of an object's text, id and Goldstein value; what else it holds, but for some names, is handed on.
  func record(of object: JSONValue, without known: Set<String>) throws(LabelFault) -> LabelRecord {
    guard case .object(let members) = object else {
      throw fault("an object should stand where \(object.noun) stands")
    }
    let fields = mapping.fields
    guard let text = object[fields.text] else { throw fault("there is no field \"\(fields.text)\"") }
    guard let words = text.text else {
      throw fault("the field \"\(fields.text)\" is \(text.noun), not a string")
    }
    var labelled = LabelledText(
      id: "\(source):\(line)", text: Array(words.utf8), label: nil, source: source, line: line)
    switch object[fields.id] {
    case nil, .null: break
    case .string(let id), .number(let id): labelled.id = id
    case let other?: throw fault("the field \"\(fields.id)\" is \(other.noun), not a string or a number")
    }
    switch object[fields.goldstein] {
    case nil, .null: break
    case .number(let digits):
      guard let value = Double(digits), value.isFinite else {
        throw fault("the field \"\(fields.goldstein)\" is too large a number")
      }
      labelled.goldstein = value
    case let other?: throw fault("the field \"\(fields.goldstein)\" is \(other.noun), not a number")
    }
    var record = LabelRecord(labelled)
    let meant = known.union([fields.text, fields.id, fields.goldstein])
    record.further = members.filter { !meant.contains($0.name) }
    return record
  }

  /// The label of a name; nil of an empty list or null.
  func label(_ value: JSONValue?) throws(LabelFault) -> Label? {
    let names = value?.elements ?? value.map { [$0] } ?? []
    switch names.first {
    case nil, .null: return nil
    case _ where names.count > 1:
      let list = names.map { $0.text ?? $0.noun }.joined(separator: ", ")
      throw fault("the text has \(names.count) labels: \(list)")
    case .string(let name):
      if let label = mapping.label(name) { return label }
      let names = Label.allCases.map(\.rawValue)
      let near = Suggestion.nearest(to: name, among: names)
      throw fault(
        "the label \"\(name)\" is none of \(names.joined(separator: ", ")); say which it means: "
          + "--map \"\(name)=\(near ?? "…")\"")
    case let other?: throw fault("a label should stand where \(other.noun) stands")
    }
  }

  /// A span of two offsets, held against the text.
  /// - Parameter quoted: the words that the file says stand there; nil: it says nothing.
  func span(
    _ start: JSONValue?, _ end: JSONValue?, in unit: OffsetUnit? = nil, label: JSONValue?, quoted: JSONValue?,
    of text: [UInt8]
  ) throws(LabelFault) -> LabelSpan {
    guard let first = start?.integer, let last = end?.integer else {
      throw fault("a span needs a start and an end that are whole numbers")
    }
    guard let name = label?.text else { throw fault("the span \(first)…\(last) has no label") }
    let unit = unit ?? self.unit
    guard let range = range(first, last, unit, text) else {
      let length = unit.count(before: text.count, in: text)
      let why =
        first < 0 || last > length
        ? "the text has \(length)" : last <= first ? "it is empty" : "it cuts a character"
      throw fault(
        "the span \(first)…\(last) does not fit, in \(unit.noun): \(why)"
          + hint(first, last, unit, quoted, text))
    }
    let found = String(decoding: text[range], as: UTF8.self)
    if let words = quoted?.text, words != found {
      throw fault(
        "the span \(first)…\(last) should be “\(words)”, and is “\(found)” in \(unit.noun)"
          + hint(first, last, unit, quoted, text))
    }
    if quoted == nil, cutsWords(range, text), let other = whole(first, last, unit, text) {
      throw fault(
        "the span \(first)…\(last) cuts words in \(unit.noun): “\(found)”; "
          + "in \(other.unit.noun) it is “\(other.words)”: --unit \(other.unit.rawValue)")
    }
    return LabelSpan(range: range, label: name)
  }

  private func range(_ start: Int, _ end: Int, _ unit: OffsetUnit, _ text: [UInt8]) -> Range<Int>? {
    guard start < end, let first = unit.byte(of: start, in: text), let last = unit.byte(of: end, in: text)
    else {
      return nil
    }
    return first..<last
  }

  /// The unit in which the quoted words stand there, as a suggestion.
  private func hint(
    _ start: Int, _ end: Int, _ unit: OffsetUnit, _ quoted: JSONValue?, _ text: [UInt8]
  ) -> String {
    guard let words = quoted?.text else { return "" }
    for other in OffsetUnit.allCases where other != unit {
      guard let range = range(start, end, other, text) else { continue }
      if text[range].elementsEqual(words.utf8) {
        return "; in \(other.noun) it fits: --unit \(other.rawValue)"
      }
    }
    return ""
  }

  /// Another unit in which the offsets lie between words.
  private func whole(
    _ start: Int, _ end: Int, _ unit: OffsetUnit, _ text: [UInt8]
  ) -> (unit: OffsetUnit, words: String)? {
    for other in OffsetUnit.allCases where other != unit {
      guard let range = range(start, end, other, text), !cutsWords(range, text) else { continue }
      return (other, String(decoding: text[range], as: UTF8.self))
    }
    return nil
  }

  /// Whether a letter or digit stands on both sides of one of its ends.
  private func cutsWords(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
    func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
      String(decoding: bytes, as: UTF8.self).unicodeScalars
    }
    return [range.lowerBound, range.upperBound].contains { place in
      isWord(scalars(text[..<place].suffix(4)).last) && isWord(scalars(text[place...].prefix(4)).first)
    }
  }
}
