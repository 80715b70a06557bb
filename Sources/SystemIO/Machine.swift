internal import Glibc

/// What the program runs on.
public enum Machine {
  /// How many processors are there to use, at least 1.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The most memory that the program has had resident since it was started, in bytes; 0 where that is not known.
  public static var peakMemory: Int {
    // From the kernel's own count of this image: what `getrusage` tells begins with the size of the parent.
    guard let status = try? InputFile(Path("/proc/self/status")).readAll() else { return 0 }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    let peak = lines.first { $0.hasPrefix("VmHWM:") }?.split(separator: " ")
    return (peak?.dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
  }

  /// The present time in UTC, as `2026-01-31T12:00:00Z`; empty where the system does not tell it.
  public static var date: String {
    var now = time(nil)
    var parts = unsafe tm()
    var text = [CChar](repeating: 0, count: 32)
    // SAFETY: both structures outlive the calls; the length of the text is handed over.
    guard unsafe gmtime_r(&now, &parts) != nil else { return "" }
    let length = unsafe strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The processor time that all threads of this process have used, in seconds.
  public static var processorSeconds: Double {
    var time = timespec()
    // SAFETY: the structure outlives the call, which fills it.
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The number of this process.
  public static var process: Int { Int(getpid()) }

  /// Waits; a signal ends the wait early.
  public static func pause(milliseconds: Int) { usleep(UInt32(clamping: milliseconds * 1000)) }

  /// What tells this build of the program from others: the beginning of its file, where the linker leaves a hash of all
  /// of it, and the file's size and time. Empty where that cannot be read.
  public static var build: [UInt8] {
    let path = Path("/proc/self/exe")
    var beginning = [UInt8](repeating: 0, count: 4096)
    guard let status = path.status(), let file = try? InputFile(path),
      let count = try? file.read(into: &beginning, at: 0..<beginning.count)
    else { return [] }
    let facts = "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    return beginning.prefix(count) + Array(facts.utf8)
  }
}
