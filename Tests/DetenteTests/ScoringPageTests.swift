import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Foundation
import Testing

/// The tables of docs/SCORING.md against the pack and the code.
@Suite("The page on scoring")
struct ScoringPageTests {
  /// The rows of all tables: the cells, trimmed and without back quotes, by their first cell.
  private let rows: [String: [String]]

  init() throws {
    let page = try String(contentsOf: Checkout.root.appending(path: "docs/SCORING.md"), encoding: .utf8)
    let cells = page.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("|") }.map {
      $0.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "") }
    }
    rows = Dictionary(cells.map { ($0[0], $0) }) { first, _ in first }
  }

  private func number(_ text: Substring) -> Double? { Double(text.hasPrefix(".") ? "0" + text : text) }

  @Test("has each class with the weight, range, mode and family of the pack")
  func classes() throws {
    let classes = BuiltInPack.loading.pack.classes
    #expect(rows.keys.filter { $0.hasPrefix("D_") || $0.hasPrefix("C_") }.count == classes.count)
    for signalClass in classes {
      let row = try #require(rows[signalClass.id], "\(signalClass.id)")
      #expect(number(row[1][...]) == signalClass.weight, "\(signalClass.id)")
      let range = row[2].split(separator: "–").map(number)
      #expect(range == [signalClass.range.lowerBound, signalClass.range.upperBound], "\(signalClass.id)")
      #expect(row[3] == signalClass.mode.rawValue, "\(signalClass.id)")
      #expect(row[4] == signalClass.family.rawValue, "\(signalClass.id)")
      let origin = signalClass.origin.replacing("CAMEO-Goldstein", with: "G").replacing("PLOVER", with: "P")
      #expect(row[5] == origin, "\(signalClass.id)")
    }
  }

  @Test("has each status with the factors of the pack, and says which nobody asserts")
  func statuses() throws {
    for status in BuiltInPack.loading.pack.modifiers.statuses {
      let row = try #require(rows[status.id], "\(status.id)")
      for (cell, family) in [(1, FactualityFamily.standard), (2, .speech), (3, .offer)] {
        #expect(number(row[cell][...]) == status.factors[family], "\(status.id), \(family)")
      }
      #expect((row[4] == "yes") == status.unasserted, "\(status.id)")
    }
  }

  @Test("has each constant of the fold, with an origin")
  func constants() throws {
    let parameters = Mirror(reflecting: ScoringParameters()).children
    #expect(parameters.count > 10)
    for (label, value) in parameters {
      let row = try #require(rows[label ?? ""], "\(label ?? "")")
      let expected = (value as? Double) ?? (value as? Int).map(Double.init)
      #expect(number(row[1][...]) == expected, "\(label ?? "")")
      #expect(!row[2].isEmpty)
    }
    let cap = try #require(rows["unasserted cap"])
    #expect(number(cap[1][...]) == BuiltInPack.loading.pack.modifiers.unassertedCap)
  }

  @Test(
    "names each departure of the pack from the model that it was written to",
    .enabled(if: Checkout.shared("design/scoring/model.json") != nil, "the model is not at hand"))
  func model() throws {
    let data = try Data(contentsOf: try #require(Checkout.shared("design/scoring/model.json")))
    let model = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let written = try #require(model["classes"] as? [String: [String: Any]])
    let classes = BuiltInPack.loading.pack.classes
    #expect(Set(written.keys) == Set(classes.map(\.id)))
    var departures: Set<String> = []
    for signalClass in classes {
      let there = try #require(written[signalClass.id])
      let range = there["range"] as? [Double]
      if there["w"] as? Double != signalClass.weight
        || range != [signalClass.range.lowerBound, signalClass.range.upperBound]
        || there["mode"] as? String != signalClass.mode.rawValue
      {
        departures.insert(signalClass.id)
      }
    }
    // "Accusations range down to .10": docs/SCORING.md, departures.
    #expect(departures == ["C_ACCUSE"])
    let factuality = try #require(model["factuality"] as? [String: Any])
    // "background" and "topic" are the pack's own: docs/SCORING.md, departures.
    for status in BuiltInPack.loading.pack.modifiers.statuses
    where !["background", "topic"].contains(status.id) {
      for (name, family) in [("default", FactualityFamily.standard), ("speech", .speech), ("offer", .offer)] {
        let column = try #require(factuality[name] as? [String: Double])
        #expect(column[status.id] == status.factors[family], "\(status.id), \(name)")
      }
    }
  }
}
