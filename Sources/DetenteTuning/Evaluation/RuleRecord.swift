public import DetenteRules

/// How one rule did on labelled texts.
///
/// A hit is judged where it counts and somebody asserts it: right where the label is that of its side, or mixed; wrong
/// where the label is the other side's, or neutral. Its side is that after the operators.
public struct RuleRecord: Sendable, Hashable {
  /// The rule's id; of a hit that an operator adds, the operator's.
  public var rule: String
  /// The side of most of its hits.
  public var side: Side
  /// How many counted hits it has in labelled texts.
  public var hits = 0
  /// How many of them are on the label's side.
  public var right = 0
  /// How many are not.
  public var wrong = 0
  /// How many texts get another label without it.
  public var decides = 0
  /// What the mean F1 of the labels gains where the rule's hits are left out; the evidence is folded anew, what the
  /// rule suppressed stays suppressed.
  public var gainIfRemoved = 0.0

  /// The share of right hits; nil where none was judged.
  public var precision: Double? {
    right + wrong > 0 ? Double(right) / Double(right + wrong) : nil
  }
}
