/// The names of the members that make a record an article.
public struct RecordFields: Sendable, Hashable {
  /// The member that holds the text; a record without it is a fault.
  public var text: String
  /// The member that holds the headline.
  public var title: String
  /// The member that holds the id: a string or a number.
  public var id: String
  /// The member that holds the date: a string or a number.
  public var date: String

  /// The names, by default those of the project's own examples.
  public init(text: String = "text", title: String = "title", id: String = "id", date: String = "date") {
    self.text = text
    self.title = title
    self.id = id
    self.date = date
  }

  /// What is said of a record without a text.
  public var missingText: String { "there is no field \"\(text)\"" }

  /// In the order of `Record`'s values.
  var names: [String] { [text, title, id, date] }
}
