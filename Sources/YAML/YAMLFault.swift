/// Why a YAML source cannot be read, or may not be used.
public struct YAMLFault: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: Hashable, Sendable {
    /// The source is not YAML.
    case syntax
    /// The source is not UTF-8, or holds a control character.
    case encoding
    case alias, anchor, tag
    /// A second `---` document.
    case secondDocument
    /// A key that is a list or a mapping.
    case keyNotScalar
    /// Nested deeper than the limit.
    case tooDeep
  }

  /// What was being read ("while parsing a block mapping") and where it began.
  public struct Context: Hashable, Sendable {
    /// In libyaml's words.
    public var text: String
    /// Where it began.
    public var mark: YAMLMark
  }

  /// What kind of fault it is; decides what help there is.
  public var kind: Kind
  /// In libyaml's words for `syntax` and `encoding`, in ours otherwise; without the place.
  public var message: String
  /// Where it stands.
  public var mark: YAMLMark
  /// How many scalars the fault covers on its line, at least 1.
  public var length: Int
  /// What was being read, where libyaml says so.
  public var context: Context?

  init(
    _ kind: Kind, _ message: String, at mark: YAMLMark, length: Int = 1,
    context: Context? = nil
  ) {
    self.kind = kind
    self.message = message
    self.mark = mark
    self.length = length
    self.context = context
  }
}
