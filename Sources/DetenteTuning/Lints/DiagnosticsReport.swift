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
    var writer = JSONWriter(taking: &output)
    writer.beginObject()
    writer.member("schema", "detente:diagnostics/1")
    writer.member("pack", pack)
    writer.member("errors", diagnostics.count { $0.severity == .error })
    writer.member("warnings", diagnostics.count { $0.severity == .warning })
    writer.key("diagnostics")
    writer.beginArray()
    for record in diagnostics.map(DiagnosticRecord.init) {
      writer.beginObject()
      writer.member("code", record.code)
      writer.member("severity", record.severity)
      writer.member("message", record.message)
      writer.member("file", record.file)
      writer.member("line", record.line)
      writer.member("column", record.column)
      writer.member("length", record.length)
      writer.member("label", record.label)
      writer.member("notes", record.notes)
      writer.member("help", record.help)
      writer.key("fix")
      if let fix = record.fix {
        writer.beginObject()
        writer.member("line", fix.line)
        writer.member("column", fix.column)
        writer.member("length", fix.length)
        writer.member("replacement", fix.replacement)
        writer.endObject()
      } else {
        writer.null()
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    writer.release(to: &output)
  }
}
