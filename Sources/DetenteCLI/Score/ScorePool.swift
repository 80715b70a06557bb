internal import DetenteReports
internal import Dispatch
internal import Synchronization
internal import SystemIO

/// Scores blocks on several threads and hands their results back in the order of the blocks.
///
/// Used from one thread. Threads are started with the second block that waits: one article needs none.
final class ScorePool {
  private let settings: ScoreSettings
  private let workers: Int
  private let queue = TicketQueue()
  private let threads = DispatchGroup()
  private var isStarted = false
  /// The blocks whose results were not yet fetched, in order.
  private var inFlight: [Ticket] = []
  /// For blocks that the caller's own thread scores.
  private var own: BlockScorer

  init(_ settings: ScoreSettings, workers: Int) {
    self.settings = settings
    self.workers = workers
    own = BlockScorer(settings)
  }

  /// Whether the results of so many blocks are awaited that no further one should be read: what bounds memory.
  var isCrowded: Bool { inFlight.count > (workers == 1 ? 0 : 2 * workers + 2) }

  /// Hands a block over; the writer is one before its first result.
  func submit(_ block: Block, _ writer: ResultWriter) {
    inFlight.append(Ticket(block, writer))
    guard workers > 1, isStarted || inFlight.count > 1 else { return }
    guard isStarted else { return start() }
    if let ticket = inFlight.last { queue.push(ticket) }
  }

  private func start() {
    isStarted = true
    for ticket in inFlight { queue.push(ticket) }
    for number in 0..<workers {
      // A queue of its own is a thread of its own, also beyond the number of processors.
      DispatchQueue(label: "score \(number)").async(group: threads) { [queue, settings] in
        var scorer = BlockScorer(settings)
        while let ticket = queue.pop() { ticket.score(by: &scorer) { Interrupt.isRaised || queue.isClosed } }
      }
    }
  }

  /// The result of the first block that was not yet fetched; nil where there is none, or where it is not ready and
  /// the caller need not wait.
  /// - Parameter tick: called ten times a second while waiting.
  func next(mustWait: Bool, tick: () -> Void) -> BlockResult? {
    guard let ticket = inFlight.first else { return nil }
    if !isStarted {
      guard mustWait else { return nil }
      ticket.score(by: &own) { Interrupt.isRaised }
    }
    while ticket.done.wait(timeout: .now() + .milliseconds(mustWait ? 100 : 0)) == .timedOut {
      guard mustWait else { return nil }
      tick()
    }
    inFlight.removeFirst()
    return ticket.result
  }

  /// Ends all threads; what they have not finished is lost.
  func stop() {
    queue.close(waking: workers)
    threads.wait()
  }
}

/// A block on its way to a worker and back.
private final class Ticket: Sendable {
  private let block: Block
  private let writer: ResultWriter
  private let finished = Mutex<BlockResult?>(nil)
  /// Signalled once, when the result is there.
  let done = DispatchSemaphore(value: 0)

  init(_ block: Block, _ writer: ResultWriter) {
    self.block = block
    self.writer = writer
  }

  var result: BlockResult? { finished.withLock { $0.take() } }

  func score(by scorer: inout BlockScorer, until isOver: () -> Bool) {
    let result = scorer.score(block, writer, until: isOver)
    finished.withLock { $0 = result }
    done.signal()
  }
}

/// Where workers find their blocks.
private final class TicketQueue: Sendable {
  private let waiting = Mutex<[Ticket]>([])
  private let closed = Atomic<Bool>(false)
  private let available = DispatchSemaphore(value: 0)

  var isClosed: Bool { closed.load(ordering: .relaxed) }

  func push(_ ticket: Ticket) {
    waiting.withLock { $0.append(ticket) }
    available.signal()
  }

  /// Waits for a block; nil once the queue is closed.
  func pop() -> Ticket? {
    available.wait()
    return isClosed ? nil : waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  func close(waking count: Int) {
    closed.store(true, ordering: .relaxed)
    for _ in 0..<count { available.signal() }
  }
}
