/// Why bytes are not a text.
public enum TextError: Error, Hashable, Sendable {
  /// The first byte that breaks UTF-8, as an offset into the field.
  case invalidUTF8(field: Field, offset: Int)
  /// A NUL byte, as binary files have: its offset into the field.
  case binary(field: Field, offset: Int)
  /// A field of so many bytes: offsets are kept in 32 bits, and folding may make a text longer.
  case tooLarge(field: Field, bytes: Int)
}
