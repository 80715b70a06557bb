internal import Detente
internal import DetenteRules

/// Reads and compiles bytes as a rule pack, and scores with it where it has no errors.
enum PackEntry {
  /// What every pack that compiles has to score.
  private static let sentences = """
    Talks were not called off, officials said on Monday, 4 March 2024.

    If the ministers of Elbonia don't withdraw their troops “within days”, the army will strike; Gen. Mutt agreed.
    """

  static func faults(_ bytes: [UInt8]) -> [String] {
    let files = BundledPack(bytes).files
    let loading = Scorer.load(files)
    var faults: [String] = []
    let paths = Set(files.map(\.path))
    for diagnostic in loading.diagnostics {
      let place = diagnostic.location
      if !paths.contains(place.file) && place.file != "pack.yaml" {
        faults.append("a diagnostic of \(place.file), which is no file: \(diagnostic.message)")
      }
      if place.line < 0 || place.column < 1 && place.line > 0 || diagnostic.length < 1 {
        faults.append("a diagnostic at \(place), \(diagnostic.length) long: \(diagnostic.message)")
      }
    }
    let sources = SourceFiles(files)
    for isASCII in [false, true] {
      let renderer = DiagnosticRenderer(sources, style: DiagnosticStyle(isASCII: isASCII, width: 80))
      let text = renderer.render(loading.diagnostics)
      if text.isEmpty != loading.diagnostics.isEmpty { faults.append("diagnostics render as nothing") }
    }
    guard let scorer = loading.scorer else {
      if loading.diagnostics.isEmpty { faults.append("refused without a diagnostic") }
      return faults
    }
    var checker = ScoreChecker(scorer)
    // A pattern of the pack may be too costly for its limits: that is an error in the result, not a fault.
    faults += checker.faults(Article(text: Array(sentences.utf8))).filter { !$0.hasPrefix("error ") }
    return faults
  }
}
