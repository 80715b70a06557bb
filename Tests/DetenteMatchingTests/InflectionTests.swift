import DetenteMatching
import DetenteRules
import Foundation
import Testing

/// A row of the table of inflections: an entry and all of its forms.
struct InflectionCase: Sendable, CustomTestStringConvertible {
  var kind: String
  var entry: String
  var forms: Set<String>

  var testDescription: String { "\(kind) \(entry)" }

  static let all: [InflectionCase] = {
    guard
      let url = Bundle.module.url(forResource: "inflection", withExtension: "tsv", subdirectory: "Fixtures"),
      let table = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3 else { return nil }
      return InflectionCase(
        kind: cells[0], entry: cells[1], forms: Set(cells[2].split(separator: "|").map(String.init)))
    }
  }()
}

@Suite struct InflectionTests {
  private func forms(_ entry: Entry, caseSensitive: Bool = false) -> [String] {
    let unit = UnitSource(layer: .signals, content: .entry(entry), rule: "r", caseSensitive: caseSensitive)
    let (rules, diagnostics) = RuleSet.compile(units: [unit], lexemes: lexemes)
    #expect(diagnostics.isEmpty)
    return rules.forms(of: 0)
  }

  @Test func theTableHoldsAtLeast150Forms() {
    #expect(InflectionCase.all.map(\.forms.count).reduce(0, +) >= 150)
  }

  @Test(arguments: InflectionCase.all) func everyFormAndNoOther(row: InflectionCase) throws {
    var entry = Entry(text(row.entry))
    if row.kind == "compare" {
      entry.inflection = .adjective
      entry.compare = true
    } else {
      entry.inflection = try #require(Entry.Inflection(rawValue: row.kind))
    }
    let made = forms(entry)
    #expect(Set(made) == row.forms)
    #expect(made.count == Set(made).count, "no form comes twice")
  }

  @Test func formsComeLongestFirst() {
    let made = forms(Entry(text("withdraw"), .verb))
    #expect(
      made == made.sorted { $0.utf8.count > $1.utf8.count || $0.utf8.count == $1.utf8.count && $0 < $1 })
  }

  @Test func overridesReplaceWhatWouldBeMade() {
    #expect(Set(forms(Entry(text("army"), .noun, plural: "none"))) == ["army"])
    #expect(
      Set(forms(Entry(text("rebel octopus"), .noun, plural: "octopodes"))) == [
        "rebel octopus", "rebel octopodes",
      ])
    #expect(
      Set(forms(Entry(text("prisoner of war"), .noun, plural: "prisoners of war")))
        == ["prisoner of war", "prisoners of war"])
    #expect(
      Set(forms(Entry(text("plead guilty"), .verb, past: "pled/pleaded", participle: "pled")))
        == ["plead guilty", "pleads guilty", "pled guilty", "pleaded guilty", "pleading guilty"])
  }

  @Test func furtherFormsAreTakenAsTheyStand() {
    #expect(
      Set(forms(Entry(text("war"), .noun, forms: [text("war-fare"), text("organised war")])))
        == ["war", "wars", "war-fare", "organised war"])
  }

  @Test func caseSensitiveFormsStandAlsoInCapitals() {
    #expect(Set(forms(Entry(text("May"), .noun), caseSensitive: true)) == ["May", "MAY", "Mays", "MAYS"])
  }

  @Test func inflectionReachesTheTextToo() {
    let found = matched(
      entry("withdraw", .verb), in: "It withdrew, has withdrawn, withdraws and was withdrawing.")
    #expect(found == ["withdrew", "withdrawn", "withdraws", "withdrawing"])
  }
}
