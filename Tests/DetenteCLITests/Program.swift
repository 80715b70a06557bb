import Foundation

/// A folder of a test's own, removed with it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "detente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ content: String) throws { try write(name, Data(content.utf8)) }

  func write(_ name: String, _ content: Data) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}

/// What a run of the program left behind.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String

  var lines: [Substring] { output.split(separator: "\n") }

  /// The objects of JSONL output.
  func objects() throws -> [[String: Any]] {
    try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
  }

  /// The ids of JSONL output, in order.
  func ids() throws -> [String] { try objects().map { $0["id"] as? String ?? "?" } }
}

/// The program as users run it.
enum Program {
  static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "detente")

  /// A pack as small as can be, so that a run takes no longer than it must.
  static let tinyPack = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/tiny")
    .path

  static func process(_ arguments: [String], _ environment: [String: String], in folder: Scratch?) -> Process
  {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = ["DETENTE_RULES": tinyPack].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder.url }
    return process
  }

  /// Runs the program to its end, with files for its streams so that no pipe can fill.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = ["LANG": "C.UTF-8"],
    in folder: Scratch? = nil
  ) throws -> Outcome {
    let streams = try Scratch()
    for name in ["in", "out", "err"] { try streams.write(name, name == "in" ? input : "") }
    let process = process(arguments, environment, in: folder)
    process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(status: status, output: try streams.read("out"), errors: try streams.read("err"))
  }
}
