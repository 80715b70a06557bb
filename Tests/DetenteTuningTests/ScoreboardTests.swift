import DetenteScoring
import DetenteTestSupport
import DetenteTuning
import Foundation
import Testing

@Suite("The scoreboard of the shared material")
struct ScoreboardTests {
  /// Scores that need no engine: the figures are what is compared.
  private func scored(_ url: URL, _ dice: inout Dice) throws -> [ScoredText] {
    let (texts, faults) = LabelReader().read(Array(try Data(contentsOf: url)), source: url.lastPathComponent)
    #expect(faults.isEmpty)
    return texts.map { text in
      var score = DocumentScore()
      // Few values, so that there are ties, and some of them 0; better than chance.
      score.deescalation = Double(dice.roll(6)) / 7 + (text.label == .deescalate ? 1.0 / 7 : 0)
      score.confrontation = Double(dice.roll(6)) / 7 + (text.label == .confront ? 1.0 / 7 : 0)
      score.label = score.balance > 0.2 ? .deescalate : score.balance < -0.2 ? .confront : .neutral
      return ScoredText(labelled: text, score: score)
    }
  }

  @Test("says of the same scores what an evaluation says, to the third decimal")
  func agrees() throws {
    guard let tool = Checkout.shared("tools/scoreboard"), let data = Checkout.shared("data") else {
      print("skipped: there is no shared material")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "detente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var dice = Dice(seed: 4)
    var expected: [String: Figures] = [:]
    var lines = ""
    for half in ["tune", "check"] {
      for name in ["news_plv", "icbe", "un_quad", "unsc", "agnews_neg"] {
        let texts = try scored(data.appending(path: "\(half)/\(name).jsonl"), &dice)
        expected["\(half) \(name)"] = Figures(texts)
        for text in texts {
          let id = String(decoding: try JSONEncoder().encode(text.labelled.id), as: UTF8.self)
          lines += #"{"id":\#(id),"balance":\#(text.balance),"label":"\#(text.score.label.rawValue)"}"# + "\n"
        }
      }
    }
    try Data(lines.utf8).write(to: folder.appending(path: "scores.jsonl"))
    // In the program's place: prints the scores of the ids that it is asked for.
    let program = folder.appending(path: "detente")
    try Data(
      """
      #!/usr/bin/env python3
      import json, os, sys
      known = {}
      for line in open(os.path.join(os.path.dirname(__file__), 'scores.jsonl'), encoding='utf-8'):
          known[json.loads(line)['id']] = line
      for line in open(sys.argv[-1], encoding='utf-8'): sys.stdout.write(known[json.loads(line)['id']])
      """.utf8
    ).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", tool.path, "--bin", program.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let printed = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    var compared = 0
    for line in printed.split(separator: "\n") where !line.contains("news core") {
      let words = line.split(separator: " ").map(String.init)
      let figures = try #require(expected["\(words[0]) \(words[1])"])
      let known: [String: Double?] = [
        "acc2": figures.accuracy, "auc": figures.auc, "zero": figures.zero, "rho": figures.rho,
        "fired": figures.fired, "confront": figures.firedConfront,
      ]
      for (name, value) in zip(words, words.dropFirst()) {
        guard let figure = known[name] else { continue }
        #expect(abs(try #require(figure) - (try #require(Double(value)))) <= 0.0005 + 1e-9, "\(line)")
        compared += 1
      }
    }
    #expect(compared >= 24)
  }
}
