import DetenteRules
import DetenteTestSupport
import Foundation
import Testing

@Suite struct MutationTests {
  /// A valid pack with something in every section.
  static var valid: [PackFile] {
    get throws { try PackFolder.files(in: GoldenTests.folder.appending(path: "valid/pack")) }
  }

  @Test("a valid pack has no diagnostic at all")
  func valid() throws {
    let (pack, diagnostics) = RulePackReader.read(try Self.valid)
    #expect(diagnostics.isEmpty)
    #expect(pack.lexicons.count > 1 && pack.operators.count > 1 && pack.actors.count > 1)
  }

  @Test("no mutation of a valid pack stops the reader or the printer")
  func mutations() throws {
    let valid = try Self.valid
    var dice = Dice(seed: 7)
    let pieces: [[UInt8]] =
      [
        "[", "]", "{", "}", ":", "- ", "\n", "\t", "'", "\"", "\\", "|\n", ">-\n", "&a ", "*a", "!!str ",
        "[[", "]]",
        "{x}", "@{0,3}", "#", "=", "é", "漢", "\u{202E}", "\r", "---\n", "yes", "-1", "1e9", "\u{0}", "%",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xEF, 0xBB, 0xBF]]
    var faulty = 0
    for _ in 0..<1500 {
      var files = valid
      let chosen = dice.roll(files.count)
      var bytes = files[chosen].bytes
      for _ in 0...dice.roll(3) where !bytes.isEmpty {
        let at = dice.roll(bytes.count)
        let end = min(bytes.count, at + dice.roll(20))
        switch dice.roll(4) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(contentsOf: dice.pick(pieces), at: at)
        case 2: bytes.insert(contentsOf: bytes[at..<end], at: dice.roll(bytes.count))
        default: bytes[at] = UInt8(dice.roll(256))
        }
      }
      files[chosen].bytes = bytes
      let (_, diagnostics) = RulePackReader.read(files)
      if !diagnostics.isEmpty { faulty += 1 }
      let text = DiagnosticRenderer(SourceFiles(files)).render(diagnostics)
      #expect(diagnostics.isEmpty == text.isEmpty)
      for diagnostic in diagnostics {
        #expect(diagnostic.length >= 1 && diagnostic.location.column >= 0 && !diagnostic.message.isEmpty)
      }
      #expect(diagnostics.map(\.location) == diagnostics.map(\.location).sorted())
    }
    #expect(faulty > 700)
  }

  @Test("the order in which files are given changes nothing")
  func order() throws {
    let valid = try Self.valid
    let (forward, backward) = (RulePackReader.read(valid).0, RulePackReader.read(valid.reversed()).0)
    #expect(forward.digest == backward.digest)
    #expect(forward.lexicons.map(\.id) == backward.lexicons.map(\.id))
    #expect(forward.lexicons.map(\.location) == forward.lexicons.map(\.location).sorted())
  }
}
