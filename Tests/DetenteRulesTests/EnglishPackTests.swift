import DetenteRules
import Foundation
import Testing

@Suite struct EnglishPackTests {
  @Test(
    "the English pack reads without errors",
    .enabled(if: PackFolder.english != nil, "rules/en is not there yet"))
  func readsWithoutErrors() throws {
    let folder = try #require(PackFolder.english)
    let files = try PackFolder.files(in: folder)
    let (pack, diagnostics) = RulePackReader.read(files)
    let errors = diagnostics.filter { $0.severity == .error }
    let renderer = DiagnosticRenderer(SourceFiles(files), folder: "rules/en")
    #expect(errors.isEmpty, "\(renderer.render(errors))")
    #expect(pack.header.id == "en")
    #expect(!pack.classes.isEmpty && !pack.lexicons.isEmpty)
    if ProcessInfo.processInfo.environment["DETENTE_SHOW"] != nil { print(renderer.render(diagnostics)) }
  }
}
