internal import DetenteMatching
public import DetenteText

/// How a sentence is built, as scoring sees it; offsets are UTF-8 bytes, half-open, of the original field.
public struct SentenceLayout: Sendable, Hashable {
  /// "KYIV, March 3 (Reuters) —" at the sentence's start; empty where there is none.
  public var dateline = 0..<0
  /// "Nuclear Dispute:" at the sentence's start; empty where there is none.
  public var listLabel = 0..<0
  /// In the order of their first words.
  public var clauses: [ClauseLayout] = []
}

/// A clause: the bound of every operator's scope.
public struct ClauseLayout: Sendable, Hashable {
  /// The number that `Evidence.clause` gives it.
  public var index: Int
  /// What kind of clause it is.
  public var kind: ClauseKind
  /// Where it stands to a contrast word ("but") of its part of the sentence.
  public var contrast: ContrastSide
  /// The words that opened it; empty where none did.
  public var opener: Range<Int>
  /// From first to last word, without the punctuation around them; several where another clause interrupts it.
  public var stretches: [Range<Int>]
}

extension SentenceScorer {
  /// Finds the clauses of a sentence just as scoring does, also where no rule fires.
  /// - Parameters:
  ///   - date: the day of the article as yyyymmdd; a leader out of office is no name then.
  /// - Complexity: that of scoring the sentence.
  mutating func layout(
    of sentence: Sentence, in document: borrowing TextDocument, date: Int? = nil
  ) -> SentenceLayout {
    // Where a pattern gives up, scoring tells.
    var ignored: [ScoreError] = []
    return withText(of: sentence, in: document) { text in
      look(at: sentence.content(in: text), of: sentence, text, errors: &ignored)
      found.keep(matches, among: marks.tokens, of: sentence)
      gatherSignals(of: sentence)
      findContext(of: sentence, text, errors: &ignored)
      putInPlace(sentence, text, date: date)
      return SentenceLayout(
        dateline: source(of: sentence.dateline, text), listLabel: source(of: sentence.listLabel, text),
        clauses: clauses(of: sentence, text))
    }
  }

  private func source(of folded: Range<Int>, _ text: borrowing FoldedText) -> Range<Int> {
    folded.isEmpty ? 0..<0 : text.sourceRange(of: folded)
  }

  private func clauses(of sentence: Sentence, _ text: borrowing FoldedText) -> [ClauseLayout] {
    let head = max(sentence.dateline.upperBound, sentence.listLabel.upperBound)
    var result: [ClauseLayout] = []
    var places: [Int: Int] = [:]
    var stretch: (clause: Int, bytes: Range<Int>)?
    func close(_ stretch: (clause: Int, bytes: Range<Int>)) {
      let range = text.sourceRange(of: stretch.bytes)
      if let place = places[stretch.clause] { return result[place].stretches.append(range) }
      let clause = marks.clauses.clauses[stretch.clause]
      let opener = clause.opener.isEmpty ? 0..<0 : bytes(of: clause.opener)
      places[stretch.clause] = result.count
      result.append(
        ClauseLayout(
          index: stretch.clause, kind: clause.kind, contrast: clause.contrast,
          opener: source(of: opener, text),
          stretches: [range]))
    }
    for (index, token) in marks.tokens.enumerated() where Int(token.start) >= head {
      let clause = marks.clause(at: index)
      if let open = stretch, open.clause == clause {
        stretch = (clause, open.bytes.lowerBound..<Int(token.end))
      } else {
        if let open = stretch { close(open) }
        stretch = (clause, token.range)
      }
    }
    if let open = stretch { close(open) }
    return result
  }

  /// Folded bytes from the first to the last of some tokens.
  private func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(marks.tokens[tokens.lowerBound].start)..<Int(marks.tokens[tokens.upperBound - 1].end)
  }
}

extension DocumentScorer {
  /// How each sentence of a document is built, in order.
  public mutating func layout(of document: borrowing TextDocument, date: Int? = nil) -> [SentenceLayout] {
    var result: [SentenceLayout] = []
    result.reserveCapacity(document.sentences.count)
    sentences.begin(document)
    for sentence in document.sentences {
      result.append(sentences.layout(of: sentence, in: document, date: date))
    }
    return result
  }
}
