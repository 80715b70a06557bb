internal import DetenteScoring

extension Notice {
  /// The notice for people.
  var message: String {
    let sentences = count == 1 ? "1 sentence" : "\(count) sentences"
    return switch code {
    case "duplicate-headline": "the headline is repeated: \(sentences) left out"
    case "boilerplate-skipped": "\(sentences) of boilerplate left out (--keep-boilerplate scores them)"
    default: count > 1 ? "\(code) (\(count))" : code
    }
  }
}
