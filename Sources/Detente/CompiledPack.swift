internal import DetenteScoring
internal import DetenteText
internal import Serialization

/// A compiled pack as bytes, from which a scorer is made without reading and compiling.
///
/// They are for the build of the program that made them, and for no other.
public struct CompiledPack: Sendable {
  /// The pack, under a seal.
  public let bytes: [UInt8]

  /// That of a scorer.
  /// - Complexity: linear in the pack; some hundredths of a second for the English one.
  public init(_ scorer: Scorer) {
    var writer = SealedBytes.writer()
    let conventions = scorer.conventions
    for words in [
      conventions.abbreviations, conventions.titles, conventions.agencies, conventions.starters,
      conventions.clocks, conventions.dates, conventions.pages, conventions.kickers,
    ] {
      writer.write(words)
    }
    writer.write(scorer.model)
    bytes = SealedBytes.seal(writer)
  }

  /// What was kept of one.
  /// - Parameter bytes: `bytes` of a pack that the same build of the program made; damage is found, other builds are
  ///   not.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Scores exactly as the scorer of which the pack was made; nil where the bytes are damaged.
  public var scorer: Scorer? {
    do throws(ByteFault) {
      var reader = try SealedBytes.open(bytes)
      let conventions = TextConventions(
        abbreviations: try reader.read(), titles: try reader.read(), agencies: try reader.read(),
        starters: try reader.read(), clocks: try reader.read(), dates: try reader.read(),
        pages: try reader.read(), kickers: try reader.read())
      let model: ScoringModel = try reader.read()
      return reader.isAtEnd ? Scorer(model, conventions) : nil
    } catch {
      return nil
    }
  }
}
