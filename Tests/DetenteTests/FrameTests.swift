import Detente
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Foundation
import Testing

/// Deeds in the frames that sentences give them: verbs before them, negations, passives, a second deed beside them.
///
/// The frames are general grammar, the deeds plain; a reading of the wrong sign is a hole in the operators, not a word
/// that is missing.
@Suite("Frames")
struct FrameTests {
  /// A deed in its forms.
  private struct Deed {
    var isKind: Bool
    var forms: [String: String]
  }

  private struct Frame {
    var text: String
    /// The sign for kind deeds, and for hard ones.
    var signs: (kind: String, hard: String)
    /// How many deeds are still read wrongly.
    var known: Int
  }

  private static let names = [
    "side", "past", "participle", "infinitive", "gerund", "noun", "patient", "done",
  ]
  /// What takes a verb in the plural.
  private static let plurals: Set = [
    "the troops", "the hostages", "the prisoners", "the envoys", "the talks in Cairo",
    "the sanctions on Togo",
  ]

  private static func deeds() -> [Deed] {
    Fixture.rows("deeds.tsv").map { row in
      let forms = Dictionary(uniqueKeysWithValues: zip(names, row))
      return Deed(isKind: forms["side"] == "+", forms: forms)
    }
  }

  private static func frames() throws -> [Frame] {
    try Fixture.rows("frames.tsv").map { row in
      Frame(text: row[0], signs: (row[1], row[2]), known: try #require(Int(row[3])))
    }
  }

  /// A frame with a deed in it; `prefix` is "kind." or "hard." where it holds two.
  private static func filled(_ frame: String, _ deed: Deed, prefix: String = "") -> String {
    var text = frame
    for (name, form) in deed.forms {
      text = text.replacing("{\(prefix)\(name)}", with: form)
      text = text.replacing("{\(prefix)\(name.capitalized)}", with: capitalized(form))
    }
    return text
  }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Verbs of the frame agree with what the deed is done to, or with its noun.
  private static func agreeing(_ text: String, in frame: String, _ deed: Deed) -> String {
    if frame.contains("atient}"), !plurals.contains(deed.forms["patient"] ?? "") {
      return [(" were ", " was "), (" have not", " has not"), (" have yet", " has yet"), (" are ", " is ")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    if frame.contains("{Noun}"), plurals.contains(deed.forms["noun"] ?? "") {
      return [(" was ", " were "), (" is ", " are "), (" has ", " have "), (" remains ", " remain ")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    return text
  }

  /// The sentences that a frame makes, each with its sign.
  private static func sentences(_ frame: Frame, _ deeds: [Deed]) -> [(text: String, sign: String)] {
    let (kind, hard) = (deeds.filter(\.isKind), deeds.filter { !$0.isKind })
    if frame.text.contains("{kind.") || frame.text.contains("{hard.") {
      return zip(kind, hard).map { kind, hard in
        let text = filled(filled(frame.text, kind, prefix: "kind."), hard, prefix: "hard.")
        return (capitalized(text), frame.signs.kind)
      }
    }
    return (kind + hard).map { deed in
      let text = agreeing(filled(frame.text, deed), in: frame.text, deed)
      return (capitalized(text), deed.isKind ? frame.signs.kind : frame.signs.hard)
    }
  }

  private static func isWrong(_ balance: Double, _ sign: String) -> Bool {
    switch sign {
    case "+": balance <= 0
    case "-": balance >= 0
    case "o": balance < -0.35
    default: false
    }
  }

  @Test("deeds have the sign that their frame gives them")
  func signs() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let deeds = Self.deeds()
    let frames = try Self.frames()
    try #require(deeds.count == 10 && frames.count > 400)
    var wrong = 0
    for frame in frames {
      var misread: [String] = []
      for (text, sign) in Self.sentences(frame, deeds) {
        try #require(!text.contains("{"), "\(text)")
        let score = try worker.score(text, title: "Chad and Togo")
        let balance = score.sentences.filter { $0.sentence.zone != .headline }
          .reduce(0) { $0 + $1.deescalation - $1.confrontation }
        if Self.isWrong(balance, sign) { misread.append("\(text) (\(balance), not \(sign))") }
      }
      wrong += misread.count
      #expect(misread.count <= frame.known, "\(misread.joined(separator: "\n"))")
    }
    // The list of what is known to be wrong is to shrink: a mended frame is to say so.
    #expect(wrong == frames.reduce(0) { $0 + $1.known }, "frames.tsv tells more faults than there are")
  }
}
