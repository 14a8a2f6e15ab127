package import Moderation
import POSIX
package import SQLite

/// Records and vaults of any number of sites in one SQLite file.
///
/// One writer carries out the commands that wait, and commits them together; an answer leaves once its commit is
/// on disk. Readers go on beside it, each in the state of the last commit before it began.
package final class SQLiteStore: ModerationStore {
  /// The database's file.
  package let path: String
  let writer: Writer
  let readers: ReaderPool

  /// What names our databases in their headers: `MODE`.
  static let applicationID: Int32 = 0x4D4F_4445

  /// How the store opens its file unless told otherwise.
  package static var configuration: Configuration {
    var configuration = Configuration()
    configuration.cacheSize = 32 << 10
    configuration.checkpointInterval = 4_000
    return configuration
  }

  /// Opens a database, makes it if there is none, and brings its schema up to date.
  package init(
    _ path: String,
    _ configuration: Configuration = SQLiteStore.configuration
  ) throws(OpeningError) {
    var configuration = configuration
    configuration.applicationID = Self.applicationID
    Self.makeFile(path)
    let version: Int32
    do throws(SQLiteError) {
      let connection = try Connection(path, configuration)
      version = try Migration.apply(to: connection)
      writer = Writer(Session(connection))
    } catch {
      throw OpeningError(path, error)
    }
    guard version <= Migration.latest else {
      throw OpeningError(path, schema: version, known: Migration.latest)
    }
    self.path = path
    readers = ReaderPool(path, configuration)
  }

  /// Makes an empty file that nobody but its owner may read, unless there is one: it will hold texts and names.
  ///
  /// SQLite would let everybody read it, and gives its log the same permissions. Where this fails, opening the file
  /// says why.
  private static func makeFile(_ path: String) {
    _ = try? Descriptor(path, for: .making)
  }

  package func transact<Answer: Sendable>(
    _ site: String,
    _ command: @escaping @Sendable (inout SQLiteSite) throws(ModerationError) -> Answer,
    completion: @escaping @Sendable (Result<Answer, ModerationError>) -> Void
  ) {
    writer.add(
      WaitingCommand(completion) { session throws(ModerationError) in
        var transaction = try SQLiteSite(named: site, begunIn: session)
        return try command(&transaction)
      }
    )
  }

  package func read<Answer>(
    _ site: String,
    _ query: (SQLiteSite) throws(ModerationError) -> Answer
  ) throws(ModerationError) -> Answer {
    try readers.read { session throws(ModerationError) in
      try query(try SQLiteSite(named: site, in: session))
    }
  }

  /// Carries out what waits, moves the log into the database and closes it; what comes later is refused.
  ///
  /// Not to be called by a completion.
  package func stop() {
    readers.close()
    writer.stop()
  }

  /// Copies the last commit's state to another file while the store goes on.
  ///
  /// - Parameter report: Gets to know how far it is, and says whether to go on.
  package func backup(
    to target: String,
    _ report: (BackupProgress) -> Bool = { _ in true }
  ) throws(ModerationError) {
    try readers.withSession { session throws(ModerationError) in
      do throws(SQLiteError) {
        try session.connection.backUp(to: target, report)
      } catch {
        throw .store(StoreFailure(error))
      }
    }
  }

  /// How much the store has written since it was opened.
  package var counts: WriteCounts { writer.counts }
}
