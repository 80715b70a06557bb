import DetenteScoring
import Testing

@Suite("Fold")
struct FoldTests {
  private let fold = Fold()

  private func term(
    _ side: Character, _ signalClass: Int = 0, _ value: Double, clause: Int = 0, unasserted: Bool = false
  ) -> Fold.Term {
    Fold.Term(
      isDeescalation: side == "D", signalClass: signalClass, clause: clause, isUnasserted: unasserted,
      value: value)
  }

  @Test("no hit leaves both channels at exactly zero")
  func noHit() {
    var terms: [Fold.Term] = []
    let channels = fold.channels(&terms)
    #expect(channels.deescalation == 0 && channels.confrontation == 0)
    #expect(fold.label(deescalation: 0, confrontation: 0) == .neutral)
    #expect(abs(fold.confidence(deescalation: 0, confrontation: 0) - 0.9) < 1e-12)
  }

  @Test("hits of different classes join as a noisy or")
  func noisyOr() {
    var terms = [term("D", 1, 0.18), term("D", 2, 0.27), term("C", 3, 0.605, clause: 1)]
    let channels = fold.channels(&terms)
    #expect(abs(channels.deescalation - 0.4014) < 1e-12)
    #expect(abs(channels.confrontation - 0.605) < 1e-12)
  }

  @Test("a repeat in the same clause counts by the repeat factor, in another clause in full")
  func repeats() {
    var same = [term("C", 1, 0.2), term("C", 1, 0.2)]
    #expect(abs(fold.channels(&same).confrontation - 0.248) < 1e-12)
    #expect(same.map(\.repeatFactor).sorted() == [0.3, 1])
    var apart = [term("C", 1, 0.2), term("C", 1, 0.2, clause: 1)]
    #expect(abs(fold.channels(&apart).confrontation - 0.36) < 1e-12)
  }

  @Test("what nobody asserts is capped per side")
  func unassertedCap() {
    var terms = [term("C", 1, 0.135, unasserted: true), term("C", 2, 0.0975, clause: 1, unasserted: true)]
    #expect(abs(fold.channels(&terms).confrontation - 0.1) < 1e-12)
  }

  @Test(
    "labels meet their thresholds within the tolerance",
    arguments: [
      (0.15, 0.0, Label.deescalate), (0.1499, 0, .neutral), (0.1 + 0.05, 0, .deescalate),
      (0.4, 0.15, .mixed), (0.5, 0.15, .deescalate), (0.15, 0.5, .confront), (0.2275, 0.15, .mixed),
    ])
  func labels(deescalation: Double, confrontation: Double, expected: Label) {
    #expect(fold.label(deescalation: deescalation, confrontation: confrontation) == expected)
  }

  @Test("a further hit never moves the balance against its side")
  func monotone() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var terms = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        term(
          Bool.random(using: &generator) ? "D" : "C", Int.random(in: 0...2, using: &generator),
          Double.random(in: 0...1, using: &generator), clause: Int.random(in: 0...1, using: &generator),
          unasserted: Bool.random(using: &generator))
      }
      let before = fold.channels(&terms)
      let isDeescalation = Bool.random(using: &generator)
      var more =
        terms.map {
          term(
            $0.isDeescalation ? "D" : "C", $0.signalClass, $0.value, clause: $0.clause,
            unasserted: $0.isUnasserted)
        } + [
          term(
            isDeescalation ? "D" : "C", Int.random(in: 0...2, using: &generator),
            Double.random(in: 0...1, using: &generator))
        ]
      let after = fold.channels(&more)
      for channel in [after.deescalation, after.confrontation] { #expect((0...1).contains(channel)) }
      if isDeescalation {
        #expect(after.deescalation >= before.deescalation - 1e-12)
        #expect(after.confrontation == before.confrontation)
      } else {
        #expect(after.confrontation >= before.confrontation - 1e-12)
        #expect(after.deescalation == before.deescalation)
      }
    }
  }

  @Test("each penalty takes a tenth of the confidence, down to the floor")
  func penalties() {
    let plain = fold.confidence(deescalation: 0.45, confrontation: 0)
    #expect(abs(plain - 0.9125) < 1e-12)
    #expect(abs(fold.confidence(deescalation: 0.45, confrontation: 0, penalties: 2) - plain * 0.81) < 1e-12)
    #expect(fold.confidence(deescalation: 0.45, confrontation: 0, penalties: 40) == 0.2)
  }
}
