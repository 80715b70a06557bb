internal import CJSON

/// A value of a JSON object, as far as flat records need it.
public enum JSONMember: Sendable, Hashable {
  case absent, null, array, object
  case boolean(Bool)
  /// UTF-8, escapes opened.
  case string([UInt8])
  /// As it was written.
  case number([UInt8])
}

/// Reads members of one's own choice from JSON objects; one per thread.
///
/// For records of a fixed kind at corpus speed see `RecordReader`; this one copies each value.
@safe public struct MemberReader: ~Copyable {
  /// NULL where memory was out, which `cjson_read` reports.
  private let reader: OpaquePointer?
  private let names: MemberNames
  private var values: [cjson_value]
  private var padded: [UInt8] = []

  /// A reader of members with these names.
  /// - Precondition: there are at most eight.
  public init(_ names: [String]) {
    precondition(names.count <= Int(CJSON_MAX_FIELDS), "more members than one call can ask for")
    // SAFETY: the reader is this value's own; the values hold pointers that are NULL until the first call.
    unsafe reader = unsafe cjson_new()
    self.names = MemberNames(names)
    unsafe values = unsafe [cjson_value](repeating: cjson_value(), count: names.count)
  }

  // SAFETY: made in `init`, freed here alone; NULL is allowed.
  deinit { unsafe cjson_free(reader) }

  /// The members of an object, in the order of the names; of a name that occurs twice the last counts.
  /// - Throws: what is wrong with the object, its line left 0.
  public mutating func read(_ object: ArraySlice<UInt8>) throws(RecordFault) -> [JSONMember] {
    padded.removeAll(keepingCapacity: true)
    padded.append(contentsOf: object)
    let length = padded.count
    // A line end, where the reader looks when the object is broken.
    padded.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: Int(CJSON_PADDING)))
    let status = unsafe padded.withUnsafeBufferPointer { bytes in
      unsafe names.withPointers { pointers in
        // SAFETY: the padding was appended above; there are as many pointers, lengths and values as the count
        // says, and all outlive the call.
        unsafe cjson_read(
          reader, bytes.baseAddress.unsafelyUnwrapped, length, pointers, names.lengths, pointers.count,
          &values)
      }
    }
    if let message = JSONParser.message(for: Int(status)) { throw RecordFault(line: 0, message: message) }
    return names.lengths.indices.map { unsafe Self.member(values[$0]) }
  }

  private static func member(_ value: cjson_value) -> JSONMember {
    var bytes: [UInt8] = []
    // SAFETY: the value lives until the next call, and is copied here.
    unsafe bytes.refill(from: value.data, count: value.length)
    return switch unsafe UInt32(value.kind) {
    case CJSON_STRING.rawValue: .string(bytes)
    case CJSON_NUMBER.rawValue: .number(bytes)
    case CJSON_NULL.rawValue: .null
    case CJSON_BOOLEAN.rawValue: .boolean(bytes.first == UInt8(ascii: "t"))
    case CJSON_ARRAY.rawValue: .array
    case CJSON_OBJECT.rawValue: .object
    default: .absent
    }
  }
}
