internal import DetenteMatching
public import DetenteRules
public import DetenteScoring
package import DetenteText
internal import PackArchive

/// A compiled pack: immutable, shared by all workers.
public final class Scorer: Sendable {
  /// The compiled model.
  package let model: ScoringModel
  /// Makes documents of articles by the pack's conventions.
  package let reader: DocumentReader
  let conventions: TextConventions

  /// The names behind the indices in results.
  public var catalog: Catalog { model.catalog }

  /// The most that the unasserted hits of one side count together.
  public var unassertedCap: Double { model.fold.unassertedCap }

  /// Within what the product of degrees is held.
  public var degreeClip: ClosedRange<Double> { model.degreeClip }

  init(_ model: ScoringModel, _ conventions: TextConventions) {
    self.model = model
    self.conventions = conventions
    reader = DocumentReader(conventions, known: model.rules.known)
  }

  private convenience init(_ pack: RulePack, _ model: ScoringModel) {
    func words(_ texts: [SourceText]) -> Set<String> { Set(texts.map { $0.text.lowercased() }) }
    self.init(
      model,
      TextConventions(
        abbreviations: words(pack.zones.abbreviations), titles: words(pack.zones.titles),
        agencies: words(pack.zones.agencies), starters: words(pack.zones.starters),
        clocks: words(pack.zones.clocks), dates: words(pack.zones.dates), pages: words(pack.zones.pages),
        kickers: words(pack.zones.kickers)))
  }

  /// What came of reading a pack: a scorer where it has no errors, and all diagnostics.
  public struct Loading: Sendable {
    /// Scores with the pack; nil where it has errors.
    public var scorer: Scorer?
    /// As far as it could be read.
    public var pack: RulePack
    /// By place.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and compiles a pack from the files of its folder.
  ///
  /// All faults of a pack are reported at once; one with an error makes no scorer.
  public static func load(_ files: [PackFile]) -> Loading {
    let (pack, faults) = RulePackReader.read(files)
    let (model, patternFaults) = ScoringModel.compile(pack, files: files)
    // A name that does not exist is found by the reader and again where its pattern is compiled.
    let known = Set(faults.map { Fault($0) })
    let diagnostics = (faults + patternFaults.filter { !known.contains(Fault($0)) }).sorted {
      $0.location != $1.location ? $0.location < $1.location : $0.code.rawValue < $1.code.rawValue
    }
    let isSound = !diagnostics.contains { $0.severity == .error }
    return Loading(scorer: isSound ? Scorer(pack, model) : nil, pack: pack, diagnostics: diagnostics)
  }

  /// What makes two diagnostics speak of the same fault.
  private struct Fault: Hashable {
    let code: DiagnosticCode
    let location: SourceLocation

    init(_ diagnostic: Diagnostic) { (code, location) = (diagnostic.code, diagnostic.location) }
  }

  /// The files of the English pack built into the binary, in path order.
  public static var builtInFiles: [PackFile] {
    PackArchive.files.map { PackFile(path: $0.path, bytes: $0.bytes) }
  }
}
