import Testing

@testable import DetenteMatching

/// A pattern is taken apart only where its parts together match all that it matches.
@Suite("Pattern alternatives")
struct PatternAlternativesTests {
  static let cases: [(pattern: String, parts: [String])] = [
    ("", [""]),
    ("\\btalks\\b", ["\\btalks\\b"]),
    ("a|b c|", ["a", "b c", ""]),
    ("\\b(?:a|b c) d\\b", ["\\b(?:a) d\\b", "\\b(?:b c) d\\b"]),
    ("(?<!x|y)\\b(?:a|b)", ["(?<!x|y)\\b(?:a)", "(?<!x|y)\\b(?:b)"]),
    ("(?:(?:a|b) c|d)", ["(?:(?:a|b) c)", "(?:d)"]),
    ("(?:a|[)|(]|\\)|\\|)z", ["(?:a)z", "(?:[)|(])z", "(?:\\))z", "(?:\\|)z"]),
    ("(?:[]|)]|[^]|(]|b)", ["(?:[]|)])", "(?:[^]|(])", "(?:b)"]),
    ("(?:a|b)|c(?:d|e)", ["(?:a)", "(?:b)", "c(?:d|e)"]),
    // Repeated or optional, a group is no branching: one pass may take one branch and the next another.
    ("(?:a|b)+ c", ["(?:a|b)+ c"]),
    ("(?:a|b)? c", ["(?:a|b)? c"]),
    ("(?:a|b){2} c", ["(?:a|b){2} c"]),
    // Groups of other kinds are left alone, and so is what is quoted, or never ends.
    ("(?<hit>a|b) c", ["(?<hit>a|b) c"]),
    ("(?:\\Qa|b\\E|c)", ["(?:\\Qa|b\\E|c)"]),
    ("(?:a|b", ["(?:a|b"]),
    ("(?:a|[b)", ["(?:a|[b)"]),
    ("(?:a|b[[:alpha:]|x])", ["(?:a|b[[:alpha:]|x])"]),
  ]

  @Test("parts", arguments: cases.indices)
  func parts(_ index: Int) {
    let (pattern, parts) = Self.cases[index]
    #expect(PatternAlternatives(pattern).parts == parts)
  }

  @Test("a pattern whose branches are told apart is tried only where one of them can begin")
  func filters() throws {
    let rarity = Rarity(frequencies: ["the": 60, "in": 20, "on": 15, "of": 25, "by": 10, "to": 30])
    let filters = try PatternFilter.filters(for: "\\b(?:in the \\w+ of|on the \\w+ by)\\b", by: rarity)
    #expect(filters.map(\.placed) == [true, true])
    // What nothing places is not taken apart.
    let unplaced = try PatternFilter.filters(for: "\\b(?:the|\\w+ \\w+ to)\\b", by: rarity)
    #expect(unplaced.count <= 1)
  }
}
