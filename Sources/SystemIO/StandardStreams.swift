internal import Glibc

/// The three streams that every process begins with.
public enum StandardStreams {
  /// Opens a standard stream that was closed when the process began, so that no file or pipe of its own gets its
  /// number: then a message would go into a file, and a wait for input would never end.
  ///
  /// It is opened the wrong way round: to read or write it fails as before.
  public static func hold() {
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) < 0 {
      // SAFETY: the path is a constant, which ends with NUL. The lowest number is taken, for those below are open.
      _ = unsafe open("/dev/null", mode)
    }
  }
}
