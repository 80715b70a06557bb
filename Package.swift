// swift-tools-version: 6.2
import PackageDescription

/// Every room is checked alike: Swift 6 concurrency, marked unsafe code, honest imports, no warnings.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// What loads a pack, scores with it and writes results is optimised in debug builds, too: hundreds of tests load the
/// English one, or score megabytes.
let optimised: SwiftSetting = .unsafeFlags(["-O"], .when(configuration: .debug))

/// What only arranges the work of others, or reads a pack once, is small rather than fast: the binary has to stay under
/// 20 MB.
let small: SwiftSetting = .unsafeFlags(["-Osize"], .when(configuration: .release))

/// A room of the house; `imports` are the rooms above it.
func room(_ name: String, _ imports: [Target.Dependency] = [], _ further: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings + further)
}

func tests(_ name: String, _ imports: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name, dependencies: imports + ["DetenteTestSupport"], resources: resources,
    swiftSettings: settings)
}

/// What holds pointers, indexes bytes or shares memory, and the tests of it.
let engine: [Target] = [
  .systemLibrary(
    name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
  .systemLibrary(
    name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .target(
    name: "CJSON", cxxSettings: [.unsafeFlags(["-O2", "-fno-exceptions"])],
    linkerSettings: [.linkedLibrary("simdjson")]),
  .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
  .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
  .systemLibrary(name: "CMalloc"),
  .target(name: "CPack", exclude: ["attach.sh", "files.sh", "list.sh", "pack.sh"]),
  .target(name: "CScan", cSettings: [.unsafeFlags(["-O2"])]),
  room("PackArchive", ["CPack", "Decompression"]),
  room("PCRE2", ["CPCRE2"]),
  room("YAML", ["CYAML"], [optimised]),
  room("JSONRecords", ["CJSON"], [optimised]),
  // libarchive from its archive: of the shared one, every start would also load an XML parser and ICU.
  .target(
    name: "Decompression", dependencies: ["CArchive", "CZlib"], swiftSettings: settings,
    linkerSettings: [":libarchive.a", "z", "zstd", "lzma", "bz2"].map { .linkedLibrary($0) }),
  room("SystemIO", ["CMalloc"]),
  room("Parallel", [], [optimised]),
  room("Serialization", [], [optimised]),
  room("Scan", ["CScan", "Serialization"], [optimised]),
  room("DetenteText", ["Scan", "Serialization"], [optimised]),
  room("DetenteRules", ["YAML", "Parallel"], [optimised, small]),
  room(
    "DetenteMatching", ["PCRE2", "Scan", "Serialization", "Parallel", "DetenteText", "DetenteRules"],
    [optimised]),
  room("DetenteScoring", ["Serialization", "DetenteText", "DetenteRules", "DetenteMatching"], [optimised]),
  room(
    "Detente",
    ["PackArchive", "Serialization", "DetenteText", "DetenteRules", "DetenteMatching", "DetenteScoring"],
    [optimised, small]),
  // What libFuzzer drives (fuzz/README.md), and what replays its finds as a test.
  .target(
    name: "FuzzEntries",
    dependencies: [
      "Detente", "DetenteText", "DetenteRules", "DetenteMatching", "DetenteScoring", "JSONRecords",
    ],
    path: "fuzz/Entries", swiftSettings: settings),
  .executableTarget(
    name: "FuzzDriver", dependencies: ["FuzzEntries"], path: "fuzz/Driver",
    swiftSettings: settings),
  tests("FuzzTests", ["FuzzEntries"]),
  .target(
    name: "DetenteTestSupport", path: "Tests/DetenteTestSupport", swiftSettings: settings),
  tests("DetenteTextTests", ["DetenteText", "Serialization"], resources: [.copy("Fixtures")]),
  tests(
    "DetenteTests",
    ["Detente", "DetenteRules", "DetenteMatching", "DetenteScoring", "DetenteText", "PCRE2"],
    resources: [.copy("Fixtures")]),
  tests("SerializationTests", ["Serialization"]),
  tests("YAMLTests", ["YAML"]),
  tests("PCRE2Tests", ["PCRE2"]),
  tests("ScanTests", ["Scan"]),
  tests(
    "DetenteMatchingTests",
    ["DetenteMatching", "DetenteText", "DetenteRules", "DetenteScoring", "PCRE2"],
    resources: [.copy("Fixtures")]),
  tests("SystemIOTests", ["SystemIO"]),
  tests("DecompressionTests", ["Decompression"]),
  tests("JSONRecordsTests", ["JSONRecords"]),
]

/// What only arranges the work of the engine, and the tests that no sanitizer need see.
let tools: [Target] = [
  room("DetenteReports", ["Detente", "DetenteText", "DetenteRules", "DetenteScoring"], [optimised]),
  room(
    "DetenteTuning",
    [
      "PCRE2", "Parallel", "JSONRecords", "Detente", "DetenteText", "DetenteRules", "DetenteMatching",
      "DetenteScoring", "DetenteReports",
    ], [optimised, small]),
  room(
    "DetenteBench",
    [
      "JSONRecords", "Detente", "DetenteText", "DetenteRules", "DetenteMatching", "DetenteScoring",
      "DetenteReports", "DetenteTuning",
    ], [small]),
  .executableTarget(
    name: "DetenteCLI",
    dependencies: [
      "DetenteBench",
      "Detente", "DetenteText", "DetenteRules", "DetenteScoring", "DetenteReports", "DetenteTuning",
      "PackArchive", "SystemIO", "JSONRecords", "Decompression", "Parallel",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings + [small]),
  tests("DetenteScoringTests", ["DetenteScoring", "DetenteText"], resources: [.copy("Fixtures")]),
  tests("DetenteRulesTests", ["DetenteRules", "YAML"], resources: [.copy("Fixtures")]),
  tests(
    "DetenteReportsTests",
    ["Detente", "DetenteText", "DetenteRules", "DetenteScoring", "DetenteReports", "PackArchive"],
    resources: [.copy("Golden")]),
  tests(
    "DetenteTuningTests",
    [
      "DetenteTuning", "Detente", "DetenteText", "DetenteRules", "DetenteMatching", "DetenteScoring",
      "DetenteReports", "JSONRecords",
    ], resources: [.copy("Fixtures")]),
  tests("DetenteBenchTests", ["DetenteBench", "Detente", "DetenteRules", "JSONRecords"]),
  tests("DetenteCLITests", ["DetenteCLI", "PackArchive"], resources: [.copy("Fixtures")]),
]

/// The sanitizers build everything anew: they ask for no more than they look at. "threads" is what workers share.
let part = Context.environment["DETENTE_ENGINE_ONLY"]
let isEngineOnly = part != nil
let threads = engine.filter { $0.type != .test || ["PCRE2Tests", "DetenteTests"].contains($0.name) }

let library: Product = .library(name: "Detente", targets: ["Detente"])
/// Rooms for benchmarks/micro to measure by themselves; for programs there is Detente.
let rooms: Product = .library(
  name: "DetenteRooms", targets: ["Scan", "PCRE2", "DetenteText", "DetenteRules", "DetenteReports"])
let program: Product = .executable(name: "detente", targets: ["DetenteCLI"])

let package = Package(
  name: "detente",
  platforms: [.macOS(.v26)],
  products: isEngineOnly ? [library] : [library, rooms, program],
  // Named also where nothing uses it: without it `Package.resolved` would go, and the next build would have to ask for
  // versions.
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: part == "threads" ? threads : isEngineOnly ? engine : engine + tools,
  cxxLanguageStandard: .cxx17
)
