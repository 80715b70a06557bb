package import DetenteRules
public import DetenteScoring

/// What all reports of a run share: the names behind the indices and the constants of the pack.
public struct ReportContext: Sendable {
  /// The names behind the indices of evidence.
  public let catalog: Catalog
  /// The most that the unasserted hits of one side count together, in 0…1.
  public let unassertedCap: Double
  /// The bounds of the product of degree factors.
  public let degreeClip: ClosedRange<Double>
  /// The folder of the pack as the user named it; nil for the one built in.
  public let folder: String?

  /// The context of a pack's scorer; the constants are those of the pack's modifiers.
  public init(
    catalog: Catalog, unassertedCap: Double = 0.10, degreeClip: ClosedRange<Double> = 0.5...1.5,
    folder: String? = nil
  ) {
    self.catalog = catalog
    self.unassertedCap = unassertedCap
    self.degreeClip = degreeClip
    self.folder = folder
  }

  /// Id and version of the pack, and where it lies: an edited copy mostly keeps the first two.
  var packName: String {
    "pack \(catalog.pack.id) \(catalog.pack.version)"
      + (folder.map { " (\(printable(Array($0.utf8)[...])))" } ?? "")
  }

  /// The id of the rule behind a unit.
  package func rule(_ unit: Int) -> String { catalog.units[unit].rule }
  /// The id of an actor.
  func actor(_ index: Int) -> String { catalog.actors[index].id }
  /// An actor's name for people; a role without a name stands in quotation marks, for it is no party.
  func readableName(_ index: Int) -> String {
    let actor = catalog.actors[index]
    return actor.isRole ? "“\(actor.name)”" : actor.name
  }
  /// The id of a class.
  package func className(_ index: Int) -> String { catalog.classes[index].id }
  /// The side a hit counts for.
  package func side(of hit: Evidence) -> Side { catalog.classes[hit.signalClass].side }

  /// The least of a hit's factuality factors; 1 where there is none.
  func factualityFactor(of hit: Evidence) -> Double { hit.factuality.map(\.factor).min() ?? 1 }

  /// The product of a hit's degree factors within its bounds.
  func degreeFactor(of hit: Evidence) -> Double {
    let product = hit.degree.reduce(1) { $0 * $1.factor }
    return min(max(product, degreeClip.lowerBound), degreeClip.upperBound)
  }
}
