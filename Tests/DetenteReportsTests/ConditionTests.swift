import DetenteScoring
@testable import DetenteReports
import Testing

@Suite("Conditions of --fail-on")
struct ConditionTests {
  @Test(
    "hold or not for the sample article",
    arguments: [
      ("balance > 0", true), ("balance < 0", false), ("balance>-1", true), ("deescalation >= 1", false),
      ("peak(confrontation) > 0.9", true), ("peak(deescalation) > 0.9", false),
      ("any(C_ATTACK)", true), ("any(attack.words) and not any(C_ATTACK)", false), ("any(D_TALKS)", true),
      ("label == mixed", true), ("label != mixed", false), ("label = mixed", true),
      ("share(neutral) == 30%", true), ("share(neutral) > .3", false), ("sentences == 10", true),
      ("balance > 0.9 or balance < 1 and balance < -0.9", false),
      ("(balance > 0.9 or balance < 1) and not (balance < -0.9)", true),
      ("!(balance > 0.9) && coverage > 0 || 1 < 0", true), ("0.7 == 70%", true), ("-1 < +1", true),
      ("balance > 0.9 OR Not (balance < -0.9) AND 1 > 0", true), ("min(balance) > -0.1", false),
      ("min(balance) < max(balance)", true), ("max(balance) > 0.9", false), ("share(C_ATTACK) == 10%", true),
      ("share(talks.words) >= 20%", true), ("share(talks.words) > 0.9", false),
    ])
  func evaluation(source: String, expected: Bool) throws {
    #expect(try Condition(source).holds(for: Samples.article, in: Samples.context) == expected)
  }

  @Test("thresholds have a tolerance of a billionth")
  func tolerance() throws {
    #expect(try Condition("0.1 < 0.1000000001").holds(for: Samples.empty, in: Samples.context) == false)
    #expect(try Condition("0.1 < 0.100001").holds(for: Samples.empty, in: Samples.context))
  }

  @Test("suppressed and cancelled hits are not any(…), nor is what is not scored")
  func counted() throws {
    var report = Samples.article
    for index in report.score.sentences.indices {
      for hit in report.score.sentences[index].evidence.indices {
        report.score.sentences[index].evidence[hit].status = .cancelled
      }
    }
    #expect(try !Condition("any(C_ATTACK)").holds(for: report, in: Samples.context))
  }

  @Test(
    "a fault names the place and what was expected",
    arguments: [
      ("", 0..<0, "something is missing here"),
      ("balance <", 9..<9, "something is missing here"),
      ("balance 3", 8..<9, "expected a comparison: < <= > >= == !="),
      ("label == happy", 9..<14, "expected a label: deescalate, confront, mixed, neutral"),
      ("any(3)", 4..<5, "expected a class or a rule"),
      ("peak(mixed) > 1", 5..<10, "expected deescalation or confrontation"),
      ("min(confrontation) > 1", 4..<17, "expected balance; of a channel ask the peak(…)"),
      (
        "share(confrontation) > 1", 6..<19,
        "expected a label (deescalate, confront, mixed, neutral), a class or a rule"
      ),
      ("(balance < 1", 12..<12, "expected )"),
      ("balance < 1 balance", 12..<19, "expected `and`, `or` or the end"),
      ("balance < 1..2", 10..<14, "this is no number"),
      ("share(confront) > 50", 18..<20, "share(confront) runs from 0 to 1; did you mean 50%?"),
      ("share(confront) > 1", 18..<19, "share(confront) runs from 0 to 1; did you mean 1%?"),
      ("balance > 1", 10..<11, "balance runs from -1 to 1"),
      ("0 > confrontation", 0..<1, "confrontation runs from 0 to 1"),
      ("sentences < 0", 12..<13, "sentences is never below 0"),
      ("coverage < -0.1", 11..<15, "coverage runs from 0 to 1"),
      ("label == mixed or 2 < balance", 18..<19, "balance runs from -1 to 1"),
      ("max(balance) >= 1.5", 16..<19, "max(balance) runs from -1 to 1"),
      ("sentences < -1", 12..<14, "sentences is never below 0"),
    ])
  func faults(source: String, range: Range<Int>, message: String) {
    #expect(throws: ConditionFault(source: source, range: range, message: message)) { try Condition(source) }
  }

  @Test("what a document has of all that is asked for is told once each, in order")
  func readings() throws {
    let condition = try Condition(
      "not (share(neutral) > 20% and balance < 1) or any(C_ATTACK) or balance > 0.5")
    let readings = condition.readings(of: Samples.article, in: Samples.context)
    #expect(readings.map(\.name) == ["share(neutral)", "balance", "any(C_ATTACK)"])
    #expect(readings.map(\.value).first == "0.3" && readings.map(\.value).last == "true")
    #expect([0, -0.25, 1, 0.66666, 12].map(shortest) == ["0", "-0.25", "1", "0.6667", "12"])
  }

  @Test("a class or rule that the pack does not have is a fault with its place")
  func unknown() throws {
    let fault = try Condition("any(D_TALKS) or any(D_TALK)").fault(in: Samples.context)
    #expect(fault?.range == 20..<26)
    #expect(
      fault?.rendered.hasSuffix(
        String(repeating: " ", count: 22)
          + "^^^^^^ the pack has no class or rule \"D_TALK\"; did you mean \"D_TALKS\"?")
        == true)
    #expect(try Condition("share(D_TALK) > 0").fault(in: Samples.context)?.range == 6..<12)
    #expect(try Condition("any(D_TALKS) or any(talks.words)").fault(in: Samples.context) == nil)
  }

  @Test("a thousand parentheses are a fault and no crash")
  func depth() {
    #expect(throws: ConditionFault.self) { try Condition(String(repeating: "(", count: 1000)) }
  }
}
