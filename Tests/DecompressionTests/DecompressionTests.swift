import Decompression
import Testing

/// Three lines, as the usual programs compress them.
private let text = Array(String(repeating: "Talks resumed.\n", count: 3).utf8)
private let streams: [Compression: [UInt8]] = [
  .gzip: [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 11, 73, 204, 201, 46, 86, 40, 74, 45, 46, 205, 77, 77, 209,
    227, 10, 193, 203, 5, 0, 202, 52, 98, 20, 45, 0, 0, 0,
  ],
  .zstandard: [
    40, 181, 47, 253, 4, 88, 173, 0, 0, 120, 84, 97, 108, 107, 115, 32, 114, 101, 115, 117, 109,
    101, 100, 46, 10, 1, 0, 34, 206, 58, 245, 128, 3, 116,
  ],
  .xz: [
    253, 55, 122, 88, 90, 0, 0, 1, 105, 34, 222, 54, 2, 0, 33, 1, 22, 0, 0, 0, 116, 47, 229, 163,
    224, 0, 44, 0, 22, 93, 0, 42, 24, 73, 134, 213, 93, 215, 160, 44, 67, 161, 26, 250, 248, 36,
    87, 198, 111, 220, 41, 96, 0, 0, 0, 0, 202, 52, 98, 20, 0, 1, 46, 45, 114, 224, 94, 110, 144,
    66, 153, 13, 1, 0, 0, 0, 0, 1, 89, 90,
  ],
  .bzip2: [
    66, 90, 104, 57, 49, 65, 89, 38, 83, 89, 143, 36, 183, 182, 0, 0, 5, 211, 128, 0, 16, 64, 1,
    4, 0, 38, 14, 26, 0, 32, 0, 35, 63, 245, 84, 13, 168, 246, 144, 128, 104, 3, 164, 105, 219,
    213, 45, 17, 108, 70, 41, 27, 23, 114, 69, 56, 80, 144, 143, 36, 183, 182,
  ],
]

