internal import DetenteScoring

extension Notice {
  /// The notice for people.
  var message: String {
    let sentences = counted(count, "sentence")
    return switch code {
    case "duplicate-headline": "the headline is repeated: \(sentences) left out"
    case "boilerplate-skipped": "\(sentences) of boilerplate left out (--keep-boilerplate scores them)"
    case "sentences-cut": "text too long for one sentence is scored in \(counted(count, "piece"))"
    case "narrative-years":
      "\(sentences) \(agreeing(count, "names", "name")) a past year: told as narrative, not taken for history"
    case "foreign-article":
      "the article is about something else: hits of \(sentences) left out (--explain --sentences all shows them)"
    case Self.foreignLanguage: "this does not look like the language of the pack: the score says nothing"
    default: count > 1 ? "\(code) (\(count))" : code
    }
  }
}
