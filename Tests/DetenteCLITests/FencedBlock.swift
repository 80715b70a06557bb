import DetenteTestSupport
import Foundation
import Testing

/// A fenced block of a Markdown document.
struct FencedBlock: CustomTestStringConvertible {
  var document: String
  /// Of the line with the opening fence.
  var line: Int
  /// What follows the fence: the language, then what it is for.
  var info: [String]
  var text: String

  var testDescription: String { "\(document):\(line)" }

  static func all(in document: String) throws -> [FencedBlock] {
    let text = try String(contentsOf: Checkout.root.appending(path: document), encoding: .utf8)
    var blocks: [FencedBlock] = []
    var open: FencedBlock?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          let info = line.dropFirst(3).split(separator: " ").map(String.init)
          open = FencedBlock(document: document, line: index + 1, info: info, text: "")
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }
}
