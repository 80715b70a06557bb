public import Foundation

/// What a run of a program left behind.
public struct Outcome: Sendable {
  /// The exit status; less than 0, the number of the signal that ended it.
  public var status: Int32
  /// What it wrote to its standard output.
  public var output: String
  /// What it wrote to its standard error.
  public var errors: String
  /// The most memory that it had resident, in bytes; 0 where that was not measured.
  public var peakMemory = 0

  /// The lines of the output.
  public var lines: [Substring] { output.split(separator: "\n") }

  /// The objects of JSONL output.
  public func objects() throws -> [[String: Any]] {
    try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
  }

  /// The ids of JSONL output, in order.
  public func ids() throws -> [String] { try objects().map { $0["id"] as? String ?? "?" } }
}

extension Process {
  /// A program to run in a folder; without an environment, it gets this process's own.
  public convenience init(
    _ program: URL, _ arguments: [String], environment: [String: String]? = nil, in folder: Scratch? = nil
  ) {
    self.init()
    (executableURL, self.arguments) = (program, arguments)
    if let environment { self.environment = environment }
    if let folder { currentDirectoryURL = folder.url }
  }

  /// A line for bash to run.
  /// - Parameter name: what the line calls `$0`.
  public convenience init(
    shell line: String, calling name: String = "bash", environment: [String: String]? = nil,
    in folder: Scratch
  ) {
    self.init(URL(filePath: "/bin/bash"), ["-c", line, name], environment: environment, in: folder)
  }

  /// Runs the program to its end, with files for its streams so that no pipe can fill.
  /// - Parameter measuresMemory: whether to look at its memory all the time.
  public func outcome(input: String = "", measuresMemory: Bool = false) throws -> Outcome {
    let streams = try Scratch()
    for name in ["in", "out", "err"] { try streams.write(name, name == "in" ? input : "") }
    standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "in"))
    standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "out"))
    standardError = try FileHandle(forWritingTo: streams.url.appending(path: "err"))
    try run()
    let peak = measuresMemory ? watchMemory() : 0
    waitUntilExit()
    return Outcome(
      status: terminationReason == .exit ? terminationStatus : -terminationStatus,
      output: try streams.read("out"), errors: try streams.read("err"), peakMemory: peak)
  }

  /// The most memory that the program has resident until it ends, as the kernel keeps it. (`getrusage` would begin
  /// with the size of this process.)
  private func watchMemory() -> Int {
    var peak = 0
    while isRunning {
      let status = (try? String(contentsOfFile: "/proc/\(processIdentifier)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
      peak = max(peak, (kilobytes ?? 0) * 1024)
      Thread.sleep(forTimeInterval: 0.005)
    }
    return peak
  }
}
