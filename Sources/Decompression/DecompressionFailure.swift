/// What is wrong with a compressed stream, in words.
public struct DecompressionFailure: Error, Hashable, Sendable {
  /// In one line, without the place.
  public var message: String
}

extension DecompressionFailure {
  /// The caller could not read; it knows why.
  static let reading = DecompressionFailure(message: "the compressed data cannot be read")

  /// Damage, with what a library says of it.
  init(breach: String?) {
    let cause = breach.map { " (\($0.trimmingSuffix(while: \.isWhitespace)))" } ?? ""
    self.init(message: "the compressed data is broken\(cause)")
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isTrimmed($0) }.map(index(after:)) ?? startIndex)]
  }
}
