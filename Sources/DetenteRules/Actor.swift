/// One who speaks or acts in the news: a state, an organisation, an armed group, a role.
public struct Actor: Sendable {
  /// What kind of party an actor is; decides who can accuse whom and what anchors the domain.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case state, org, group, media, government, army, police, mediator, official, opposition, civilian
  }

  /// The part of an actor's name list a mention was found in.
  public enum NameKind: String, Hashable, Sendable, CaseIterable {
    case name, demonym, capital, metonym, leader
  }

  /// ISO 3166 alpha-3 for states, `org:…`, `group:…` or `generic:…` otherwise.
  public var id: String
  /// Decides which relations it can have to others, and whether it anchors the domain.
  public var kind: Kind
  /// The name shown to readers.
  public var name: String
  /// What the text may call it, by kind of name, in the list's order.
  public var names: [(NameKind, Entry)]
  /// A role without a name ("the government"), from the list of roles; gives way to a name beside it.
  public var isRole = false
  /// Where its row begins.
  public var location: SourceLocation

  /// An actor with all its values; only a role sets `isRole` afterwards.
  public init(
    id: String, kind: Kind, name: String, names: [(NameKind, Entry)], at location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.names = names
    self.location = location
  }
}

/// A person who speaks for an actor between two dates.
public struct Leader: Sendable {
  /// The actor's id.
  public var actor: String
  /// The name shown to readers.
  public var name: String
  /// What the text may call the person.
  public var names: [Entry]
  /// First and last day in office as yyyymmdd; nil: unbounded. A bare year counts from its first to its last day.
  public var from: Int?
  /// As `from`, the last day.
  public var to: Int?
  /// What the person is, for readers: "president".
  public var role: String
  /// Where the name stands in its list.
  public var location: SourceLocation

  /// A leader with all its values.
  public init(
    actor: String, name: String, names: [Entry], from: Int?, to: Int?, role: String,
    at location: SourceLocation
  ) {
    self.actor = actor
    self.name = name
    self.names = names
    self.from = from
    self.to = to
    self.role = role
    self.location = location
  }
}

/// What makes an ambiguous word count: signs that the sentence is about conflict at all.
public struct DomainGate: Sendable {
  /// Words that anchor the domain.
  public var anchors: [Entry] = []
  /// Kinds of actors a mention of which anchors the domain.
  public var actorKinds: [Actor.Kind] = []
  /// Words of other domains, by domain.
  public var foreign: [ForeignDomain] = []

  /// A gate that nothing passes.
  public init() {}
}

/// Another domain, in which words of conflict mean something else.
public struct ForeignDomain: Sendable {
  /// The domain's name, unique in the pack.
  public var id: String
  /// Its words.
  public var entries: [Entry]
  /// Whether they are said of conflict too: such words hold nothing back in their own sentence, but show what an
  /// article is about where there are several.
  public var isWeak: Bool
  /// Whether states play in reports of it: they are teams or figures, and no doers.
  public var isPlay: Bool
}
