internal import Parallel
internal import YAML

extension PackReading {
  /// Reads all files, each by itself, and puts them together in path order, with their digest.
  mutating func readFiles() {
    if files["pack.yaml"] == nil {
      diagnostics.append(
        Diagnostic(
          .missingFile, "the pack has no `pack.yaml`",
          at: SourceLocation(file: "pack.yaml", line: 0, column: 0),
          help: "it holds the pack's `format`, name (`pack`), `version` and `language`"))
    }
    let files = files
    let read = files.files.filter { PackFile.isRead($0.path) }
    let (parts, digest) = read.mapInParallel(blocksOf: 2, { PackReading($0, of: files) }) {
      PackDigest.hex(of: files)
    }
    for part in parts { take(part) }
    pack.digest = digest
    checkUnread()
  }

  /// One file by itself.
  private init(_ entry: PackFile, of files: SourceFiles) {
    self.init(files)
    file = entry.path
    if entry.path.hasSuffix(".yaml") {
      read(YAMLDocument(parsing: entry.bytes))
    } else if entry.path.hasPrefix("actors/"), entry.path.hasSuffix(".tsv") {
      readActors(entry)
    }
  }

  /// Takes in what another reading made of one file.
  private mutating func take(_ part: PackReading) {
    file = part.file
    pack.append(part.pack)
    diagnostics += part.diagnostics
    declarations += part.declarations
    references += part.references
    weights += part.weights
    usedLists.formUnion(part.usedLists)
    if part.isIncomplete { isIncomplete = true }
    for node in part.modifiers { readModifiers(node) }
  }

  private mutating func read(_ document: YAMLDocument) {
    for fault in document.faults { report(fault) }
    if !document.faults.isEmpty {
      isIncomplete = true
      return
    }
    if document.root == nil, file == "pack.yaml" {
      diagnostics.append(
        Diagnostic(
          .missingKey, "pack.yaml needs `format`, `pack`, `version` and `language`",
          at: SourceLocation(file: file, line: 0, column: 0), help: "the file is empty"))
    }
    guard let root = document.root, let record = open(root, as: PackShape.file) else { return }
    if case .mapping(let mapping) = root { readHeader(record, of: mapping) }
    for value in record.values { readSection(value) }
  }

  private mutating func readSection(_ value: Record.Value) {
    let items = { () -> [YAMLNode] in
      if case .sequence(let sequence) = value.node { sequence.items } else { [] }
    }
    switch value.name {
    case "classes": for node in items() { readClass(node) }
    case "terms": for node in items() { readTerm(node) }
    case "lexicons": for node in items() { readLexicon(node) }
    case "rules": for node in items() { readRule(node) }
    case "masks": for node in items() { readMask(node) }
    case "operators": for node in items() { readOperator(node) }
    case "modifiers": modifiers.append(value.node)
    case "gate": readGate(value.node)
    case "zones": readZones(value.node)
    case "clauses": readClauses(value.node)
    case "lexemes": readLexemes(value.node)
    case "tests": for node in items() { readTest(node) }
    default: break
    }
  }

  private mutating func report(_ fault: YAMLFault) {
    if fault.kind == .syntax, let slip = colonWithoutBlank(fault) {
      diagnostics.append(
        Diagnostic(
          .yamlSyntax, "no blank behind the colon", at: slip.mark, label: "read as part of a text",
          help: "write `\(slip.key): \(slip.value)`"))
      return
    }
    let message: String
    var help: String?
    var code = DiagnosticCode.yamlSyntax
    switch fault.kind {
    case .syntax:
      message = fault.message
      help = syntaxHelp(fault)
    case .encoding:
      let isControl = fault.message.hasPrefix("control characters")
      if isControl { code = .controlCharacter }
      message = isControl ? "a control character stands here" : "the file is not UTF-8: \(fault.message)"
    case .alias, .anchor: (message, help) = (fault.message, "packs have no references: write the value out")
    case .tag: (message, help) = (fault.message, "packs have no tags: quote the value if it must be a text")
    case .secondDocument: (message, help) = (fault.message, "a file holds one document: leave out the `---`")
    case .keyNotScalar: (message, help) = (fault.message, "quote what begins with `[`, `{` or `?`")
    case .tooDeep: message = fault.message
    }
    var notes: [String] = []
    if let context = fault.context {
      notes.append("\(context.text), which begins at \(location(context.mark).printed)")
    }
    diagnostics.append(
      Diagnostic(
        code, message, at: location(fault.mark), length: fault.length, label: "here", notes: notes, help: help
      )
    )
  }
}
