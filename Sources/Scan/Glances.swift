internal import CScan

/// What a look at some tokens told; refilled by each. One per worker.
public struct Glances: ~Copyable {
  var words = Workspace<Int32>(256, blank: -1)
  var heads = Workspace<cscan_head>(256, blank: cscan_head())
  var firsts = Workspace<Int32>(256, blank: 0)
  /// How many tokens were looked at.
  public internal(set) var count = 0
  /// At how many tokens forms may begin.
  public internal(set) var headCount = 0
  /// One more than there are spaces before the last token.
  public internal(set) var places = 0

  /// Empty until a first look.
  public init() {}

  /// The number of a token's word, counted from the first that was looked at; −1 where the table lacks it.
  @inline(__always)
  public func word(_ token: Int) -> Int32 {
    precondition(token < count, "the token was not looked at")
    return words[token]
  }

  /// What begins at a token.
  public enum Beginning: Equatable, Sendable {
    /// Forms, from this node on, and whether one may have the token behind it, too.
    case root(Int32, goesOn: Bool)
    /// The only form of the word: this unit's.
    case sole(unit: Int32)
  }

  /// A token at which forms may begin, counted from the first that was looked at, and which.
  @inline(__always)
  public func head(_ index: Int) -> (token: Int, beginning: Beginning) {
    precondition(index < headCount, "no such head")
    let head = heads[index]
    return (
      Int(head.token), head.root < 0 ? .sole(unit: ~head.root) : .root(head.root, goesOn: head.goes_on != 0)
    )
  }

  /// The number of the first token that has so many spaces before it, or more.
  @inline(__always)
  public func firstToken(behind spaces: Int) -> Int {
    precondition(spaces < places, "no token has so many spaces before it")
    return Int(firsts[spaces])
  }
}
