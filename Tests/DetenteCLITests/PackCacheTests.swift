import DetenteTestSupport
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
    for (options, cache) in [
      (["--no-cache"], nil), ([], "off"), ([], "OFF"), ([], "0"), ([], "a.txt/nowhere"), (["-v"], "off"),
    ] {
      let outcome = try score(options, cache: cache)
      #expect(outcome.status == 0 && outcome.output.contains("confront"))
      #expect(kept.isEmpty)
    }
    let broken = scratch.url.appending(path: "broken")
    try scratch.write("broken/pack.yaml", "format: 1\n")
    let outcome = try score(pack: broken.path)
    #expect(outcome.status == 3 && kept.isEmpty)
  }

  @Test("what is not a kept pack stays as it is: other files, links, pipes")
  func others() throws {
    try scratch.write("caches/detente/objects/pack-1.pack", "another program's")
    for number in 0..<6 { try scratch.write("caches/detente/my.package.\(number)", "mine") }
    let first = try score()
    let name = try #require(kept.first { $0.hasSuffix(".pack") })
    let file = scratch.url.appending(path: "caches/detente/\(name)")
    // A link in the pack's place is replaced, and what it leads to is left alone.
    try scratch.write("victim", "precious")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(
      at: file, withDestinationURL: scratch.url.appending(path: "victim"))
    #expect(try score().output == first.output)
    #expect(try scratch.read("victim") == "precious")
    #expect(
      try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType == .typeRegular
    )
    // A pipe would wait for a writer for ever.
    try FileManager.default.removeItem(at: file)
    let making = try Process.run(URL(filePath: "/usr/bin/mkfifo"), arguments: [file.path])
    making.waitUntilExit()
    try #require(making.terminationStatus == 0)
    #expect(try score().output == first.output)
    // Half of a pack that a killed run left goes once it is old; packs dated in the future do not keep this one out.
    let half = file.path + ".1.part"
    let digits = name.dropLast(5)
    try Data("half".utf8).write(to: URL(filePath: half))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400)], ofItemAtPath: half)
    for number in 0..<5 {
      let other = String(repeating: "\(number)", count: digits.count) + ".pack"
      try scratch.write("caches/detente/\(other)", "packed")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: 86_400)],
        ofItemAtPath: scratch.url.appending(path: "caches/detente/\(other)").path)
    }
    try FileManager.default.removeItem(at: file)
    #expect(try score().output == first.output)
    #expect(kept.filter { $0.hasSuffix(".pack") }.count == 4 && kept.contains(name))
    #expect(!FileManager.default.fileExists(atPath: half))
    #expect(kept.filter { $0.hasPrefix("my.package") }.count == 6)
    #expect(try scratch.read("caches/detente/objects/pack-1.pack") == "another program's")
  }

  @Test("a run that fails its check leaves the pack, too, and -v tells the pack's warnings as ever")
  func failing() throws {
    let outcome = try score(["-q", "--fail-on", "confrontation >= 0"])
    #expect(outcome.status == 1)
    #expect(kept.count == 1)
    let (told, fresh) = (try score(["-v"]), try score(["-v", "--no-cache"]))
    #expect(told.errors.contains("1 article,") && fresh.errors.contains("1 article,"))
  }
}
