/// What libyaml reports next; `EventStream` holds its place and text.
enum YAMLEvent {
  case documentStart
  case scalar
  case sequenceStart
  case mappingStart
  /// The end of a sequence or mapping.
  case collectionEnd
  case alias
  case streamEnd
}
