import DetenteTestSupport
import Foundation
import Testing

/// `docs/TUNING.md`, typed from beginning to end in one folder: ```` ```sh tutorial ```` blocks are run in their order
/// (`fails`: the last command ends with 1), and each line of a ```` ```text excerpt ```` is one that the block before it
/// prints, in that order.
@Suite("The tutorial")
struct TutorialTests {
  @Test("every command runs, and prints what the page shows")
  func runs() throws {
    let scratch = try Scratch()
    let manager = FileManager.default
    for name in ["examples", "rules", "docs"] {
      try manager.createSymbolicLink(
        at: scratch.url.appending(path: name), withDestinationURL: Checkout.root.appending(path: name))
    }
    try manager.createDirectory(at: scratch.url.appending(path: "bin"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      at: scratch.url.appending(path: "bin/detente"), withDestinationURL: Program.url)
    var printed: [String] = []
    var (commands, excerpts) = (0, 0)
    for block in try FencedBlock.all(in: "docs/TUNING.md") {
      switch block.info.first {
      case "sh":
        let outcome = try Program.run(documented: block.text, in: scratch)
        #expect(outcome.status == (block.info.contains("fails") ? 1 : 0), "\(block.text)\(outcome.errors)")
        printed = outcome.output.split(separator: "\n").map(String.init)
        commands += 1
      case "text":
        var rest = printed[...]
        for line in block.text.split(separator: "\n").map(String.init) {
          let found = rest.firstIndex(of: line)
          #expect(found != nil, "“\(line)” is not in\n\(printed.joined(separator: "\n"))")
          if let found { rest = rest[(found + 1)...] }
        }
        excerpts += 1
      default: continue
      }
    }
    #expect(commands >= 9 && excerpts >= 5)
  }
}
