internal import DetenteReports
internal import JSONRecords

/// Records of a file, and what of it could not be used.
public struct LabelReading: Sendable {
  /// The records in the order of the file.
  public fileprivate(set) var records: [LabelRecord] = []
  /// What is none, by line.
  public fileprivate(set) var faults: [LabelFault] = []

  /// Reads a file of any format; a byte-order mark and blank lines are skipped.
  ///
  /// Spans are held against the text: one that does not fit, or whose words are others than the file says, makes its
  /// record a fault.
  /// - Parameter source: the file as the user named it.
  /// - Complexity: linear in the file, and in the text for each span.
  public init(
    _ bytes: [UInt8], as format: LabelFormat, source: String, mapping: LabelMapping = LabelMapping()
  ) {
    let unit = mapping.unit ?? format.unit
    func builder(_ line: Int) -> RecordBuilder {
      RecordBuilder(mapping: mapping, source: source, line: line, unit: unit)
    }
    switch format {
    case .jsonl: readLines(bytes, builder) { (object, builder) throws(LabelFault) in try builder.own(object) }
    case .doccano:
      readLines(bytes, builder) { (object, builder) throws(LabelFault) in
        try DoccanoForm.record(object, builder)
      }
    case .csv: readTable(bytes, builder)
    case .labelStudio: readTasks(bytes, builder)
    }
  }

  private mutating func keep(
    _ value: JSONValue, _ builder: RecordBuilder,
    _ record: (JSONValue, RecordBuilder) throws(LabelFault) -> LabelRecord
  ) {
    if let only = builder.mapping.fields.only, value[only] != .boolean(true),
      value["data"]?[only] != .boolean(true)
    {
      return
    }
    do throws(LabelFault) { records.append(try record(value, builder)) } catch { faults.append(error) }
  }

  private mutating func readLines(
    _ bytes: [UInt8], _ builder: (Int) -> RecordBuilder,
    _ record: (JSONValue, RecordBuilder) throws(LabelFault) -> LabelRecord
  ) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let builder = builder(index + 1)
      do throws(RecordFault) {
        keep(try JSONValue(Array(line)), builder, record)
      } catch {
        faults.append(builder.fault(error.message))
      }
    }
  }

  private mutating func readTasks(_ bytes: [UInt8], _ builder: (Int) -> RecordBuilder) {
    do throws(RecordFault) {
      for (line, task) in try JSONValue.listed(bytes) {
        keep(task, builder(line)) { (task, builder) throws(LabelFault) in
          try LabelStudioForm.record(task, builder)
        }
      }
    } catch {
      faults.append(builder(error.line).fault(error.message))
    }
  }

  private mutating func readTable(_ bytes: [UInt8], _ builder: (Int) -> RecordBuilder) {
    var table = CSVReader(bytes)
    var header: [String]?
    while true {
      do throws(RecordFault) {
        guard let row = try table.next() else { return }
        guard let names = header else {
          header = row.cells
          continue
        }
        let builder = builder(row.line)
        guard row.cells.count == names.count else {
          let cells = counted(row.cells.count, "cell")
          faults.append(builder.fault("the row has \(cells), the header \(names.count)"))
          continue
        }
        let object = CSVForm.object(names, row.cells, builder.mapping.fields)
        keep(object, builder) { (object, builder) throws(LabelFault) in try builder.own(object) }
      } catch {
        faults.append(builder(error.line).fault(error.message))
        if header == nil { return }
      }
    }
  }
}

extension RecordBuilder {
  /// A record of our own form.
  func own(_ object: JSONValue) throws(LabelFault) -> LabelRecord {
    let name = mapping.fields.label
    var record = try record(of: object, without: [name, "spans"])
    record.labelled.label = try label(object[name])
    switch object["spans"] {
    case nil, .null: break
    case .array(let spans)?:
      for value in spans { record.spans.append(try ownSpan(value, of: record.labelled.text)) }
    case let other?: throw fault("the field \"spans\" is \(other.noun), not an array")
    }
    return record
  }

  /// A span whose offsets stand in one or more units, which have to agree.
  private func ownSpan(_ value: JSONValue, of text: [UInt8]) throws(LabelFault) -> LabelSpan {
    var result: LabelSpan?
    for unit in OffsetUnit.allCases {
      guard let pair = value[unit.rawValue] else { continue }
      guard let ends = pair.elements, ends.count == 2 else {
        throw fault("the \"\(unit.rawValue)\" of a span is no pair of numbers")
      }
      let span = try span(ends[0], ends[1], in: unit, label: value["label"], quoted: value["text"], of: text)
      if let result, result != span {
        throw fault("the offsets of a span in several units are those of different words")
      }
      result = span
    }
    guard let result else {
      throw fault("a span has no offsets: one of byte, char and utf16 has to stand there")
    }
    return result
  }
}
