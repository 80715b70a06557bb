internal import ArgumentParser
internal import DetenteTuning
internal import SystemIO

/// What tables about rules are written as.
enum TableFormat: String, ExpressibleByArgument, CaseIterable, OutputFormat { case pretty, json, csv }

/// A report about rules in each of these.
protocol TableReport {
  func write(into output: inout [UInt8])
  func writeJSON(into output: inout [UInt8])
  func writeCSV(into output: inout [UInt8])
}

extension EvaluationReport: TableReport {}
extension StatisticsReport: TableReport {}
extension ComparisonReport: TableReport {}

extension TargetOptions {
  /// Writes a report to where the user wants it.
  /// - Parameter asked: nil: as the output is called.
  func write(_ report: some TableReport, as asked: TableFormat?) throws {
    var output = try open()
    switch format(asked) {
    case .pretty: report.write(into: &output.buffer)
    case .json: report.writeJSON(into: &output.buffer)
    case .csv: report.writeCSV(into: &output.buffer)
    }
    try output.finish()
  }
}
