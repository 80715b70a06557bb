import DetenteTestSupport
import Foundation
import Testing

/// What the documents tell people to type, typed.
///
/// A block ```` ```sh ```` is run by the shell; `norun` behind it says not to, `fails` that it ends with 1. A block
/// ```` ```text output 1-9 14-20 ```` holds those lines of what the block before it prints, `…` between them;
/// `DETENTE_RECORD=1` writes it anew.
@Suite("The documents")
struct ManualTests {
  static let documents = [
    "README.md", "rules/README.md", "docs/ARCHITECTURE.md", "docs/SCORING.md", "docs/ROWS.md", "CHANGELOG.md",
  ]

  static func blocks(_ language: String) -> [FencedBlock] {
    documents.flatMap { (try? FencedBlock.all(in: $0)) ?? [] }.filter { $0.info.first == language }
  }

  static var commands: [FencedBlock] { blocks("sh").filter { !$0.info.contains("norun") } }

  /// Runs a block beside the project's examples and rules.
  private func run(_ block: FencedBlock) throws -> Outcome {
    let scratch = try Scratch()
    let manager = FileManager.default
    for name in ["examples", "rules"] {
      try manager.createSymbolicLink(
        at: scratch.url.appending(path: name), withDestinationURL: Checkout.root.appending(path: name))
    }
    try manager.createDirectory(at: scratch.url.appending(path: "bin"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      at: scratch.url.appending(path: "bin/detente"), withDestinationURL: Program.url)
    return try Program.run(documented: block.text, in: scratch)
  }

  private static func isThere(_ tool: String) -> Bool {
    Program.searchPath.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
    }
  }

  @Test("there is something to run in them")
  func found() { #expect(Self.commands.count >= 6) }

  @Test("every command runs and prints something", arguments: commands)
  func runs(block: FencedBlock) throws {
    for tool in ["jq", "duckdb"] where block.text.contains("\(tool) ") && !Self.isThere(tool) {
      print("skipped \(block.testDescription): there is no \(tool)")
      return
    }
    let outcome = try run(block)
    #expect(outcome.status == (block.info.contains("fails") ? 1 : 0), "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
  }

  @Test("every make target exists")
  func targets() throws {
    let makefile = try String(contentsOf: Checkout.root.appending(path: "Makefile"), encoding: .utf8)
    let lines = Self.blocks("sh").flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("make ") }
    #expect(!lines.isEmpty)
    for line in lines {
      let target = try #require(line.split(separator: " ").dropFirst().first)
      #expect(makefile.contains("\n\(target):"), "\(line)")
    }
  }

  @Test("what they say the program prints is what it prints")
  func outputs() throws {
    for document in Self.documents {
      let blocks = try FencedBlock.all(in: document)
      for (shell, shown) in zip(blocks, blocks.dropFirst()) where shown.info.starts(with: ["text", "output"])
      {
        let printed = try run(shell).output.split(separator: "\n", omittingEmptySubsequences: false)
        let parts = try shown.info.dropFirst(2).map { range in
          let ends = range.split(separator: "-").compactMap { Int($0) }
          try #require(
            ends.count == 2 && ends[0] >= 1 && ends[1] <= printed.count, "\(shown.testDescription)")
          return printed[(ends[0] - 1)..<ends[1]].joined(separator: "\n")
        }
        let wanted = parts.joined(separator: "\n…\n") + "\n"
        if ProcessInfo.processInfo.environment["DETENTE_RECORD"] == "1" {
          let file = Checkout.root.appending(path: document)
          let text = try String(contentsOf: file, encoding: .utf8)
          try Data(text.replacingOccurrences(of: shown.fenced(shown.text), with: shown.fenced(wanted)).utf8)
            .write(to: file)
        } else {
          #expect(
            shown.text == wanted,
            "\(shown.testDescription) shows other numbers: where the pack changed them on purpose, DETENTE_RECORD=1 writes the document anew"
          )
        }
      }
    }
  }
}

extension FencedBlock {
  /// The block as its document has it, with another text.
  func fenced(_ text: String) -> String { "```\(info.joined(separator: " "))\n\(text)```\n" }
}
