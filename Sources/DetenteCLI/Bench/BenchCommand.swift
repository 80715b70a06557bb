internal import ArgumentParser

/// `detente bench`
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the engine on this machine, and compare two measurements.",
    subcommands: [
      BenchRunCommand.self, BenchCompareCommand.self, BenchExportCommand.self, BenchProbeCommand.self,
    ])
}
