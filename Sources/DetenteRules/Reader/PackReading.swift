internal import YAML

/// A pack, or one of its files, while it is being read.
struct PackReading: Sendable {
  /// Names that are given in one place and used in others.
  enum Namespace: String, Sendable {
    case signalClass = "class"
    case term, status, actor
    case operatorRule = "operator"
    /// Lexicons, rules, masks and boilerplate: what a hit is reported under.
    case rule
    /// Cues of factuality and degree.
    case cue
    case domain
  }

  /// A name as it is given, checked when all files are read.
  struct Declaration: Sendable {
    var namespace: Namespace
    var name: String
    /// What it names.
    var what: String
    var location: SourceLocation
    var length: Int
  }

  /// A use of a name, checked when all files are read.
  struct Reference: Sendable {
    var namespace: Namespace
    var name: String
    var location: SourceLocation
    var length: Int
    /// Where the name stands inside a scalar: the scalar and the range of its bytes. Its place is worked out
    /// only for a message, for that walks the file.
    var part: (scalar: SourceText, range: Range<Int>)?
  }

  /// A weight, checked against its class's range when all files are read.
  struct WeightUse: Sendable {
    var weight: Double
    var signalClass: String
    var owner: String
    var location: SourceLocation
    var length: Int
  }

  let files: SourceFiles
  /// The path of the file at hand.
  var file = ""
  var pack = RulePack()
  var diagnostics: [Diagnostic] = []
  var declarations: [Declaration] = []
  /// Where each name was given first.
  var names: [Namespace: [String: SourceLocation]] = [:]
  /// Where each setting of which there is one was given first.
  var settings: [String: SourceLocation] = [:]
  var references: [Reference] = []
  var weights: [WeightUse] = []
  /// The lists that lexicons and masks name.
  var usedLists: Set<String> = []
  /// Sections of settings that a pack has once: what they say depends on the files before.
  var modifiers: [YAMLNode] = []
  /// A file could not be read at all, so that a missing name proves nothing.
  var isIncomplete = false

  init(_ files: SourceFiles) { self.files = files }

  func location(_ mark: YAMLMark) -> SourceLocation {
    SourceLocation(file: file, line: mark.line, column: mark.column)
  }

  func source(_ scalar: YAMLScalar) -> SourceText {
    SourceText(scalar.text, at: location(scalar.start), style: ScalarStyle(scalar.style))
  }

  /// The scalars a node takes on its first line, at least 1.
  func length(_ node: YAMLNode) -> Int {
    if case .mapping(let mapping) = node, let first = mapping.pairs.first, first.key.start == mapping.start {
      return length(.scalar(first.key))
    }
    let (start, end) = (node.start, node.end)
    if start.line == end.line { return max(1, end.column - start.column) }
    if case .scalar = node, let line = files.line(start.line, of: file) {
      return max(1, line.unicodeScalars.count - start.column + 1)
    }
    return 1
  }

  func length(_ scalar: YAMLScalar) -> Int { length(.scalar(scalar)) }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at node: YAMLNode, label: String = "", notes: [String] = [],
    help: String? = nil, fix: String? = nil
  ) {
    let start = location(node.start)
    let length = length(node)
    let isOneLine = node.start.line == node.end.line
    diagnostics.append(
      Diagnostic(
        code, message, at: start, length: length, label: label, notes: notes, help: help,
        fix: isOneLine ? fix.map { SourceEdit(at: start, length: length, replacement: $0) } : nil))
  }

  /// Notes a name as given.
  mutating func declare(_ scalar: YAMLScalar, in namespace: Namespace, _ what: String) {
    declarations.append(
      Declaration(
        namespace: namespace, name: scalar.text, what: what, location: location(scalar.start),
        length: length(scalar)))
  }

  /// Whether a setting of which a pack has one is given for the first time; otherwise it is an error.
  mutating func once(_ setting: String, at key: YAMLScalar) -> Bool {
    if let first = settings[setting] {
      report(
        .duplicate, "`\(setting)` is set twice", at: .scalar(key), label: "set again here",
        notes: ["first set at \(first.printed)"])
      return false
    }
    settings[setting] = location(key.start)
    return true
  }

  /// Notes a use of a name.
  mutating func refer(to namespace: Namespace, _ scalar: YAMLScalar) {
    references.append(
      Reference(
        namespace: namespace, name: scalar.text, location: location(scalar.start), length: length(scalar)))
  }
}

extension SourceLocation {
  /// `file:line:column`.
  var printed: String { "\(file):\(line):\(column)" }
}

extension ScalarStyle {
  init(_ style: YAMLScalar.Style) {
    switch style {
    case .plain: self = .plain
    case .singleQuoted: self = .singleQuoted
    case .doubleQuoted: self = .doubleQuoted
    case .literal: self = .literal
    case .folded: self = .folded
    }
  }
}
