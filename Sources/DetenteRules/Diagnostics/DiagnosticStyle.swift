/// How a printed diagnostic looks: its signs, and what is put around its parts to colour them.
public struct DiagnosticStyle: Sendable {
  /// A part of a printed diagnostic.
  public enum Part: Hashable, Sendable, CaseIterable {
    /// `error[E010]` or `warning[…]`.
    case error, warning
    /// The message behind it.
    case message
    /// Line numbers, frame and arrow.
    case frame
    /// The carets and their label.
    case errorMark, warningMark
    /// `help`, `=`.
    case help, note
    /// The lines of a suggested edit.
    case removed, added
  }

  /// What a colour puts before and behind a part, such as terminal escapes.
  public struct Paint: Hashable, Sendable {
    /// What switches the colour on.
    public var before: String
    /// What switches it off.
    public var after: String

    /// A pair of texts around a part.
    public init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  /// Only characters of ASCII: in the frame, and in the lines of the pack that are shown.
  public var isASCII: Bool
  /// The columns of the screen; lines that are longer are cut to a window around the caret. At least 40.
  public var width: Int
  /// The colours; a part without one is printed bare.
  public var paints: [Part: Paint]

  /// A style; without paints it is free of colour.
  public init(isASCII: Bool = false, width: Int = 100, paints: [Part: Paint] = [:]) {
    self.isASCII = isASCII
    self.width = max(40, width)
    self.paints = paints
  }

  func paint(_ text: String, as part: Part) -> String {
    guard let paint = paints[part], !text.isEmpty else { return text }
    return paint.before + text + paint.after
  }

  var bar: String { isASCII ? "|" : "│" }
  var arrow: String { isASCII ? "-->" : "┌─" }
  var ellipsis: String { isASCII ? "..." : "…" }
}
