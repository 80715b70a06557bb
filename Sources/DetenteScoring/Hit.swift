internal import DetenteRules

/// A signal on its way from match to evidence. It holds no arrays, for hits are looked at again and again: what grows
/// stands in `HitHistory`.
struct Hit {
  /// That of its history among the sentence's, in the order in which hits were made.
  var number = 0
  var unit: Int
  /// Tokens of the sentence.
  var tokens: Range<Int>
  /// UTF-8 bytes of the folded text.
  var span: Range<Int>
  var signal: Signal
  /// What it is at present: the rule's class and weight, then what operators make of it.
  var signalClass: Int
  var weight: Double
  var clause = 0
  var status = Evidence.Status.counted
  var reason: Evidence.Reason?
  var addedBy: Int?
  var discourse = DiscourseRole.main
  /// The trigger whose own hit this is; that trigger cannot take it as its argument.
  var trigger: Int?
  var isMask = false
  /// An article stands before it, and it has not the form of a past: "was a [threat]" is no passive.
  var isNoun = false
  /// A subject that only a pronoun names and nothing resolves.
  var isUnresolved = false
  /// A subject that only an earlier sentence names.
  var isResolved = false
  var gateOpenedBy: Evidence.GateOpening?

  init(unit: Int, tokens: Range<Int>, span: Range<Int>, signal: Signal) {
    self.unit = unit
    self.tokens = tokens
    self.span = span
    self.signal = signal
    signalClass = signal.signalClass
    weight = signal.weight
  }

  var isCounted: Bool { status == .counted }

  mutating func suppress(_ reason: Evidence.Reason) {
    status = .suppressed
    self.reason = reason
  }

  mutating func cancel(_ reason: Evidence.Reason) {
    status = .cancelled
    self.reason = reason
  }

  /// Lets a suppressed hit count again.
  mutating func free() {
    status = .counted
    reason = nil
  }
}

/// What has been made of a hit, and who is behind it.
struct HitHistory {
  var operators: [HitOperator] = []
  var statuses: [HitStatus] = []
  var degrees: [HitDegree] = []
  var speaker: [Int] = []
  var actor: [Int] = []
  var target: [Int] = []

  var lastOperator: Int? { operators.last?.index }

  mutating func removeAll() {
    operators.removeAll(keepingCapacity: true)
    statuses.removeAll(keepingCapacity: true)
    degrees.removeAll(keepingCapacity: true)
    (speaker, actor, target) = ([], [], [])
  }
}

/// An operator applied, with what the hit was before.
struct HitOperator {
  var index: Int
  var span: Range<Int>
  var before: (signalClass: Int, weight: Double)
  var after: (signalClass: Int, weight: Double)
}

struct HitStatus {
  var index: Int
  /// Folded bytes of the cue; empty where form or date set it.
  var span: Range<Int>
}

struct HitDegree {
  var index: Int
  var span: Range<Int>
  var factor: Double
}

/// A trigger of an operator as it stands in the sentence.
struct TriggerMark {
  var unit: Int
  var trigger: Trigger
  var tokens: Range<Int>
  var span: Range<Int>
  var clause = 0
  /// Whether its first word has the form of a past, or of the participle that is like it.
  var isPast = false
}

/// Any other word that a rule knows, as it stands in the sentence.
struct CueMark {
  var unit: Int
  /// The cue's index, or another number the role gives.
  var index: Int
  var tokens: Range<Int>
  var span: Range<Int>

  /// By start, then by place in the pack.
  static func sort(_ cues: inout [CueMark]) {
    if cues.count > 1 { cues.sort { ($0.span.lowerBound, $0.unit) < ($1.span.lowerBound, $1.unit) } }
  }
}
