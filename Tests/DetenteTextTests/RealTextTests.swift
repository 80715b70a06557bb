import DetenteText
import Foundation
import Testing

/// Real texts that stand beside the project where they are at hand; they never enter it.
enum RealTexts {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static var article: URL { folder.appending(path: "seed/article.txt") }
  static var reference: URL { folder.appending(path: "seed/seed_reference.jsonl") }
  static var haveSeed: Bool { FileManager.default.fileExists(atPath: reference.path) }

  static let corpora = ["reuters", "ungd"]
  static var haveCorpora: Bool {
    corpora.allSatisfy { FileManager.default.fileExists(atPath: corpus($0).path) }
  }

  static func corpus(_ name: String) -> URL { folder.appending(path: "corpora/\(name).jsonl.gz") }

  /// About `bytes` bytes of texts from the front of a corpus.
  static func texts(_ name: String, bytes: Int) throws -> [String] {
    struct Record: Decodable { var text: String }
    let unpack = Process()
    let pipe = Pipe()
    unpack.executableURL = URL(filePath: "/bin/gzip")
    unpack.arguments = ["-dc", corpus(name).path]
    unpack.standardOutput = pipe
    unpack.standardError = FileHandle.nullDevice
    try unpack.run()
    var data = Data()
    while data.count < bytes, let more = try pipe.fileHandleForReading.read(upToCount: 1 << 16), !more.isEmpty
    {
      data.append(more)
    }
    unpack.terminate()
    let lines = data.split(separator: UInt8(ascii: "\n")).dropLast()
    return try lines.map { try JSONDecoder().decode(Record.self, from: $0).text }
  }
}

@Suite("Real texts")
struct RealTextTests {
  @Test(
    "nothing is lost in megabytes of real text, and words are those of the slow definition",
    .enabled(if: RealTexts.haveCorpora, "the corpora are not beside the project"),
    arguments: RealTexts.corpora)
  func corpus(_ name: String) throws {
    var bytes = 0
    var document = TextDocument()
    for text in try RealTexts.texts(name, bytes: 2_000_000) {
      let source = Array(text.utf8)
      bytes += source.count
      try Fixtures.reader.read(title: nil, text: source, into: &document)
      #expect(Invariants.faults(document, text: source) == [])
      let folded = document.text
      #expect(TokenizerTests.fast(folded, 0..<folded.bytes.count) == TokenizerTests.slow(folded.bytes))
      let sentences = document.sentences
      let long = Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      try Fixtures.reader.read(title: nil, text: long, into: &document)
      #expect(document.sentences.map(\.folded) == sentences.map(\.folded))
    }
    #expect(bytes > 1_500_000)
  }

  @Test(
    "the reference article comes out in the sentences and zones of its reference",
    .enabled(if: RealTexts.haveSeed, "the reference article is not beside the project"))
  func seed() throws {
    struct Reference: Decodable {
      var role: String
      var start: Int
      var end: Int
    }
    let wanted = try Fixtures.text(RealTexts.reference).split(separator: "\n")
      .map { try JSONDecoder().decode(Reference.self, from: Data($0.utf8)) }
    let bytes = Array(try Data(contentsOf: RealTexts.article))
    let document = try TextDocument(String(decoding: bytes, as: UTF8.self))
    func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
      String(decoding: bytes, as: UTF8.self).unicodeScalars.count
    }
    let found = document.sentences.map { sentence in
      (
        zone: sentence.zone.rawValue, start: scalars(bytes[..<sentence.source.lowerBound]),
        end: scalars(bytes[..<sentence.source.upperBound])
      )
    }
    for sentence in wanted {
      let match = found.first { $0.start == sentence.start && $0.end == sentence.end }
      // What no form but only words show to be boilerplate is the pack's business.
      let zone = sentence.role == "boilerplate" ? match?.zone : sentence.role
      #expect(match != nil && match?.zone == zone, "\(sentence)")
    }
    #expect(wanted.count == 26)
    // The address has a line of its own and no reference.
    #expect(found.count == wanted.count + 1)
    let datelines = document.sentences.filter { !$0.dateline.isEmpty }
    #expect(datelines.map(\.number) == [3])
    #expect(document.sentences.filter { !$0.listLabel.isEmpty }.map(\.number) == [20, 21, 22])
  }
}
