import DetenteMatching
import DetenteRules
import Foundation

@testable import DetenteScoring

/// The English pack of the project, compiled as scoring compiles it.
enum EnglishPack {
  static let model: ScoringModel? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "rules/en")
    guard let names = FileManager.default.enumerator(atPath: root.path) else { return nil }
    let files = names.compactMap { $0 as? String }.compactMap { name -> PackFile? in
      guard name.hasSuffix(".yaml") || name.hasSuffix(".tsv"),
        let data = FileManager.default.contents(atPath: root.appending(path: name).path)
      else { return nil }
      return PackFile(path: name, bytes: Array(data))
    }
    let (pack, _) = RulePackReader.read(files)
    return ScoringModel.compile(pack).model
  }()

  static var rules: RuleSet { model?.rules ?? RuleSet() }
}
