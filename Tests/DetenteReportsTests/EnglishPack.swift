import Detente

/// The pack built in, compiled once for all tests, for that takes seconds in a debug build.
enum EnglishPack {
  static let loading = Scorer.load(Scorer.builtInFiles)
}
