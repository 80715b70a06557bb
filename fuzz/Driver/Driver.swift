internal import FuzzEntries
internal import Glibc

/// The door that `FUZZ_TARGET` names.
private let target: FuzzTarget = {
  // SAFETY: nothing in this process changes its environment; the text is copied at once.
  let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else { fatalError("FUZZ_TARGET is \"\(name)\"") }
  return target
}()

private func run(_ bytes: [UInt8]) {
  let faults = target.faults(bytes)
  guard faults.isEmpty else { fatalError("broken promises: \(faults.joined(separator: "; "))") }
}

#if FUZZING
  /// What libFuzzer calls once, before the first input: loading the pack is no input's time.
  @c(LLVMFuzzerInitialize)
  public func prepareFuzzing(
    _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) -> CInt {
    run([])
    return 0
  }

  /// What libFuzzer, which brings the program's `main`, calls for each input.
  @c(LLVMFuzzerTestOneInput)
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    // SAFETY: libFuzzer hands out `size` readable bytes at `start`, which outlive this call.
    unsafe run(Array(UnsafeBufferPointer(start: start, count: size)))
    return 0
  }
#else
  /// Without libFuzzer: sends the standard input through the door once.
  @main
  enum Driver {
    static func main() {
      var bytes: [UInt8] = []
      while let line = readLine(strippingNewline: false) { bytes += line.utf8 }
      run(bytes)
    }
  }
#endif
