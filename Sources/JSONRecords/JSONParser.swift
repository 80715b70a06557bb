internal import CJSON

/// simdjson's reader, freed with its owner.
@safe struct JSONParser: ~Copyable {
  /// NULL where memory was out, which `cjson_read` reports.
  private let reader: OpaquePointer?
  private let names: MemberNames
  private var values: [cjson_value]

  /// How many bytes behind an object must be readable.
  static var padding: Int { Int(CJSON_PADDING) }

  init(_ fields: RecordFields) {
    // SAFETY: the reader is this value's own; the values hold pointers that are NULL until the first call.
    unsafe reader = unsafe cjson_new()
    names = MemberNames(fields.names)
    unsafe values = unsafe [cjson_value](repeating: cjson_value(), count: fields.names.count)
  }

  // SAFETY: made in `init`, freed here alone; NULL is allowed.
  deinit { unsafe cjson_free(reader) }

  /// Reads the object in a range of bytes into the record, all but its line.
  mutating func read(
    _ range: Range<Int>, of bytes: [UInt8], into record: inout Record, _ fields: RecordFields
  ) -> String? {
    precondition(range.upperBound + JSONParser.padding <= bytes.count, "the padding is missing")
    let status = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe names.withPointers { pointers in
        // SAFETY: the range and its padding were checked to lie inside the buffer; four names, four lengths and
        // four values are handed over, and all outlive the call.
        unsafe cjson_read(
          reader, buffer.baseAddress.unsafelyUnwrapped + range.lowerBound, range.count,
          pointers, names.lengths, 4, &values)
      }
    }
    if let fault = Self.message(for: Int(status)) { return fault }
    return take(into: &record, fields)
  }

  /// Copies the values found; says what is wrong with them.
  private func take(into record: inout Record, _ fields: RecordFields) -> String? {
    // SAFETY: there are four values; what they point to lives until the next call and is copied here.
    for index in 0..<4 {
      let value = unsafe values[index]
      let kind = unsafe value.kind
      let isString = kind == Int32(CJSON_STRING.rawValue)
      let isNumber = kind == Int32(CJSON_NUMBER.rawValue) && index >= 2
      let isMissing = kind == Int32(CJSON_ABSENT.rawValue) || kind == Int32(CJSON_NULL.rawValue)
      if index == 0, kind == Int32(CJSON_ABSENT.rawValue) {
        return fields.missingText
      }
      guard isString || isNumber || (isMissing && index > 0) else {
        let wanted = index < 2 ? "a string" : "a string or a number"
        return "the field \"\(fields.names[index])\" is \(noun(for: kind)), not \(wanted)"
      }
      let start = unsafe value.data
      let length = unsafe value.length
      switch index {
      case 0: unsafe record.text.refill(from: start, count: length)
      case 1:
        record.hasTitle = !isMissing
        unsafe record.title.refill(from: start, count: length)
      case 2:
        record.hasID = !isMissing && length > 0
        unsafe record.id.refill(from: start, count: length)
      default:
        record.hasDate = !isMissing
        unsafe record.date.refill(from: start, count: length)
      }
    }
    return nil
  }

  private func noun(for kind: Int32) -> String {
    switch UInt32(kind) {
    case CJSON_NUMBER.rawValue: "a number"
    case CJSON_NULL.rawValue: "null"
    case CJSON_BOOLEAN.rawValue: "true or false"
    case CJSON_ARRAY.rawValue: "an array"
    default: "an object"
    }
  }

  /// What a status of `cjson_read` says is wrong; nil for none.
  static func message(for status: Int) -> String? {
    switch UInt32(status) {
    case CJSON_OK.rawValue: nil
    case CJSON_NOT_AN_OBJECT.rawValue: "the line is no JSON object"
    case CJSON_INVALID_UTF8.rawValue: "the line is not UTF-8"
    case CJSON_INVALID_STRING.rawValue: "a string holds a control character or a broken escape"
    case CJSON_TRUNCATED.rawValue: "the line ends inside the object"
    case CJSON_TRAILING.rawValue: "something follows the object"
    case CJSON_TOO_LARGE.rawValue: "the line is longer than 4 GB"
    case CJSON_NO_MEMORY.rawValue: "there is not enough memory for the line"
    default: "the line is not valid JSON"
    }
  }
}
