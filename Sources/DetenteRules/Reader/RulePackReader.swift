/// Reads the files of a pack into a `RulePack` and says everything that is wrong with them.
public enum RulePackReader {
  /// The pack of some files, with the diagnostics of all of them by place.
  ///
  /// What is faulty is left out of the pack and the rest is read, so that one run names all faults; a pack
  /// with an error must not score. Patterns are not compiled here: their syntax is checked when the rule
  /// set is made. Lists that are not `actors/*.tsv` are read only where a lexicon names them; files of other
  /// names never, and their bytes are not looked at.
  ///
  /// - Complexity: O(*n*), *n* the bytes of the files.
  public static func read(_ files: [PackFile]) -> (RulePack, [Diagnostic]) {
    var reading = PackReading(SourceFiles(files))
    reading.readFiles()
    reading.checkPack()
    return (reading.pack, reading.diagnostics.sorted(by: DiagnosticOrder.precedes))
  }
}

/// By place, then errors before warnings, then code and message: one order for any order of finding.
enum DiagnosticOrder {
  static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity == .error }
    return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

/// The digest that names a pack's content.
package enum PackDigest {
  /// SHA-256 over the path of each file that is read, a zero byte, its length as eight bytes (most significant first), and its
  /// bytes, in path order; hexadecimal.
  package static func hex(of files: SourceFiles) -> String {
    var hash = SHA256()
    for file in files.files where PackFile.isRead(file.path) {
      var head = Array(file.path.utf8) + [0]
      let length = UInt64(file.bytes.count)
      for shift in stride(from: 56, through: 0, by: -8) {
        head.append(UInt8(truncatingIfNeeded: length >> shift))
      }
      hash.update(head.span)
      hash.update(file.bytes.span)
    }
    return hash.hexDigest()
  }
}
