internal import DetenteRules

/// The engine that made a result.
public enum Engine {
  /// The engine's name.
  public static let name = "detente"
  /// The engine's version, major.minor.patch.
  public static let version = EngineVersion.current.description
  /// The name of the format of results; a new major version is a new name.
  public static let schema = "detente:result/1"
  /// The version of the format of results: minor versions add fields, ignore what you do not know.
  public static let formatVersion = "1.0"
}
