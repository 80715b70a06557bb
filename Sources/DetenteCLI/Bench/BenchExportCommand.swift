internal import ArgumentParser
internal import Detente
internal import DetenteBench
internal import DetenteRules
internal import SystemIO

/// `detente bench export`
struct BenchExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a pack's patterns, sentences, and which fires in which, for other matchers.",
    discussion: """
      EXAMPLES
        detente bench export out --corpus news.jsonl.gz --size 20
        detente bench export out --generate 2000,250

      The folder then holds patterns.tsv (number, i or c for case ignored or not, pattern of PCRE2), sentences.txt (a \
      folded sentence a line, an empty line after each article), fired.tsv (sentence, pattern), corpus.jsonl, and, for \
      a generated pack, pack/.
      """)

  @Argument(
    help: ArgumentHelp("The folder to write to; it is made where it is missing.", valueName: "folder"))
  var folder: String

  @OptionGroup var corpus: BenchCorpusOptions
  @OptionGroup var pack: PackOptions

  @Option(
    help: ArgumentHelp(
      "Instead of the pack a generated one of so many phrases and regular expressions.",
      valueName: "phrases,regexes"))
  var generate: String?

  @OptionGroup var style: StyleOptions

  private var sizes: [Int]? { generate?.split(separator: ",").map { Int($0) ?? -1 } }

  func validate() throws {
    if let sizes, sizes.count != 2 || sizes.contains(where: { !(0...100_000).contains($0) }) {
      throw ValidationError("'--generate' takes two numbers, as in 2000,250.")
    }
  }

  func run() throws {
    var loading = try pack.load(showWarnings: false, style: style)
    let (articles, _) = try corpus.articles(loading.pack)
    let root = Path(folder)
    try Folder.create(at: root)
    if let sizes {
      guard SyntheticPack.canBeMade(from: loading.pack) else {
        throw Failure(.usage, "the pack has no sentences to take words from")
      }
      let files = SyntheticPack(phrases: sizes[0], regexes: sizes[1], from: loading.pack).files
      let own = root.appending(Array("pack".utf8))
      try Folder.create(at: own)
      for file in files { try own.appending(Array(file.path.utf8)).write(file.bytes) }
      loading = Scorer.load(files)
    }
    guard let scorer = loading.scorer else { throw Failure(.packInvalid, "the pack does not compile") }
    let export = try PeerExport(scorer, articles)
    for (name, bytes) in [
      ("patterns.tsv", export.patterns), ("sentences.txt", export.sentences), ("fired.tsv", export.fired),
      ("corpus.jsonl", records(of: articles)),
    ] { try root.appending(Array(name.utf8)).write(bytes) }
    let counts = export.counts
    try Program.print(
      "\(counts.patterns) patterns, \(counts.sentences) sentences, \(counts.fired) fired pairs\n")
  }
}
