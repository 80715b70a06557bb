public import DetenteRules
public import DetenteScoring
package import DetenteText
internal import PackArchive

/// A compiled pack: immutable, shared by all workers.
public final class Scorer: Sendable {
  /// The compiled model.
  package let model: ScoringModel
  package let reader: DocumentReader

  /// The names behind the indices in results.
  public var catalog: Catalog { model.catalog }

  init(_ pack: RulePack, _ model: ScoringModel) {
    self.model = model
    reader = DocumentReader(
      TextConventions(
        abbreviations: Set(pack.zones.abbreviations.map { $0.text.lowercased() }),
        titles: Set(pack.zones.titles.map { $0.text.lowercased() }),
        agencies: Set(pack.zones.agencies.map { $0.text.lowercased() }),
        starters: Set(pack.zones.starters.map { $0.text.lowercased() })))
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
