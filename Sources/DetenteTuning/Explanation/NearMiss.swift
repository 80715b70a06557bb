/// How close a rule came to a sentence in which it does not match.
public struct NearMiss: Sendable, Hashable {
  /// The entry as it is written; nil for a pattern.
  public var entry: String?
  /// The words of the sentence that fit.
  public var matched: String
  /// What would have had to follow, each a possibility; empty: nothing that can be told.
  public var needed: [String]
  /// What follows instead; empty: the sentence ends.
  public var found: String
  /// How many bytes of the sentence fit.
  var length: Int

  /// In a sentence: what matched, what was needed, what the text has.
  public var sentence: String {
    let rest = found.isEmpty ? "the sentence ends" : "the text goes on “\(found)”"
    let source = entry.map { " (of the entry “\($0)”)" } ?? ""
    if matched.isEmpty {
      return needed.isEmpty
        ? "" : "“\(needed.joined(separator: "”, “"))”\(source) was looked for, the text has “\(found)”"
    }
    guard !needed.isEmpty else { return "matched “\(matched)”\(source), then no more: \(rest)" }
    let list = needed.map { "“\($0)”" }
    let choice =
      list.count == 1 ? list[0] : list.dropLast().joined(separator: ", ") + " or " + (list.last ?? "")
    return "matched “\(matched)”\(source), then needed \(choice), but \(rest)"
  }
}
