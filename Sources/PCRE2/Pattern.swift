internal import CPCRE2

/// A compiled pattern with what PCRE2 knows of it; immutable, shared by all threads.
@safe public final class Pattern: @unchecked Sendable {
  // SAFETY (@unchecked): PCRE2 code is read-only once compiled; JIT, the one step that writes to it, runs in `init`.
  let code: OpaquePointer
  /// What it was compiled with.
  public let options: PatternOptions
  /// The number of the highest capture group.
  public let captureCount: Int
  /// Whether it might match an empty string; PCRE2 says so too where it cannot tell (recursion).
  public let matchesEmpty: Bool
  /// Whether matching runs machine code.
  public let hasMachineCode: Bool
  /// The numbers of the groups with each name, ascending; more than one only under `duplicateNames`.
  public let groups: [String: [Int]]

  /// Compiles a pattern, to machine code where the platform has it.
  /// - Complexity: some 30 µs for a rule of a line.
  public convenience init(_ source: String, _ options: PatternOptions = []) throws(PatternError) {
    // SAFETY: what was just compiled has no other owner.
    unsafe self.init(owning: try options.compile(source), options)
  }

  /// The same pattern with machine code, where the platform has it.
  func withMachineCode() -> Pattern {
    // SAFETY: a copy is owned by whom it is made for. Only without memory there is none; then the pattern serves as it is.
    guard let copy = unsafe pcre2_code_copy_8(code) else { return self }
    return unsafe Pattern(owning: copy, options.subtracting(.interpreted))
  }

  /// - Parameter compiled: owned from here on.
  private init(owning compiled: OpaquePointer, _ options: PatternOptions) {
    // SAFETY: freed in `deinit` and nowhere else.
    unsafe code = compiled
    self.options = options
    if !options.contains(.interpreted) {
      // A failure leaves the interpreter in charge, which the scratch's limits bind as well.
      _ = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
    }
    captureCount = unsafe Int(Self.number(PCRE2_INFO_CAPTURECOUNT, of: compiled))
    matchesEmpty = unsafe Self.number(PCRE2_INFO_MATCHEMPTY, of: compiled) != 0
    var machineCode = 0
    unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_JITSIZE), &machineCode)
    hasMachineCode = machineCode > 0
    groups = unsafe Self.names(of: compiled)
  }

  // SAFETY: the only owner frees; no match can run then, for it would hold the object.
  deinit { unsafe pcre2_code_free_8(code) }

  // SAFETY: the facts asked for here are 32-bit numbers; PCRE2 writes one.
  private static func number(_ fact: Int32, of code: OpaquePointer) -> UInt32 {
    var value: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(fact), &value)
    return value
  }

  // SAFETY: the table lives as long as the code, holds `count` rows of `width` bytes: two of the number, big end
  // first, then the name and a zero.
  private static func names(of code: OpaquePointer) -> [String: [Int]] {
    let count = unsafe Int(number(PCRE2_INFO_NAMECOUNT, of: code))
    let width = unsafe Int(number(PCRE2_INFO_NAMEENTRYSIZE, of: code))
    var table: UnsafePointer<UInt8>?
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table, count > 0 else { return [:] }
    var names: [String: [Int]] = [:]
    for row in 0..<count {
      let entry = unsafe UnsafeBufferPointer(start: table + row * width, count: width)
      let name = unsafe String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
      unsafe names[name, default: []].append(Int(entry[0]) << 8 | Int(entry[1]))
    }
    return names.mapValues { $0.sorted() }
  }
}
