import Testing

@testable import YAML

@Suite struct TypedScalarTests {
  private func scalar(_ text: String, _ style: YAMLScalar.Style = .plain) -> YAMLScalar {
    let mark = YAMLMark(line: 1, column: 1, byte: 0)
    return YAMLScalar(text: text, style: style, start: mark, end: mark)
  }

  @Test("only a plain true or false is a truth value")
  func truth() {
    #expect(scalar("true").bool == true)
    #expect(scalar("false").bool == false)
    for text in ["yes", "no", "on", "off", "True", "FALSE", "y", "1", ""] {
      #expect(scalar(text).bool == nil)
    }
    #expect(scalar("true", .singleQuoted).bool == nil)
  }

  @Test(
    "numbers are plain decimals",
    arguments: [
      ("0", 0.0), ("3", 3), ("-0.25", -0.25), (".5", 0.5), ("1e-3", 0.001), ("12.5E+2", 1250), ("0.10", 0.1),
    ])
  func numbers(_ text: String, _ value: Double) {
    #expect(scalar(text).number == value)
    #expect(scalar(text, .doubleQuoted).number == nil)
  }

  @Test(
    "nothing else is a number",
    arguments: [
      "", "-", ".", "1.", "01", "00", "+1", "0x1F", "1_000", "1e", "e3", "1e+", "inf", ".inf", "nan", "1:30",
      "1 ",
      " 1", "--1", "1.2.3", "1e999", "١",
    ])
  func noNumbers(_ text: String) {
    #expect(scalar(text).number == nil)
    #expect(scalar(text).integer == nil)
  }

  @Test("whole numbers have neither point nor exponent")
  func integers() {
    #expect(scalar("42").integer == 42)
    #expect(scalar("-7").integer == -7)
    for text in ["1.0", "1e3", "99999999999999999999"] { #expect(scalar(text).integer == nil) }
  }
}
