import Moderation
import SQLite

/// One site's record and vault, as a command or a query sees them.
///
/// Only what ``SQLiteStore/transact(_:_:completion:)`` hands out can be changed: readers' connections can't write.
package struct SQLiteSite: ModerationTransaction {
  package let site: String
  let session: Session
  let remembered: RememberedSite

  /// What stands for the site in keys.
  var key: Int64 { remembered.key }

  /// A site as far as it is known.
  init(named site: String, in session: Session) throws(ModerationError) {
    self.site = site
    self.session = session
    remembered = RememberedSite(
      key: try session.value("SELECT number FROM sites WHERE name = \(site)") ?? 0
    )
  }

  /// A site that a command changes, begun if it is new.
  init(named site: String, begunIn session: Session) throws(ModerationError) {
    let name = Array(site.utf8)
    if let remembered = session.sites[name] {
      self.site = site
      self.session = session
      self.remembered = remembered
      return
    }
    let known = try SQLiteSite(named: site, in: session)
    if known.key == 0 {
      try session.run("INSERT INTO sites (name) VALUES (\(site))")
      self = try SQLiteSite(named: site, in: session)
    } else {
      self = known
    }
    session.sites[name] = remembered
  }
}
