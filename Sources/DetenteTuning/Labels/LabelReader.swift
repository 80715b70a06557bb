internal import DetenteRules
internal import DetenteScoring
internal import JSONRecords

/// Reads labelled texts from JSONL: `{"id", "text", "label"}`, optionally `goldstein`.
public struct LabelReader: Sendable {
  /// The names of the members.
  public struct Fields: Sendable, Hashable {
    /// The member with the text; a string, and required.
    public var text = "text"
    /// The member with the label; null or left out: not marked.
    public var label = "label"
    /// The member with the id.
    public var id = "id"
    /// The member with the Goldstein value.
    public var goldstein = "goldstein"
    /// A member that must be true; records without are left out. nil: all are read.
    public var only: String?

    /// The names of the format.
    public init() {}
  }

  private let fields: Fields

  /// A reader of records with these names.
  public init(_ fields: Fields = Fields()) { self.fields = fields }

  /// What a file holds: its records in order, and the lines that are none.
  ///
  /// Blank lines and a byte-order mark are skipped.
  public func read(_ bytes: [UInt8], source: String) -> (texts: [LabelledText], faults: [LabelFault]) {
    var reader = MemberReader([fields.text, fields.label, fields.id, fields.goldstein, fields.only ?? ""])
    var texts: [LabelledText] = []
    var faults: [LabelFault] = []
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do throws(RecordFault) {
        let members = try reader.read(line)
        if fields.only != nil, members[4] != .boolean(true) { continue }
        texts.append(try text(members, source: source, line: index + 1))
      } catch {
        faults.append(LabelFault(source: source, line: index + 1, message: error.message))
      }
    }
    return (texts, faults)
  }

  private func text(
    _ members: [JSONMember], source: String, line: Int
  ) throws(RecordFault) -> LabelledText {
    func fault(_ message: String) -> RecordFault { RecordFault(line: line, message: message) }
    guard case .string(let text) = members[0] else {
      throw fault(
        members[0] == .absent
          ? "there is no field \"\(fields.text)\"" : "the field \"\(fields.text)\" is not a string")
    }
    var result = LabelledText(id: "\(source):\(line)", text: text, label: nil, source: source, line: line)
    switch members[1] {
    case .absent, .null: break
    case .string(let bytes):
      let name = String(decoding: bytes, as: UTF8.self)
      guard let label = Label(rawValue: name) else {
        let names = Label.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
        throw fault("the label \"\(name)\" is none of \(names.joined(separator: ", "))\(near)")
      }
      result.label = label
    default: throw fault("the field \"\(fields.label)\" is not a string")
    }
    switch members[2] {
    case .absent, .null: break
    case .string(let bytes), .number(let bytes): result.id = String(decoding: bytes, as: UTF8.self)
    default: throw fault("the field \"\(fields.id)\" is not a string or a number")
    }
    switch members[3] {
    case .absent, .null: break
    case .number(let bytes):
      guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
        throw fault("the field \"\(fields.goldstein)\" is too large a number")
      }
      result.goldstein = value
    default: throw fault("the field \"\(fields.goldstein)\" is not a number")
    }
    return result
  }
}
