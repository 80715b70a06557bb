public import Foundation

/// Places in the checkout that tests read from.
public enum Checkout {
  /// The package's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file or folder of the shared material beside the checkout, or beside the folder that holds several
  /// checkouts; nil where it is missing, as on a user's machine.
  public static func shared(_ path: String) -> URL? {
    let parent = root.deletingLastPathComponent()
    return [parent, parent.deletingLastPathComponent()]
      .map { $0.appending(path: "shared").appending(path: path) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The rows of a file of the checkout with tab-separated columns, without empty lines and those that begin with `#`;
  /// none where it is missing.
  public static func rows(_ path: String) -> [[String]] {
    let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Whether golden files are to be rewritten instead of compared.
  public static let isRecording = ProcessInfo.processInfo.environment["DETENTE_RECORD"] == "1"

  /// Whether tests that can be made longer shall be.
  public static let isNightly = ProcessInfo.processInfo.environment["DETENTE_NIGHTLY"] == "1"

  /// The lines of a gzipped file.
  public static func unzipped(_ url: URL, bytes: Int) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var data = Data()
    while data.count < bytes, let chunk = try pipe.fileHandleForReading.read(upToCount: 1 << 20),
      !chunk.isEmpty
    {
      data.append(chunk)
    }
    process.terminate()
    return data
  }

  /// An article of a corpus.
  public struct Article: Decodable, Sendable {
    /// The headline, where the corpus has one.
    public var title: String?
    /// The body.
    public var text: String
  }

  /// The first articles of a corpus of the shared material, until their texts hold that many bytes; nil where
  /// the corpus is missing.
  public static func articles(of corpus: String, bytes: Int) throws -> [Article]? {
    guard let url = shared("corpora/\(corpus)") else { return nil }
    let decoder = JSONDecoder()
    var articles: [Article] = []
    var size = 0
    // Records are larger than their text; the last one is cut off.
    for line in try unzipped(url, bytes: bytes * 2).split(separator: UInt8(ascii: "\n")) where size < bytes {
      guard let article = try? decoder.decode(Article.self, from: Data(line)) else { continue }
      articles.append(article)
      size += article.text.utf8.count
    }
    return articles
  }
}
