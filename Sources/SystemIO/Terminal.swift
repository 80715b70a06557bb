internal import Glibc

/// What the surroundings say of how to write for people.
public enum Terminal {
  /// The standard streams.
  public enum Stream: Int32, Sendable { case input, output, error }

  /// Whether the stream is a terminal.
  public static func isInteractive(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// A variable of the environment; nil where it is unset or empty.
  public static func variable(_ name: String) -> String? {
    // SAFETY: the string is copied at once, and nothing in this program changes the environment.
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// How many columns to fill: `COLUMNS`, else the terminal's width, else 80; from 40 to 200.
  public static var columns: Int {
    let asked = variable("COLUMNS").flatMap { Int($0) }
    return min(max(asked ?? measuredColumns ?? 80, 40), 200)
  }

  private static var measuredColumns: Int? {
    var size = winsize()
    // SAFETY: `TIOCGWINSZ` fills exactly the structure handed over.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether colour is wanted on the standard output where no option says so.
  ///
  /// `NO_COLOR` beats `FORCE_COLOR`, which beats `TERM=dumb` and what the stream is.
  public static var wantsColor: Bool {
    if variable("NO_COLOR") != nil { return false }
    if let forced = variable("FORCE_COLOR") { return forced != "0" }
    return isInteractive(.output) && variable("TERM") != "dumb"
  }

  /// Whether the locale promises more than ASCII; where none is set, yes.
  public static var isUnicode: Bool {
    guard let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") else { return true }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
