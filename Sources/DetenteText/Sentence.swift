@_exported public import struct Scan.Token

/// The part of an article a sentence stands in.
public enum Zone: String, Hashable, Sendable, CaseIterable {
  case headline
  /// The headline once more: weighs nothing.
  case duplicate
  case body
  /// No part of the article (a bare URL here, the pack's patterns later): weighs nothing.
  case boilerplate

  /// Whether its sentences count in the document.
  public var isScored: Bool { self == .headline || self == .body }
}

/// The field of a record that a sentence was read from; its offsets index that field.
public enum Field: String, Hashable, Sendable { case title, text }

/// A sentence: where it stands in the folded and in the original text.
public struct Sentence: Hashable, Sendable {
  /// 1-based, counting every sentence of the document, also those of zero weight.
  public var number: Int
  /// The part of the article it stands in; the same for its whole paragraph.
  public var zone: Zone
  /// The field of the record that its ranges index.
  public var field: Field
  /// UTF-8 bytes of the field's folded text, without surrounding white space.
  public var folded: Range<Int>
  /// UTF-8 bytes of the field's original text.
  public var source: Range<Int>
  /// Folded bytes of a dateline ("KYIV, March 3 (Reuters) —", "Istanbul:") at the sentence's start; often empty.
  public var dateline: Range<Int>
  /// Folded bytes of a list label ("Nuclear Dispute:") at the sentence's start; often empty.
  public var listLabel: Range<Int>
  /// The 1-based number of the paragraph the sentence stands in; clauses and quotations may run on within one.
  public var paragraph: Int
  /// Whether a quotation opened in an earlier sentence is still open at its start.
  public var startsInQuotation: Bool
  /// Whether it was too long for a sentence and goes on in the next one.
  public var isCut = false
  /// Folded bytes of a bullet or a number ("12. ", "(a) ") and the space behind it at the sentence's start; often empty.
  public var listMarker = 0..<0
}
