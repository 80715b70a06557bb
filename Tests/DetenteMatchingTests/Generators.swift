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

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func word() -> String { dice.pick(words) }

  mutating func sentence() -> String {
    var text = ""
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
      : UnitSource(layer: layer, content: .regex(text(pattern())), rule: "r", caseSensitive: sensitive)
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

  mutating func pattern() -> String {
    let open = dice.pick(["\\b", "\\b", "\\b", "", "(?<!\\w)", "(?<=no )", "^", "(?<![\\w-])"])
    let close = dice.pick(["\\b", "\\b", "", "(?!\\w)", "\\w*", "$", "(?! of)", "(?=\\W)", "s?\\b"])
    return open + sequence(depth: 2) + close
  }

  private mutating func sequence(depth: Int) -> String {
    (0..<(1 + dice.roll(3))).map { _ in piece(depth: depth) }
      .joined(
        separator: dice.chance(80)
          ? " " : dice.pick(["[- ]", "-?", "\\s+", "", " @{0,3} ", "\\W+", ".{0,4}"]))
  }

  private mutating func piece(depth: Int) -> String {
    switch dice.roll(depth > 0 ? 14 : 6) {
    case 0...3: return word()
    case 4: return String(word().prefix(3)) + dice.pick(["\\w*", "\\w+", "[a-z]*", "(?:s|ed)?", "[a-e]", ""])
    case 5:
      return dice.pick([
        "\\w+", "[ck]\\w+", "\\d", "\\p{L}+", "(?i:WAR)", "{talk}", "[^;]", "x_1{1,2}", "\\x77ar",
      ])
    case 6...8:
      let parts = (0..<(1 + dice.roll(4))).map { _ in sequence(depth: depth - 1) }
      return "(?:" + parts.joined(separator: "|") + ")"
        + dice.pick(["", "", "", "?", "+", "{1,2}", "{2}", "*?"])
    case 9: return "(?<hit>" + sequence(depth: depth - 1) + ")"
    case 10: return "(?:" + sequence(depth: depth - 1) + " )?" + word()
    case 11: return "\\b" + word() + "\\b"
    case 12: return "(" + word() + "|" + word() + ")"
    default: return "(?>" + sequence(depth: depth - 1) + ")"
    }
  }
}
