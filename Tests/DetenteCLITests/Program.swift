import DetenteTestSupport
import Foundation

/// The program as users run it.
enum Program {
  static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "detente")

  /// A pack as small as can be, so that a run takes no longer than it must.
  static let tinyPack = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/tiny")
    .path

  static func process(_ arguments: [String], _ environment: [String: String], in folder: Scratch?) -> Process
  {
    Process(
      url, arguments, environment: ["DETENTE_RULES": tinyPack].merging(environment) { $1 }, in: folder)
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = ["LANG": "C.UTF-8"],
    in folder: Scratch? = nil
  ) throws -> Outcome {
    try process(arguments, environment, in: folder).outcome(input: input)
  }

  /// Where other programs are.
  static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  /// Has bash run a line to its end, in which `$0` is the program.
  static func shell(_ line: String, in scratch: Scratch, measuresMemory: Bool = false) throws -> Outcome {
    let environment = [
      "DETENTE_RULES": tinyPack, "LANG": "C.UTF-8", "PATH": searchPath, "SWIFT_BACKTRACE": "enable=no",
    ]
    let process = Process(shell: line, calling: url.path, environment: environment, in: scratch)
    return try process.outcome(measuresMemory: measuresMemory)
  }

  /// Where the commands of documents keep compiled packs: compiling the English one takes longer than most of them.
  private static let cache = url.deletingLastPathComponent().appending(path: "documents-cache").path

  /// Has bash run a block of a document in a folder that has the program in its `bin`.
  static func run(documented block: String, in scratch: Scratch) throws -> Outcome {
    let environment = [
      "PATH": "\(scratch.url.path)/bin:\(searchPath)", "LANG": "C.UTF-8", "DETENTE_CACHE": cache,
    ]
    return try Process(shell: "set -euo pipefail\n\(block)", environment: environment, in: scratch).outcome()
  }
}
