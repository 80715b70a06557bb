import DetenteRules
import DetenteTestSupport
import Foundation
import Testing

@Suite struct SchemaTests {
  private let file = Checkout.root.appending(path: "rules/schema/pack.schema.json")

  @Test("the schema in the repository says what the reader checks")
  func equal() throws {
    if ProcessInfo.processInfo.environment["DETENTE_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try PackSchema.json.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == PackSchema.json)
  }

  @Test("the schema is JSON, and every reference in it leads somewhere")
  func references() throws {
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(PackSchema.json.utf8)) as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: Any])
    var used: Set<String> = []
    func visit(_ value: Any) {
      if let object = value as? [String: Any] {
        if let reference = object["$ref"] as? String { used.insert(reference) }
        object.values.forEach(visit)
      } else if let array = value as? [Any] {
        array.forEach(visit)
      }
    }
    visit(root)
    #expect(used == Set(definitions.keys.map { "#/definitions/\($0)" }))
    #expect(used.count > 15)
  }
}
