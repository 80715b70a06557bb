internal import Decompression
internal import Detente
internal import SystemIO

/// The English pack, compiled, which `make build` attaches to the program that compiled it.
enum AttachedPack {
  /// The pack; nil where the program was built otherwise.
  static var compiled: CompiledPack? {
    guard let packed = ProgramFile.section(named: ".detente.pack"),
      let bytes = try? Decompressor.bytes(of: packed)
    else { return nil }
    return CompiledPack(bytes: bytes)
  }
}
