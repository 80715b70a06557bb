import Foundation
import Testing

@Suite("The cache of compiled packs")
struct PackCacheTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("a.txt", "The rebels shelled the town, and the army agreed to a truce.\n")
  }

  private var kept: [String] {
    let folder = scratch.url.appending(path: "caches/detente").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func score(_ options: [String] = [], pack: String? = nil, cache: String? = nil) throws -> Outcome {
    var environment = ["LANG": "C.UTF-8", "XDG_CACHE_HOME": scratch.url.appending(path: "caches").path]
    if let pack { environment["DETENTE_RULES"] = pack }
    if let cache { environment["DETENTE_CACHE"] = cache }
    return try Program.run(
      ["score", "a.txt", "-f", "jsonl"] + options, environment: environment, in: scratch)
  }

  @Test("the first run leaves the pack, the next ones use it, and all say the same")
  func second() throws {
    let first = try score()
    #expect(first.status == 0)
    #expect(kept.count == 1)
    let file = scratch.url.appending(path: "caches/detente").appending(path: try #require(kept.first))
    let longAgo = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: longAgo], ofItemAtPath: file.path)
    let second = try score()
    #expect(second.output == first.output && second.errors == first.errors)
    // Who uses it touches it; who compiles anew would put another file in its place.
    let number = { try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int }
    let before = try number()
    let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
    #expect(try #require(time) > longAgo)
    _ = try score()
    #expect(try number() == before)
    #expect(try score(["--no-cache"]).output == first.output)
  }

  @Test("a damaged or foreign file is compiled anew and replaced")
  func damage() throws {
    let first = try score()
    let file = scratch.url.appending(path: "caches/detente").appending(path: try #require(kept.first))
    let whole = try Data(contentsOf: file)
    for content in [Data(), Data(whole.prefix(whole.count / 2)), Data("nonsense".utf8)] {
      try content.write(to: file)
      let outcome = try score()
      #expect(outcome.status == 0 && outcome.output == first.output && outcome.errors.isEmpty)
      #expect(try Data(contentsOf: file) == whole)
    }
  }

  @Test("another pack has a file of its own, a changed one another, and old ones go")
  func packs() throws {
    let pack = scratch.url.appending(path: "pack")
    try FileManager.default.copyItem(atPath: Program.tinyPack, toPath: pack.path)
    _ = try score()
    var outputs: Set<String> = []
    for round in 0..<6 {
      let file = pack.appending(path: "pack.yaml")
      let changed = try "# round \(round)\n" + String(contentsOf: file, encoding: .utf8)
      try changed.write(to: file, atomically: true, encoding: .utf8)
      outputs.insert(try score(["-f", "json"], pack: pack.path).output)
    }
    #expect(kept.count == 4)
    // The digest of the pack is told with the result.
    #expect(outputs.count == 6)
  }

  @Test("nothing is kept where that is not wanted or not possible, and the run is none the worse")
  func without() throws {
    for (options, cache) in [(["--no-cache"], nil), ([], "off"), ([], "a.txt/nowhere"), (["-v"], "off")] {
      let outcome = try score(options, cache: cache)
      #expect(outcome.status == 0 && outcome.output.contains("confront"))
      #expect(kept.isEmpty)
    }
    let broken = scratch.url.appending(path: "broken")
    try scratch.write("broken/pack.yaml", "format: 1\n")
    let outcome = try score(pack: broken.path)
    #expect(outcome.status == 3 && kept.isEmpty)
  }

  @Test("a run that fails its check leaves the pack, too, and -v tells the pack's warnings as ever")
  func failing() throws {
    let outcome = try score(["-q", "--fail-on", "confrontation >= 0"])
    #expect(outcome.status == 1)
    #expect(kept.count == 1)
    let (told, fresh) = (try score(["-v"]), try score(["-v", "--no-cache"]))
    #expect(told.errors.contains("1 articles") && fresh.errors.contains("1 articles"))
  }
}
