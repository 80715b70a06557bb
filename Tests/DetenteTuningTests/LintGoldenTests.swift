import Detente
import DetenteRules
import DetenteTuning
import Foundation
import Testing

/// What `rules check` prints of faults and doubts that need a pack compiled; `DETENTE_RECORD=1` writes it anew. Times,
/// which differ from run to run, stand there as `#`.
@Suite("Printed diagnostics of patterns and lints")
struct LintGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/golden")

  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private static let header = """
    format: 1
    pack: small
    version: 0.1.0
    language: en
    license: Apache-2.0
    classes:
      - { id: D_TALKS, side: deescalation, weight: 0.35, range: [0.10, 0.45], mode: deed, family: default, origin: "a test" }
      - { id: C_ATTACK, side: confrontation, weight: 0.90, range: [0.70, 1.0], mode: deed, family: default, origin: "a test" }

    """

  private static func check(_ name: String) throws -> (files: [PackFile], diagnostics: [Diagnostic]) {
    let files = [
      PackFile(path: "pack.yaml", bytes: Array(header.utf8)),
      PackFile(
        path: "rules.yaml", bytes: Array(try Data(contentsOf: folder.appending(path: "\(name).yaml")))),
    ]
    let loading = Scorer.load(files)
    guard let scorer = loading.scorer else { return (files, loading.diagnostics) }
    let lints = PackLints(loading.pack, scorer, files: files)
    return (files, lints.measured(loading.diagnostics) + lints.diagnostics(workers: 2))
  }

  @Test("what is printed stays as it was reviewed", arguments: cases)
  func golden(_ name: String) throws {
    let (files, diagnostics) = try Self.check(name)
    let renderer = DiagnosticRenderer(
      SourceFiles(files), folder: "my-pack", style: DiagnosticStyle(isASCII: false, width: 100))
    let printed =
      renderer.render(diagnostics).replacing(/[0-9.]+ (µs|ms)/) { _ in "# µs" } + "\n"
      + DiagnosticRenderer.summary(diagnostics) + "\n"
    let expected = Self.folder.appending(path: "\(name).out")
    if ProcessInfo.processInfo.environment["DETENTE_RECORD"] != nil {
      try printed.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(printed == (try? String(contentsOf: expected, encoding: .utf8)))
  }

  @Test("there is a case for each code that needs a compiled pack, and only the clean pack has none")
  func everyCode() throws {
    var seen: Set<DiagnosticCode> = []
    for name in Self.cases {
      let codes = try Self.check(name).diagnostics.map(\.code)
      #expect(codes.isEmpty == (name == "clean"), "\(name)")
      seen.formUnion(codes)
    }
    let codes: Set<DiagnosticCode> = [
      .patternSyntax, .matchesEmpty, .unfilterable, .shadowed, .slowPattern, .wildcardReach,
    ]
    #expect(seen.isSuperset(of: codes), "\(codes.subtracting(seen))")
    #expect(Self.cases.count >= 30)
  }
}
