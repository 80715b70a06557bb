import DetenteTestSupport
import Testing

/// Articles of the shared corpora: never part of the project.
enum RealText {
  static let names = ["reuters.jsonl.gz", "ungd.jsonl.gz"]

  static let isThere = names.allSatisfy { Checkout.shared("corpora/\($0)") != nil }

  /// Articles of both corpora until each has that many bytes; empty where they are missing.
  static func articles(bytes: Int) throws -> [Checkout.Article] {
    try names.flatMap { try Checkout.articles(of: $0, bytes: bytes) ?? [] }
  }

  /// Both corpora are needed, and this is what to say where they are not.
  static let absence: Comment = "the corpora are missing"
}
