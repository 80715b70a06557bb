import DetenteRules
import DetenteTestSupport
import Foundation
import Testing

@Suite struct EnglishPackTests {
  @Test("the English pack reads without errors")
  func readsWithoutErrors() throws {
    let files = try PackFolder.files(in: Checkout.root.appending(path: "rules/en"))
    let (pack, diagnostics) = RulePackReader.read(files)
    let errors = diagnostics.filter { $0.severity == .error }
    let renderer = DiagnosticRenderer(SourceFiles(files), folder: "rules/en")
    #expect(errors.isEmpty, "\(renderer.render(errors))")
    #expect(pack.header.id == "en")
    #expect(!pack.classes.isEmpty && !pack.lexicons.isEmpty)
    if ProcessInfo.processInfo.environment["DETENTE_SHOW"] != nil { print(renderer.render(diagnostics)) }
  }
}
