import DetenteRules
import Foundation
import Testing

/// Packs with faults beside what is printed of them; `DETENTE_RECORD=1` writes the printed text anew.
///
/// The files are below the source folder rather than in the bundle, so that recording changes them there.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/golden")

  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("there are golden cases for the codes the reader gives")
  func everyCode() throws {
    var seen: Set<String> = []
    for name in Self.cases {
      let files = try PackFolder.files(in: Self.folder.appending(path: name).appending(path: "pack"))
      for diagnostic in RulePackReader.read(files).1 { seen.insert(diagnostic.code.rawValue) }
    }
    let elsewhere: Set<DiagnosticCode> = [
      .patternSyntax, .matchesEmpty, .unfilterable, .shadowed, .slowPattern, .wildcardReach,
      .masked, .openSpan, .englishForms,
    ]
    for code in DiagnosticCode.allCases where !elsewhere.contains(code) {
      #expect(seen.contains(code.rawValue), "no case for \(code.rawValue)")
    }
    #expect(Self.cases.count >= 35)
  }

  @Test("what is printed of a faulty pack stays as it was reviewed", arguments: cases)
  func golden(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try PackFolder.files(in: folder.appending(path: "pack"))
    let diagnostics = RulePackReader.read(files).1
    let style = DiagnosticStyle(isASCII: name.hasSuffix("-ascii"), width: name.contains("narrow") ? 60 : 100)
    let printed =
      DiagnosticRenderer(SourceFiles(files), folder: "rules/x", style: style).render(diagnostics) + "\n"
      + DiagnosticRenderer.summary(diagnostics) + "\n"
    let expected = folder.appending(path: "expected.out")
    if ProcessInfo.processInfo.environment["DETENTE_RECORD"] != nil {
      try printed.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(printed == (try? String(contentsOf: expected, encoding: .utf8)))
    if style.isASCII { #expect(printed.utf8.allSatisfy { $0 < 0x80 }) }
  }
}
