// swift-tools-version: 6.1
import PackageDescription

// Each room by itself, in nanoseconds: `swift package benchmark` in this folder. Nested, so that building detente needs
// none of it.
let package = Package(
  name: "detente-micro-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "detente", path: "../.."),
    // Without its traits, which replace malloc and the Swift runtime.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Rooms",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "DetenteRooms", package: "detente"),
        .product(name: "Detente", package: "detente"),
      ],
      path: "Benchmarks/Rooms",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
