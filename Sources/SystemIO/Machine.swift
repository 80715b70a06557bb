internal import Glibc

/// What the program runs on.
public enum Machine {
  /// How many processors are there to use, at least 1.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Waits; a signal ends the wait early.
  public static func pause(milliseconds: Int) { usleep(UInt32(clamping: milliseconds * 1000)) }
}
