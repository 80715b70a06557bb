/// What the text of a language looks like; a pack fills it, this room knows no word.
public struct TextConventions: Sendable {
  /// Lower-case words before a full stop that need not end the sentence ("inc", "u.s", "no").
  public var abbreviations: Set<String>
  /// Lower-case words before a full stop that never ends it, for a name follows ("gen", "lt").
  public var titles: Set<String>
  /// Lower-case names of news agencies, as they stand in datelines.
  public var agencies: Set<String>

  public init(abbreviations: Set<String> = [], titles: Set<String> = [], agencies: Set<String> = []) {
    self.abbreviations = abbreviations
    self.titles = titles
    self.agencies = agencies
  }
}
