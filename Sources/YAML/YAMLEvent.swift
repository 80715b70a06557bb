/// What libyaml reports, as values.
enum YAMLEvent {
  case documentStart
  case scalar(YAMLScalar)
  case sequenceStart
  case mappingStart
  /// The end of a sequence or mapping.
  case collectionEnd
  case alias(String)
  case streamEnd
}

/// An event with its place and the two things packs do not use.
struct LocatedEvent {
  var event: YAMLEvent
  var start: YAMLMark
  var end: YAMLMark
  var hasAnchor = false
  var hasTag = false
}
