internal import ArgumentParser

/// What every command that scores articles takes: which articles, by which pack, and how the run goes about it.
struct ScoreOptions: ParsableArguments {
  @OptionGroup var input: InputOptions
  @OptionGroup var pack: PackOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var talk: TalkOptions
}
