internal import Glibc
internal import Synchronization

/// How often the user pressed Ctrl-C.
private let interrupts = Atomic<Int>(0)

/// Ctrl-C as a flag that the work asks between documents.
public enum Interrupt {
  /// Whether Ctrl-C was pressed.
  public static var isRaised: Bool { interrupts.load(ordering: .relaxed) > 0 }

  /// From now on the first Ctrl-C raises the flag, the second ends the process at once with status 130; a
  /// closed pipe is an error of `write` and no longer a signal.
  public static func install() {
    // The handler must not be what initialises the counter.
    interrupts.store(0, ordering: .relaxed)
    var ignore = sigaction()
    // SAFETY: SIG_IGN is a constant; the structures outlive the calls, which copy them.
    unsafe ignore.__sigaction_handler.sa_handler = SIG_IGN
    unsafe sigaction(SIGPIPE, &ignore, nil)
    var count = sigaction()
    // SAFETY: the handler touches one atomic and calls `_exit`: both may stand in a handler. Without SA_RESTART
    // a blocked read returns, so that the flag is seen.
    unsafe count.__sigaction_handler.sa_handler = { _ in
      if interrupts.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
    }
    unsafe sigaction(SIGINT, &count, nil)
  }
}
