internal import ArgumentParser
internal import DetenteBench
internal import JSONRecords
internal import SystemIO

/// `detente bench cmp`
struct BenchCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cmp",
    abstract: "Compare two measurements, with a verdict only where the noise allows one.",
    discussion: """
      EXAMPLES
        detente bench cmp before.jsonl after.jsonl
        detente bench cmp before.jsonl after.jsonl --fail-over 1.10
        detente bench run --filter corpus/ -o before.jsonl
        detente bench run --filter corpus/ -p my-pack -o after.jsonl

      A case is slower, or faster, where the whole 95 % interval of the ratio lies beyond the threshold; an interval \
      takes three rounds a side. Where the same pack came to different results (hits, hash) over the same texts, \
      nothing is said of their times: changed. What else differs (pack, processor, program) stands under the table.
      """)

  @Argument(help: ArgumentHelp("What `bench run` wrote as JSONL.", valueName: "before"))
  var before: String

  @Argument(help: ArgumentHelp("What it wrote later.", valueName: "after"))
  var after: String

  @Option(help: ArgumentHelp("The least ratio worth a verdict.", valueName: "ratio"))
  var threshold = 1.05

  @Option(
    help: ArgumentHelp("End with status 1 where a case is slower by more than this.", valueName: "ratio"))
  var failOver: Double?

  @OptionGroup var target: TargetOptions

  func validate() throws {
    for ratio in [threshold, failOver ?? 1] where !(1...1000).contains(ratio) {
      throw ValidationError("A ratio is 1 or more: 1.10 stands for ten per cent.")
    }
  }

  func run() throws {
    let (old, new) = (try record(before), try record(after))
    let comparison = BenchmarkComparison(old, new, threshold: threshold)
    var output = try target.open()
    comparison.writeTable(into: &output.buffer)
    try output.finish()
    guard let failOver else { return }
    let untold = comparison.rows.filter { $0.verdict == .few }
    guard untold.isEmpty else {
      throw Failure(
        .checkFailed,
        "too few rounds to tell whether it is slower by more than \(failOver): \(untold.map(\.name).joined(separator: ", ")); "
          + "measure with --rounds 5")
    }
    let slower = comparison.rows.filter { ($0.interval?.lowerBound ?? 0) > failOver }
    guard slower.isEmpty else {
      throw Failure(
        .checkFailed, "slower by more than \(failOver): \(slower.map(\.name).joined(separator: ", "))")
    }
  }

  private func record(_ name: String) throws(Failure) -> BenchmarkRecord {
    let bytes: [UInt8]
    do { bytes = try InputStream.bytes(of: name, as: "the record") } catch { throw Failure(unread: error) }
    do { return try BenchmarkRecord(jsonl: bytes) } catch {
      throw Failure(.inputsFailed, "\(name):\(error.line): \(error.message)")
    }
  }
}
