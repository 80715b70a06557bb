internal import DetenteReports
public import DetenteRules

/// Writes diagnostics for machines.
public struct DiagnosticsReport: Sendable {
  private let diagnostics: [Diagnostic]
  private let pack: String

  /// A report about a pack, as messages name it.
  public init(_ diagnostics: [Diagnostic], pack: String) {
    self.diagnostics = diagnostics
    self.pack = pack
  }

  /// Appends them as one JSON object, in their order.
  public func writeJSON(into output: inout [UInt8]) {
    JSONWriter.line(schema: "detente:diagnostics/1", into: &output) { writer in
      writer.member("pack", pack)
      writer.member("errors", diagnostics.count { $0.severity == .error })
      writer.member("warnings", diagnostics.count { $0.severity == .warning })
      writer.member("diagnostics", objects: diagnostics) { writer, diagnostic in
        writer.member("code", diagnostic.code.rawValue)
        writer.member("severity", diagnostic.severity.rawValue)
        writer.member("message", diagnostic.message)
        writer.member("file", diagnostic.location.file)
        writer.member("line", diagnostic.location.line)
        writer.member("column", diagnostic.location.column)
        writer.member("length", diagnostic.length)
        writer.member("label", diagnostic.label)
        writer.member("notes", diagnostic.notes)
        writer.member("help", diagnostic.help)
        write(diagnostic.fix, &writer)
      }
    }
  }

  private func write(_ fix: SourceEdit?, _ writer: inout JSONWriter) {
    guard let fix else { return writer.member("fix", String?.none) }
    writer.member("fix") { writer in
      writer.member("line", fix.location.line)
      writer.member("column", fix.location.column)
      writer.member("length", fix.length)
      writer.member("replacement", fix.replacement)
    }
  }
}
