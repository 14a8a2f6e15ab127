import Dispatch
import Moderation
import SQLite
import Synchronization

/// Carries out commands one after the other, and commits as one what waits at the same time.
final class Writer: Sendable {
  private let session: Session
  private let queue = DispatchQueue(label: "moderato.writer")
  /// Gives the answers, in order, while the next commands are carried out; and says so to those whose commands were not
  /// taken, since their own threads may hold locks.
  private let answers = DispatchQueue(label: "moderato.answers")
  private let line = Mutex(Line())
  private let commands = Atomic<Int>(0)
  private let commits = Atomic<Int>(0)

  /// How many commands may wait: seconds of work, after which it is better to say so.
  static let longestLine = 8_192
  /// How many commands share a commit at most.
  private static let largestBatch = 512

  /// Who waits.
  private struct Line {
    var waiting: [WaitingCommand] = []
    /// Whether the queue works on it.
    var isServed = false
    var isClosed = false
  }

  init(_ session: Session) {
    self.session = session
  }

  var counts: WriteCounts {
    WriteCounts(
      commands: commands.load(ordering: .relaxed),
      commits: commits.load(ordering: .relaxed)
    )
  }

  func add(_ command: WaitingCommand) {
    let (refusal, begins) = line.withLock { line -> (StoreFailure?, Bool) in
      guard !line.isClosed else { return (.stopped, false) }
      guard line.waiting.count < Self.longestLine else {
        return (
          StoreFailure(.busy, "\(Self.longestLine) commands wait already; try again in a moment"),
          false
        )
      }
      line.waiting.append(command)
      defer { line.isServed = true }
      return (nil, !line.isServed)
    }
    if let refusal { answers.async { command.fail(.store(refusal)) } }
    if begins { queue.async { self.serve() } }
  }

  /// Carries out what waits, empties the log, and takes nothing more.
  func stop() {
    line.withLock { $0.isClosed = true }
    queue.sync {
      // A reader elsewhere may keep the log from being emptied; the next opening reads it.
      _ = try? session.connection.checkpoint(.truncate)
    }
    answers.sync {}
  }

  private func serve() {
    while let batch = next() { carryOut(batch) }
  }

  private func next() -> [WaitingCommand]? {
    line.withLock { line in
      guard !line.waiting.isEmpty else {
        line.isServed = false
        return nil
      }
      if line.waiting.count <= Self.largestBatch {
        defer { line.waiting.removeAll(keepingCapacity: true) }
        return line.waiting
      }
      defer { line.waiting.removeFirst(Self.largestBatch) }
      return Array(line.waiting.prefix(Self.largestBatch))
    }
  }

  private func carryOut(_ batch: [WaitingCommand]) {
    session.forgetErrors()
    let given: [@Sendable () -> Void]
    do throws(SQLiteError) {
      if let all = try commit(batch, guarded: false) {
        given = all
      } else {
        given = try commit(batch, guarded: true) ?? []
      }
      commands.add(batch.count, ordering: .relaxed)
      commits.add(1, ordering: .relaxed)
    } catch {
      session.forgetSites()
      let failure = StoreFailure(session.firstError ?? error)
      given = batch.map { command in { command.fail(.store(failure)) } }
    }
    answers.async { for answer in given { answer() } }
  }

  /// Carries out a batch and commits it.
  ///
  /// A savepoint copies each page that a command touches, a quarter of what SQLite does for it, and hardly any
  /// command throws after it has written. So they are tried without savepoints first.
  ///
  /// - Returns: What gives the answers, refusals too: they rest on the commands before them. Nil where a command
  ///   without a guard threw after it had written; nothing is kept then.
  private func commit(
    _ batch: [WaitingCommand],
    guarded isGuarded: Bool
  ) throws(SQLiteError) -> [@Sendable () -> Void]? {
    let group = try session.connection.begin(.immediate)
    try session.checkMemory()
    var answers: [@Sendable () -> Void] = []
    for command in batch {
      guard let answer = try isGuarded ? runGuarded(command) : run(command) else {
        session.forgetSites()
        return nil
      }
      answers.append(answer)
    }
    try session.writeDeferred()
    try group.commit()
    return answers
  }

  /// Carries out one command; nil where it threw and left something behind.
  private func run(_ command: WaitingCommand) -> (@Sendable () -> Void)? {
    let before = session.changes
    do throws(ModerationError) {
      return try command.run(session)
    } catch {
      guard session.changes == before else { return nil }
      return { command.fail(error) }
    }
  }

  /// Carries out one command, or nothing of it.
  private func runGuarded(
    _ command: WaitingCommand
  ) throws(SQLiteError) -> (@Sendable () -> Void)? {
    let attempt = try session.connection.begin()
    let answer: @Sendable () -> Void
    do throws(ModerationError) {
      answer = try command.run(session)
    } catch {
      session.forgetSites()
      return { command.fail(error) }
    }
    try session.writeDeferred()
    try attempt.commit()
    return answer
  }
}
