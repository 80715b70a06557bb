import Detente
import DetenteRules
import Testing

@Suite("The English pack")
struct PackTests {
  @Test("has no errors")
  func noErrors() {
    let errors = BuiltInPack.loading.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.isEmpty, "\(errors.prefix(5).map { "\($0.location.file):\($0.location.line): \($0.message)" })")
  }

  @Test("passes every example, counterexample and test sentence that it carries")
  func cases() throws {
    var tester = PackTester(try BuiltInPack.scorer(), pack: BuiltInPack.loading.pack)
    let results = tester.run()
    let failed = results.filter { $0.outcome == .failed }
    #expect(results.count > 600)
    #expect(
      failed.isEmpty,
      "\(failed.prefix(20).map { "\($0.location.file):\($0.location.line) \($0.rule) \($0.name): \($0.messages)" })"
    )
    let closed = results.filter { $0.outcome == .closed }
    #expect(
      closed.isEmpty, "a known gap is none: \(closed.map { "\($0.location.file):\($0.location.line)" })")
  }
}
