import DetenteTestSupport
import Foundation
import Testing

/// The examples of `rules/README.md` are one pack: its YAML blocks, and its lists under the names given there.
@Suite("The manual of rule packs")
struct PackManualTests {
  private func pack() throws -> Scratch {
    let scratch = try Scratch()
    for (number, block) in try FencedBlock.all(in: "rules/README.md").enumerated() {
      switch block.info.first {
      case "yaml":
        let name = block.text.hasPrefix("format:") ? "pack.yaml" : "block-\(number).yaml"
        try scratch.write(name, block.text)
      case "tsv": try scratch.write(try #require(block.info.last), block.text)
      default: continue
      }
    }
    return scratch
  }

  @Test("the reader takes every example, without a warning that the manual does not speak of")
  func accepted() throws {
    let scratch = try pack()
    let outcome = try Program.run(["rules", "check", scratch.url.path])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("0 errors, 0 warnings"), "\(outcome.output)")
  }

  @Test("the examples and tests in it come out")
  func tested() throws {
    let scratch = try pack()
    let outcome = try Program.run(["rules", "test", scratch.url.path])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains(" 0 failed · 2 todo"), "\(outcome.output)")
  }
}
