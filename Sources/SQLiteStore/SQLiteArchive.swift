import FoundationEssentials
package import Moderation
package import SQLite

/// A store's file, opened to look at only: beside a service that runs, or a copy where nothing can be written.
///
/// One thread uses it at a time.
package final class SQLiteArchive {
  let session: Session
  /// The version of the file's schema, which may be older than the store would leave it.
  let schema: Int32
  /// The database's file.
  package let path: String

  /// Opens a database.
  package init(
    _ path: String,
    _ configuration: Configuration = SQLiteStore.configuration
  ) throws(OpeningError) {
    var configuration = configuration
    configuration.applicationID = SQLiteStore.applicationID
    configuration.access = .readOnly
    do throws(SQLiteError) {
      let connection = try Self.open(path, configuration)
      schema = try connection.userVersion
      session = Session(connection)
    } catch {
      throw OpeningError(path, error)
    }
    guard schema <= Migration.latest else {
      throw OpeningError(path, schema: schema, known: Migration.latest)
    }
    self.path = path
  }

  /// The names of all sites, in order.
  package var sites: [String] {
    get throws(ModerationError) {
      try session.rows("SELECT name FROM sites ORDER BY name") { row throws(SQLiteError) in
        try row[0]
      }
    }
  }

  /// All tokens of a site, revoked ones too.
  package func tokens(of site: String) throws(ModerationError) -> [AccessToken] {
    try session.tokens("WHERE site = \(site) ORDER BY id")
  }

  /// Asks one state of a site; what a service commits meanwhile stays in its log until then.
  package func read<Answer>(
    _ site: String,
    _ query: (SQLiteSite) throws -> Answer
  ) throws -> Answer {
    let snapshot = try session.connection.begin()
    let answer = try query(try SQLiteSite(named: site, in: session))
    snapshot.rollBack()
    return answer
  }

  /// Copies the last commit's state to a file that isn't there yet.
  ///
  /// - Parameter report: Gets to know how far it is, and says whether to go on.
  package func backup(
    to target: String,
    _ report: (BackupProgress) -> Bool = { _ in true }
  ) throws(OpeningError) {
    do throws(SQLiteError) {
      try session.connection.backUp(to: target, replacing: false, report)
    } catch {
      throw OpeningError(target, error)
    }
  }

  /// Opens a file as one that others may write; where its folder lets nothing be made, as one that nobody writes.
  ///
  /// SQLite makes a file beside a database that has a log, even to read it.
  private static func open(
    _ path: String,
    _ configuration: Configuration
  ) throws(SQLiteError) -> Connection {
    do throws(SQLiteError) {
      return try Connection(path, configuration)
    } catch {
      let isClosed = error.code.primary == .cannotOpen || error.code.primary == .readOnly
      guard isClosed, FileManager.default.isReadableFile(atPath: path),
        !FileManager.default.fileExists(atPath: path + "-wal")
      else { throw error }
      var configuration = configuration
      configuration.access = .immutable
      return try Connection(path, configuration)
    }
  }
}
