internal import CYAML

/// libyaml's event interface over a source that outlives it.
@safe struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var cursor: MarkCursor
  /// The places of the event just read.
  private(set) var start = YAMLMark(line: 1, column: 1, byte: 0)
  private(set) var end = YAMLMark(line: 1, column: 1, byte: 0)
  /// What packs do not use.
  private(set) var hasAnchor = false
  private(set) var hasTag = false
  /// The text of a scalar, or the name of an alias.
  private(set) var text = ""
  private(set) var style = YAMLScalar.Style.plain

  /// A stream over `input`; `bytes` is the same source, from which places are counted.
  ///
  /// `input` must stay valid for the life of the stream.
  @unsafe init?(_ input: UnsafeBufferPointer<UInt8>, of bytes: [UInt8]) {
    let origin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    cursor = MarkCursor(bytes, origin: origin)
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    // SAFETY: both are freshly allocated for one value, which libyaml initialises; a parser that could
    // not be initialised owns nothing and is given back at once.
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      unsafe event.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // SAFETY: the range lies within `input`, which the caller keeps valid.
    unsafe yaml_parser_set_input_string(
      parser, input.baseAddress.map { unsafe $0 + origin }, input.count - origin)
  }

  deinit {
    // SAFETY: initialised in `init`, released only here; the last event was deleted when it was read.
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe event.deallocate()
  }

  /// The next event; after `streamEnd` or a fault there is none to ask for.
  mutating func next() throws(YAMLFault) -> YAMLEvent {
    while true {
      // SAFETY: the parser is initialised; on success the event is, and `take` deletes it.
      guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault() }
      if let kind = take() { return kind }
    }
  }

  /// Takes the current event's values over and deletes it; nil for events that carry nothing.
  private mutating func take() -> YAMLEvent? {
    // SAFETY: `event` holds the event just read. `data` is a union: the member read below is the one
    // that `type` names. Texts are copied before the event is deleted.
    defer { unsafe yaml_event_delete(event) }
    start = unsafe cursor.mark(ofCharacter: Int(event.pointee.start_mark.index))
    end = unsafe cursor.mark(ofCharacter: Int(event.pointee.end_mark.index))
    hasAnchor = false
    hasTag = false
    switch unsafe event.pointee.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_SEQUENCE_START_EVENT:
      hasAnchor = unsafe event.pointee.data.sequence_start.anchor != nil
      hasTag = unsafe event.pointee.data.sequence_start.tag != nil
      return .sequenceStart
    case YAML_MAPPING_START_EVENT:
      hasAnchor = unsafe event.pointee.data.mapping_start.anchor != nil
      hasTag = unsafe event.pointee.data.mapping_start.tag != nil
      return .mappingStart
    case YAML_ALIAS_EVENT:
      text = unsafe event.pointee.data.alias.anchor.map { unsafe String(cString: $0) } ?? ""
      return .alias
    case YAML_SCALAR_EVENT:
      hasAnchor = unsafe event.pointee.data.scalar.anchor != nil
      hasTag = unsafe event.pointee.data.scalar.tag != nil
      let bytes = unsafe UnsafeBufferPointer(
        start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
      text = unsafe String(decoding: bytes, as: UTF8.self)
      style = unsafe style(event.pointee.data.scalar.style)
      return .scalar
    default: return nil
    }
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Where the character with an ill-formed byte begins: libyaml points at the byte that broke it off.
  private func leadOffset(_ offset: Int, _ problem: String) -> Int {
    guard problem.contains("trailing") else { return offset }
    var lead = offset - 1
    while lead > cursor.origin, cursor.bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return max(lead, cursor.origin)
  }

  private mutating func fault() -> YAMLFault {
    // SAFETY: the parser is initialised; `problem` and `context` are null or static strings of libyaml.
    let error = unsafe parser.pointee.error
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "not readable"
    if error == YAML_READER_ERROR {
      let offset = unsafe Int(clamping: parser.pointee.problem_offset) + cursor.origin
      return YAMLFault(.encoding, problem, at: cursor.mark(ofByte: leadOffset(offset, problem)))
    }
    let mark = unsafe cursor.mark(ofCharacter: Int(parser.pointee.problem_mark.index))
    var context: YAMLFault.Context?
    if let text = unsafe parser.pointee.context {
      let place = unsafe cursor.mark(ofCharacter: Int(parser.pointee.context_mark.index))
      context = unsafe YAMLFault.Context(text: String(cString: text), mark: place)
    }
    return YAMLFault(.syntax, problem, at: mark, context: context)
  }
}
