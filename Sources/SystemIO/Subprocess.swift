internal import Glibc

/// Other programs, run to their end.
public enum Subprocess {
  /// What a program wrote to its standard output, and its exit status; 128 and the signal's number where one ended
  /// it. Its standard input is empty, its standard error is this program's.
  /// - Parameter arguments: the program, looked up in `PATH`, and what it is given.
  public static func output(of arguments: [String]) throws(IOFailure) -> (bytes: [UInt8], status: Int32) {
    let name = arguments.first ?? ""
    var ends: [Int32] = [-1, -1]
    // SAFETY: `pipe` writes two descriptors into an array of two.
    guard unsafe pipe(&ends) == 0 else { throw IOFailure(.open, name, code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reader, writer) = (ends[0], ends[1])
    defer { _ = close(reader) }
    // SAFETY: the actions live until they are destroyed; all calls copy what they are given.
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, writer, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    // SAFETY: each string is a copy of its own, NUL-terminated and freed below; the list ends with nil.
    var list = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe list.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let failure = unsafe posix_spawnp(&process, name, &actions, nil, &list, environ)
    _ = close(writer)
    guard failure == 0 else { throw IOFailure(.open, name, code: failure) }
    let bytes = read(all: reader)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return (bytes, signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  private static func read(all descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // SAFETY: the buffer has as many bytes as the call is told of.
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }
}
