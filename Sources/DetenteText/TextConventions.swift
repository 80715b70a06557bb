/// What the text of a language looks like; a pack fills it, this room knows no word.
public struct TextConventions: Sendable {
  /// Lower-case words before a full stop that need not end the sentence ("inc", "u.s", "no").
  public var abbreviations: Set<String>
  /// Lower-case words before a full stop that never ends it, for a name follows ("gen", "lt").
  public var titles: Set<String>
  /// Lower-case names of news agencies, as they stand in datelines.
  public var agencies: Set<String>
  /// Lower-case words that open sentences and no names ("the", "he"): capitalised after an abbreviation
  /// or an initial, one shows that the full stop before it did end the sentence.
  public var starters: Set<String>
  /// Lower-case words that stand beside the number in a line that tells a time ("pm", "gmt", "ago").
  public var clocks: Set<String>
  /// Lower-case words that stand beside the number in a line that tells a day ("march", "monday").
  public var dates: Set<String>
  /// Lower-case words that stand beside the number at the foot of a page ("page", "of").
  public var pages: Set<String>
  /// Lower-case lines that stand above a headline ("analysis").
  public var kickers: Set<String>

  /// Words in any case and with or without the last full stop; they are folded as texts are.
  public init(
    abbreviations: Set<String> = [], titles: Set<String> = [], agencies: Set<String> = [],
    starters: Set<String> = [], clocks: Set<String> = [], dates: Set<String> = [],
    pages: Set<String> = [], kickers: Set<String> = []
  ) {
    self.abbreviations = abbreviations
    self.titles = titles
    self.agencies = agencies
    self.starters = starters
    self.clocks = clocks
    self.dates = dates
    self.pages = pages
    self.kickers = kickers
  }
}
