import Foundation
import Testing

/// Compares an output with the file that holds what it was; `DETENTE_RECORD=1` writes the file anew.
func expectGolden(_ output: [UInt8], _ name: String, at location: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["DETENTE_RECORD"] == "1" {
    try Data(output).write(to: file)
    return
  }
  let wanted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let found = String(decoding: output, as: UTF8.self)
  let lines = zip(wanted.split(separator: "\n"), found.split(separator: "\n"))
  let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
  #expect(
    wanted == found,
    "\(name) differs, first in line \(first.map { "\($0.offset + 1): \($0.element)" } ?? "at the end")",
    sourceLocation: location)
}
