internal import Glibc
internal import Synchronization

/// How often the user pressed Ctrl-C.
private let interrupts = Atomic<Int>(0)

/// The ends of a pipe that becomes readable with the first Ctrl-C, so that a wait for input ends even where the
/// signal comes between the last look at the flag and the wait; −1 before `install()`.
private let wakeReader = Atomic<Int32>(-1)
private let wakeWriter = Atomic<Int32>(-1)

/// Ctrl-C, and what else asks a program to end (SIGTERM, SIGHUP), as a flag that the work asks between documents.
public enum Interrupt {
  /// Whether Ctrl-C was pressed.
  public static var isRaised: Bool { interrupts.load(ordering: .relaxed) > 0 }

  /// From now on the first Ctrl-C raises the flag and ends a wait for input, the second ends the process at once with
  /// status 130; a closed pipe, or a file that is larger than allowed, is an error of `write` and no longer a signal.
  /// From the first on, an alarm a second breaks off what waits, so that no write can hold the process.
  ///
  /// Where the process was started to ignore one of the signals, it goes on to.
  public static func install() {
    var ends: [Int32] = [-1, -1]
    // SAFETY: `pipe` writes two descriptors into an array of two.
    if unsafe pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
      wakeReader.store(ends[0], ordering: .relaxed)
      wakeWriter.store(ends[1], ordering: .relaxed)
    }
    // The handler must not be what initialises the counter.
    interrupts.store(0, ordering: .relaxed)
    var ignore = sigaction()
    // SAFETY: SIG_IGN is a constant; the structures outlive the calls, which copy them.
    unsafe ignore.__sigaction_handler.sa_handler = SIG_IGN
    unsafe sigaction(SIGPIPE, &ignore, nil)
    unsafe sigaction(SIGXFSZ, &ignore, nil)
    handle(SIGALRM) { _ in _ = alarm(1) }
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var former = sigaction()
      unsafe sigaction(signal, nil, &former)
      // SAFETY: SIG_IGN is the number 1 in a pointer's clothes; both sides are only compared as numbers.
      let isIgnored = unsafe unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { watch(for: signal) }
    }
  }

  private static func watch(for signal: Int32) {
    handle(signal) { _ in
      if interrupts.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      var byte: UInt8 = 0
      // SAFETY: one byte, which outlives the call; before there is a pipe the number is −1, an error that changes nothing.
      _ = unsafe write(wakeWriter.load(ordering: .relaxed), &byte, 1)
      _ = alarm(1)
    }
  }

  private static func handle(_ signal: Int32, by handler: @convention(c) (Int32) -> Void) {
    var action = sigaction()
    // SAFETY: the handlers touch atomics and call `write`, `alarm` and `_exit`: all may stand in a handler.
    unsafe action.__sigaction_handler.sa_handler = handler
    unsafe sigaction(signal, &action, nil)
    // A parent may have left the signal blocked.
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    unsafe sigaddset(&mask, signal)
    unsafe sigprocmask(SIG_UNBLOCK, &mask, nil)
  }

  /// Waits until there is something to read, or until Ctrl-C.
  static func waitForInput(on descriptor: Int32) {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeReader.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
    ]
    // SAFETY: the array has the two elements that the call is told of; one below 0 is passed over.
    _ = unsafe poll(&waits, 2, -1)
  }
}
