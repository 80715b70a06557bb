public import Foundation

/// Places in the checkout that tests read from.
public enum Checkout {
  /// The package's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file or folder of the shared material beside the checkout; nil where it is missing, as on a user's machine.
  public static func shared(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Whether golden files are to be rewritten instead of compared.
  public static let isRecording = ProcessInfo.processInfo.environment["DETENTE_RECORD"] == "1"

  /// The lines of a gzipped file.
  public static func unzipped(_ url: URL, bytes: Int) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var data = Data()
    while data.count < bytes, let chunk = try pipe.fileHandleForReading.read(upToCount: 1 << 20), !chunk.isEmpty {
      data.append(chunk)
    }
    process.terminate()
    return data
  }
}