/// What is read from a stream that gives a few bytes at a time.
private func opened(_ stream: [UInt8], by step: Int = 3, room: Int = 7) throws -> [UInt8] {
  var rest = stream[...]
  let decompressor = Decompressor(try #require(Compression(start: stream))) { buffer, range in
    let piece = rest.prefix(min(step, range.count))
    buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
  var buffer = [UInt8](repeating: 0, count: room)
  var result: [UInt8] = []
  while case let count = try decompressor.read(into: &buffer, at: 0..<room), count > 0 {
    result += buffer[..<count]
  }
  return result
}

@Suite("Compressed streams")
struct DecompressionTests {
  @Test("every kind is told by its first bytes and opened", arguments: Compression.allCases)
  func kinds(kind: Compression) throws {
    let stream = try #require(streams[kind])
    #expect(Compression(start: stream) == kind)
    #expect(try opened(stream) == text)
    #expect(try opened(stream, by: 1 << 16, room: 1 << 16) == text)
  }

  @Test("an empty text is empty", arguments: Compression.allCases)
  func empty(kind: Compression) throws {
    let streams: [Compression: [UInt8]] = [
      .gzip: [31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      .zstandard: [40, 181, 47, 253, 36, 0, 1, 0, 0, 153, 233, 216, 81],
      .xz: [
        253, 55, 122, 88, 90, 0, 0, 4, 230, 214, 180, 70, 0, 0, 0, 0, 28, 223, 68, 33, 31, 182, 243, 125,
        1, 0, 0, 0, 0, 4, 89, 90,
      ],
      .bzip2: [66, 90, 104, 57, 23, 114, 69, 56, 80, 144, 0, 0, 0, 0],
    ]
    #expect(try opened(try #require(streams[kind])) == [])
  }

  @Test("a stream cut anywhere is told", arguments: Compression.allCases)
  func cut(kind: Compression) throws {
    let stream = try #require(streams[kind])
    for count in 1..<stream.count where Compression(start: stream.prefix(count)) != nil {
      #expect(throws: DecompressionFailure.self, "\(count)") { try opened(Array(stream.prefix(count))) }
    }
  }

  @Test("what is in memory is opened at once, and damage is told", arguments: Compression.allCases)
  func inMemory(kind: Compression) throws {
    let stream = try #require(streams[kind])
    #expect(try Decompressor.bytes(of: stream) == text)
    #expect(throws: DecompressionFailure.self) { try Decompressor.bytes(of: stream.dropLast(9)) }
    // More than there is room for at the beginning.
    guard kind == .zstandard else { return }
    let many = Array(repeatElement(stream, count: 5_000).joined())
    #expect(try Decompressor.bytes(of: many) == Array(repeatElement(text, count: 5_000).joined()))
  }

  @Test("streams one after the other are one", arguments: [Compression.gzip, .zstandard, .bzip2])
  func concatenated(kind: Compression) throws {
    let stream = try #require(streams[kind])
    #expect(try opened(stream + stream) == text + text)
  }

  @Test("a stream that ends early or is broken is a fault", arguments: Compression.allCases)
  func broken(kind: Compression) throws {
    let stream = try #require(streams[kind])
    #expect(throws: DecompressionFailure.self) { try opened(Array(stream.dropLast(stream.count / 3))) }
    // What merely begins with the three letters of bzip2 may be a text.
    if kind == .bzip2 { return }
    let headOnly = Array(stream.prefix(8)) + Array(repeating: 0xFF, count: 40)
    #expect(throws: DecompressionFailure.self) { try opened(headOnly) }
  }

  @Test("a damaged byte is told, or changes nothing", arguments: Compression.allCases)
  func damaged(kind: Compression) throws {
    let stream = try #require(streams[kind])
    var faults = 0
    for place in stream.indices {
      for bit in 0..<8 {
        var damaged = stream
        damaged[place] ^= 1 << bit
        guard Compression(start: damaged) == kind else { continue }
        do {
          // What merely begins with the three letters of bzip2 may be a text.
          let result = try opened(damaged)
          #expect(result == text || kind == .bzip2 && result == damaged, "byte \(place), bit \(bit)")
        } catch is DecompressionFailure {
          faults += 1
        }
      }
    }
    #expect(faults > 4 * stream.count)
  }

  @Test("what stands behind a stream is told", arguments: Compression.allCases)
  func followed(kind: Compression) throws {
    let stream = try #require(streams[kind])
    let damagedHead = Array(stream.prefix(3) + [0xEE] + stream.dropFirst(4))
    let rests: [[UInt8]] = [Array("and more".utf8), [0x1F], damagedHead, Array(stream.dropLast(5))]
    for rest in rests {
      #expect(throws: DecompressionFailure.self, "\(rest.prefix(8))") { try opened(stream + rest) }
    }
  }

  @Test("zeros behind a gzip stream fill a block, as gzip takes them", arguments: [1, 500, 70_000])
  func padded(count: Int) throws {
    let stream = try #require(streams[.gzip])
    let padding = [UInt8](repeating: 0, count: count)
    #expect(try opened(stream + padding) == text)
    #expect(try opened(stream + padding + stream) == text + text)
    #expect(throws: DecompressionFailure.self) { try opened(stream + padding + [7]) }
  }

  @Test("the caller's own failure ends the reading", arguments: Compression.allCases)
  func callerFails(kind: Compression) {
    let decompressor = Decompressor(kind) { _, _ in -1 }
    var buffer = [UInt8](repeating: 0, count: 8)
    #expect(throws: DecompressionFailure.self) { try decompressor.read(into: &buffer, at: 0..<8) }
  }

  @Test("plain text is no compressed stream, and few bytes decide")
  func plain() {
    #expect(Compression(start: Array("{\"text\":1}".utf8)) == nil)
    #expect(Compression(start: []) == nil)
    #expect(Compression.isUndecided([]))
    #expect(Compression.isUndecided([0x1F]))
    #expect(!Compression.isUndecided(Array("{".utf8)))
    #expect(!Compression.isUndecided([0x1F, 0x8B, 0x08]))
  }
}
