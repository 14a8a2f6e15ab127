/// How a database is opened.
///
/// Journals are always write-ahead logs, foreign keys are kept, and what is deleted is overwritten with zeros.
package struct Configuration: Sendable {
  /// What the connection may do.
  package enum Access: Sendable {
    /// Read and write; the file is made if there is none.
    case create
    case readWrite
    case readOnly
    /// Read a file that nobody writes meanwhile, in a folder where nothing can be made, without its log.
    case immutable

    /// Whether nothing is written.
    var onlyReads: Bool { self == .readOnly || self == .immutable }
  }

  /// What a commit waits for.
  package enum Durability: String, Sendable {
    /// Until it is on disk: it survives a power loss.
    case full = "FULL"
    /// Until the system has it: it survives the end of the process. A power loss may undo the last commits,
    /// and never only part of one.
    case normal = "NORMAL"
    /// As ``normal``, and a power loss may destroy the database.
    case off = "OFF"
  }

  package var access = Access.create
  package var durability = Durability.full
  /// How long a statement waits for another connection's lock before it fails as ``SQLiteError/Code/busy``.
  package var busyTimeout = Duration.seconds(5)
  /// The most that the page cache takes, in KiB.
  package var cacheSize = 8 << 10
  /// How much of the file is read through a memory map, in bytes.
  ///
  /// With a map, a disk that fails ends the process with SIGBUS instead of an error.
  package var mapSize = 0
  /// How many pages of log a commit leaves before it moves them to the database; 0 for never.
  package var checkpointInterval = 1_000
  /// How many instructions of SQLite's machine a statement may take; nil for any number.
  ///
  /// One takes some ten nanoseconds. What goes beyond fails as ``SQLiteError/Code/interrupted``, and where it writes, its
  /// transaction is rolled back: a limit is for readers, and for others than
  /// ``Connection/integrityCheck()`` needs.
  package var workLimit: Int?
  /// Names the application in the file's header.
  ///
  /// A new database gets it; one with another is refused.
  package var applicationID: Int32?
  /// SQLite's way to the file system; nil for the ordinary one.
  package var fileSystem: String?

  package init() {}
}
