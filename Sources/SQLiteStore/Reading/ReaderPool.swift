import Moderation
import SQLite
import Synchronization

/// Connections that read, each lent to one thread at a time.
///
/// Nobody waits for one: where all are lent, one more is opened, and closed afterwards where enough are kept.
final class ReaderPool: Sendable {
  private let path: String
  private let configuration: Configuration
  /// Those that nobody uses; nil once the store is stopped.
  private let idle = Mutex<[Session]?>([])

  /// How many are kept open.
  private static let most = 8

  init(_ path: String, _ configuration: Configuration) {
    self.path = path
    var configuration = configuration
    configuration.access = .readOnly
    configuration.cacheSize = min(configuration.cacheSize, 4 << 10)
    self.configuration = configuration
  }

  /// Asks one state of the database.
  func read<Answer>(
    _ query: (Session) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer {
    try withSession { session throws(ModerationError) in
      let snapshot: Transaction
      do throws(SQLiteError) {
        snapshot = try session.connection.begin()
      } catch {
        throw .store(StoreFailure(error))
      }
      let answer = try query(session)
      snapshot.rollBack()
      return answer
    }
  }

  func withSession<Answer>(
    _ body: (Session) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer {
    let session = try borrow()
    defer { giveBack(session) }
    return try body(session)
  }

  /// Lends no more, and closes each as it comes back.
  func close() {
    idle.withLock { $0 = nil }
  }

  private func borrow() throws(ModerationError) -> Session {
    let (kept, isOpen) = idle.withLock { idle in (idle?.popLast(), idle != nil) }
    if let kept { return kept }
    guard isOpen else { throw .store(.stopped) }
    do throws(SQLiteError) {
      return Session(try Connection(path, configuration))
    } catch {
      throw .store(StoreFailure(error))
    }
  }

  private func giveBack(_ session: Session) {
    idle.withLock { idle in
      if let count = idle?.count, count < Self.most { idle?.append(session) }
    }
  }
}
