/// What results are written as.
public enum ResultWriter: Sendable {
  case pretty(PrettyReport)
  case html(HTMLReport)
  case json(DocumentJSON)
  case rows(Rows)
  case lines(LineReport)
  case borders(BorderReport)
  /// Nothing is written: only what comes of a check is asked for.
  case silent

  /// Appends what stands before all results.
  public func begin(into output: inout [UInt8]) {
    switch self {
    case .html(let html): html.begin(into: &output)
    case .json(let json): json.begin(into: &output)
    case .rows(let rows): rows.begin(into: &output)
    case .borders(let borders): borders.begin(into: &output)
    case .pretty, .lines, .silent: break
    }
  }

  /// Appends a result.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    switch self {
    case .pretty(var pretty):
      pretty.write(report, into: &output)
      self = .pretty(pretty)
    case .html(var html):
      html.write(report, into: &output)
      self = .html(html)
    case .json(var json):
      json.write(report, into: &output)
      self = .json(json)
    case .rows(var rows):
      rows.write(report, into: &output)
      self = .rows(rows)
    case .lines(let lines): lines.write(report, into: &output)
    case .borders(var borders):
      borders.write(report, into: &output)
      self = .borders(borders)
    case .silent: break
    }
  }

  /// Appends results that another writer of the same kind, fresh at its beginning, wrote as its first.
  ///
  /// So several workers can write, and one joins what they wrote.
  /// - Parameter overview: of the other writer.
  public mutating func join(
    _ written: [UInt8], _ overview: Overview = Overview(), into output: inout [UInt8]
  ) {
    switch self {
    case .pretty(var pretty):
      pretty.separate(into: &output)
      pretty.takeIn(overview)
      self = .pretty(pretty)
    case .html(var html):
      html.takeIn(overview)
      self = .html(html)
    case .json(var json):
      json.separate(into: &output)
      self = .json(json)
    case .borders(var borders):
      borders.separate(into: &output)
      self = .borders(borders)
    case .rows, .lines, .silent: break
    }
    output.append(contentsOf: written)
  }

  /// What a writer for people has to say of all articles together; empty for others.
  public var overview: Overview {
    switch self {
    case .pretty(let pretty): pretty.overview
    case .html(let html): html.overview
    case .json, .rows, .lines, .borders, .silent: Overview()
    }
  }

  /// Appends what stands behind all results.
  public func end(into output: inout [UInt8]) {
    switch self {
    case .pretty(let pretty): pretty.end(into: &output)
    case .html(let html): html.end(into: &output)
    case .json(let json): json.end(into: &output)
    case .rows, .lines, .borders, .silent: break
    }
  }
}
