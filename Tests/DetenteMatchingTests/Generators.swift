import DetenteMatching
import DetenteRules
import DetenteTestSupport

/// Makes packs and texts that meet often, from a few words that begin alike.
struct Generator {
  var dice: Dice
  let words = [
    "war", "warn", "wars", "warned", "warning", "peace", "peaceful", "talk", "talks", "no", "not", "a", "the",
    "of",
    "to", "hold", "held", "ceasefire", "cease", "fire", "re", "arm", "rearm", "été", "état", "Türkiye", "u",
    "s",
    "offer", "offers", "offered", "control", "organise", "organize", "5", "x_1", "dialogue", "but", "kiss",
    "Ł",
    "negotiate", "negotiated", "negotiator", "negotiators", "日本",
  ]

  /// Texts for the patterns made so far.
  private var samples: [String] = []

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func word() -> String { dice.pick(words) }

  mutating func sentence() -> String {
    var text = ""
    if !samples.isEmpty, dice.chance(60) {
      if dice.chance(40) { text = word() + dice.pick([" ", ", ", " \"", "-", "  "]) }
      text += dice.pick(samples) + dice.pick([" ", ".", ", ", " (", "s "])
      if dice.chance(40) { return text }
    }
    for _ in 0..<(1 + dice.roll(14)) {
      var word = word()
      if dice.chance(10) { word = word.uppercased() }
      if dice.chance(5) { word += dice.pick(["s", "é", "ſ", "\u{212A}", "ing", "_", "\u{301}"]) }
      text += word
      text +=
        dice.chance(75)
        ? " "
        : dice.pick([", ", "-", " — ", "; ", " (", ") ", "'", ". ", ".", "  ", "", "\"", "’", "/", ": "])
    }
    return text
  }

  mutating func unit() -> UnitSource {
    let layer = dice.pick(Layer.allCases)
    let sensitive = dice.chance(10)
    return dice.chance(55)
      ? UnitSource(layer: layer, content: .entry(entry()), rule: "r", caseSensitive: sensitive)
      : UnitSource(layer: layer, content: .regex(text(sampled())), rule: "r", caseSensitive: sensitive)
  }

  /// A pattern, whose text is kept for a sentence.
  private mutating func sampled() -> String {
    let sample = pattern()
    samples.append(sample.text)
    return sample.pattern
  }

  mutating func entry() -> Entry {
    var phrase = word()
    for _ in 0..<dice.pick([0, 0, 1, 1, 2, 3]) {
      phrase += dice.chance(80) ? " " : dice.pick(["-", "'", " @{0,2} ", ", ", " {talk} "])
      phrase += word()
    }
    if dice.chance(5) { phrase += "." }
    var entry = Entry(text(phrase), dice.pick([.phrase, .noun, .verb, .adjective]))
    entry.compare = true
    if dice.chance(20) { entry.forms = [text(word() + " " + word()), text(word())] }
    entry.caseSensitive = dice.chance(10)
    return entry
  }

  /// A pattern, and a text that it matches unless an assertion forbids it.
  mutating func pattern() -> Sample {
    let open = dice.pick(["\\b", "\\b", "\\b", "", "(?<!\\w)", "(?<=no )", "^", "(?<![\\w-])"])
    let close = dice.pick(["\\b", "\\b", "", "(?!\\w)", "\\w*", "$", "(?! of)", "(?=\\W)", "s?\\b"])
    var sample = sequence(depth: 2)
    sample.pattern = open + sample.pattern + close
    if open == "(?<=no )" { sample.text = "no " + sample.text }
    return sample
  }

  private mutating func sequence(depth: Int) -> Sample {
    var sequence = piece(depth: depth)
    for _ in 0..<dice.roll(3) {
      let separator =
        dice.chance(80)
        ? Sample(" ")
        : dice.pick([
          Sample("[- ]", "-"), Sample("-?", ""), Sample("\\s+", "  "), Sample(""),
          Sample(" @{0,3} ", " not a, "), Sample("\\W+", " (\""), Sample(".{0,4}", ". ("),
        ])
      sequence = sequence + separator + piece(depth: depth)
    }
    return sequence
  }

  private mutating func piece(depth: Int) -> Sample {
    switch dice.roll(depth > 0 ? 15 : 6) {
    case 0...3: return Sample(word())
    case 4:
      let ending = dice.pick([
        Sample("\\w*", "x"), Sample("\\w+", "s"), Sample("[a-z]*", ""), Sample("(?:s|ed)?", "ed"),
        Sample("[a-e]", "b"), Sample(""),
      ])
      return Sample(String(word().prefix(3))) + ending
    case 5:
      return dice.pick([
        Sample("\\w+", word()), Sample("[ck]\\w+", "ceasefire"), Sample("\\d", "5"),
        Sample("\\p{L}+", "été"), Sample("(?i:WAR)", "war"), Sample("{talk}", "peace talks"),
        Sample("[^;]", " "), Sample("x_1{1,2}", "x_11"), Sample("\\x77ar", "war"), Sample("[\\w-]+", "u-s"),
      ])
    case 6...8:
      let parts = (0..<(1 + dice.roll(4))).map { _ in sequence(depth: depth - 1) }
      let (first, second) = (dice.pick(parts).text, dice.pick(parts).text)
      let times = dice.pick([
        Sample("", first), Sample("", first), Sample("", first), Sample("?", ""), Sample("?", first),
        Sample("+", first + second), Sample("{1,2}", first), Sample("{2}", first + second), Sample("*?", ""),
      ])
      return Sample("(?:" + parts.map(\.pattern).joined(separator: "|") + ")" + times.pattern, times.text)
    case 9:
      let inner = sequence(depth: depth - 1)
      return Sample("(?<hit>" + inner.pattern + ")", inner.text)
    case 10:
      let inner = sequence(depth: depth - 1)
      return Sample("(?:" + inner.pattern + " )?", dice.chance(50) ? inner.text + " " : "") + Sample(word())
    case 11:
      let word = word()
      return Sample("\\b" + word + "\\b", word)
    case 12:
      let word = word()
      return Sample("(" + word + "|" + self.word() + ")", word)
    case 13:
      let passes = (0..<(1 + dice.roll(3))).map { _ in sequence(depth: depth - 1) }
      let inner = passes.map(\.pattern).joined(separator: "|")
      return Sample("(?:(?:" + inner + ") )*", passes.map { $0.text + " " }.joined()) + Sample(word())
    default:
      let inner = sequence(depth: depth - 1)
      return Sample("(?>" + inner.pattern + ")", inner.text)
    }
  }
}

/// A pattern and a text for it.
struct Sample {
  var pattern: String
  var text: String

  init(_ pattern: String, _ text: String) {
    self.pattern = pattern
    self.text = text
  }

  init(_ literal: String) { self.init(literal, literal) }

  static func + (left: Sample, right: Sample) -> Sample {
    Sample(left.pattern + right.pattern, left.text + right.text)
  }
}
