import Moderation
import SQLite

/// One site's record and vault, as a command or a query sees them.
///
/// Only what ``SQLiteStore/transact(_:_:completion:)`` hands out can be changed: readers' connections can't write.
package struct SQLiteSite: ModerationTransaction {
  package let site: String
  let session: Session
  /// What stands for the site in keys; 0, which no site has, for one that is new to the store.
  let key: Int64

  /// A site as far as it is known.
  init(named site: String, in session: Session) throws(ModerationError) {
    self.site = site
    self.session = session
    key = try session.value("SELECT number FROM sites WHERE name = \(site)") ?? 0
  }

  /// A site that a command changes, begun if it is new.
  init(named site: String, begunIn session: Session) throws(ModerationError) {
    let known = try SQLiteSite(named: site, in: session)
    guard known.key == 0 else {
      self = known
      return
    }
    try session.run("INSERT INTO sites (name) VALUES (\(site))")
    self = try SQLiteSite(named: site, in: session)
  }
}
