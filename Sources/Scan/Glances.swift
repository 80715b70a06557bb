internal import CScan

/// What a look at some tokens told; refilled by each.
public struct Glances {
  var items: [cscan_glance] = []
  /// How many tokens were looked at.
  public internal(set) var count = 0

  /// Empty until a first look.
  public init() {}

  /// What a look told of one token.
  public struct Glance {
    /// As `WordTable.key`.
    public var key: UInt64
    /// The word's number; −1 where the table lacks it.
    public var word: Int32
    /// As in `WordTable.Head`.
    public var atom: Int32
    /// As in `WordTable.Head`.
    public var root: Int32
    /// As in `WordTable.Head`.
    public var endsForm: Bool
    /// The spaces before the token.
    public var spaces: Int
    /// Whether a prefix of five bytes and more may stand here.
    public var mayBePrefix: Bool
    /// Whether a shorter prefix may stand here.
    public var mayBeShortPrefix: Bool
  }

  /// The one of a token.
  @inline(__always)
  public subscript(index: Int) -> Glance {
    let item = items[index]
    return Glance(
      key: item.key, word: item.id, atom: item.atom, root: item.root >> 1, endsForm: item.root & 1 != 0,
      spaces: Int(item.spaces), mayBePrefix: item.prefixes & 1 != 0, mayBeShortPrefix: item.prefixes & 2 != 0)
  }
}
