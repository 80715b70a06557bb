/// Names of members as simdjson's reader takes them: one behind the other in one piece of memory.
struct MemberNames: Sendable {
  private let bytes: [CChar]
  /// Where each name begins.
  private let starts: [Int]
  /// How many bytes each has.
  let lengths: [Int]

  init(_ names: [String]) {
    let lengths = names.map(\.utf8.count)
    self.lengths = lengths
    starts = lengths.indices.map { lengths[..<$0].reduce(0, +) }
    bytes = names.flatMap { $0.utf8.map(CChar.init(bitPattern:)) }
  }

  /// Hands out where the names begin, which holds as long as the call.
  func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    unsafe bytes.withUnsafeBufferPointer { names in
      // SAFETY: the starts lie inside the names, the last at their end at most.
      let pointers = unsafe starts.map { start in unsafe names.baseAddress.map { unsafe $0 + start } }
      return unsafe body(pointers)
    }
  }
}
