import Detente
import DetenteRules

/// A pack as small as the tests of this room need it.
enum TestPack {
  static let text = """
    format: 1
    pack: small
    version: 0.1.0
    language: en
    license: Apache-2.0
    classes:
      - { id: D_TALKS, side: deescalation, weight: 0.35, range: [0.10, 0.45], mode: deed, family: default, origin: "a test" }
      - { id: D_AGREE, side: deescalation, weight: 0.60, range: [0.40, 0.70], mode: deed, family: default, origin: "a test" }
      - { id: C_REJECT, side: confrontation, weight: 0.40, range: [0.20, 0.60], mode: deed, family: default, origin: "a test" }
      - { id: C_ATTACK, side: confrontation, weight: 0.90, range: [0.70, 1.0], mode: deed, family: default, origin: "a test" }
    terms:
      - { id: party, any: [government, army] }
    lexicons:
      - id: talks.words
        class: D_TALKS
        entries:
          - { noun: talk }
          - "peace conference"
        examples: [ "The [[talks]] resumed." ]
        counterexamples: [ "The engine stalled." ]
      - id: truce.words
        class: D_AGREE
        entries: [ { noun: truce }, { noun: cease-fire } ]
        examples: [ "They signed a [[truce]]." ]
      - id: attack.words
        class: C_ATTACK
        entries: [ { verb: shell } ]
        examples: [ "The army [[shelled]] the port." ]
    rules:
      - id: talks.willing
        class: D_TALKS
        weight: 0.4
        regex: '\\b(?:willing(?:ness)?|ready) (?:to|for) @{0,2} talks?\\b'
        examples: [ "They are [[ready for talks]]." ]
    operators:
      - id: REFUSE
        triggers: [ { verb: reject } ]
        cells: [ { on: deescalation, gives: C_REJECT } ]
    """

  static func loading(_ change: (String) -> String = { $0 }) -> Scorer.Loading {
    Scorer.load([PackFile(path: "pack.yaml", bytes: Array(change(text).utf8))])
  }

  static var scorer: Scorer {
    get throws {
      let loading = loading()
      guard let scorer = loading.scorer else { throw Broken(diagnostics: loading.diagnostics.map(\.message)) }
      return scorer
    }
  }

  struct Broken: Error { var diagnostics: [String] }
}
