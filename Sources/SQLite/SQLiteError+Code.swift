internal import CSQLite

extension SQLiteError {
  /// A result code, as in `sqlite3.h`.
  ///
  /// As a pattern, a primary code matches its extended codes: in a `switch`, and in
  /// `if case .inputOutput = error.code`.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The extended code.
    package var rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    /// The code's family.
    package var primary: Code { Code(rawValue: rawValue & 0xFF) }

    /// Whether an error's code is this one or one of its family.
    package static func ~= (pattern: Code, code: Code) -> Bool {
      code == pattern || code.primary == pattern
    }

    package static let error = Code(rawValue: SQLITE_ERROR)
    /// A transaction is over that its owner thinks is open: an error has ended it.
    package static let rolledBack = Code(rawValue: SQLITE_ABORT | 2 << 8)
    package static let busy = Code(rawValue: SQLITE_BUSY)
    /// A transaction that has read wants to write, and somebody else has written since.
    package static let busySnapshot = Code(rawValue: SQLITE_BUSY | 2 << 8)
    package static let readOnly = Code(rawValue: SQLITE_READONLY)
    package static let interrupted = Code(rawValue: SQLITE_INTERRUPT)
    package static let inputOutput = Code(rawValue: SQLITE_IOERR)
    package static let corrupt = Code(rawValue: SQLITE_CORRUPT)
    package static let full = Code(rawValue: SQLITE_FULL)
    package static let cannotOpen = Code(rawValue: SQLITE_CANTOPEN)
    /// A file is there that was to be made; the code is ours, of the family of ``cannotOpen``.
    package static let exists = Code(rawValue: SQLITE_CANTOPEN | 64 << 8)
    package static let constraint = Code(rawValue: SQLITE_CONSTRAINT)
    package static let unique = Code(rawValue: SQLITE_CONSTRAINT | 8 << 8)
    package static let primaryKey = Code(rawValue: SQLITE_CONSTRAINT | 6 << 8)
    package static let foreignKey = Code(rawValue: SQLITE_CONSTRAINT | 3 << 8)
    /// A column holds another type than was asked for.
    package static let mismatch = Code(rawValue: SQLITE_MISMATCH)
    package static let misuse = Code(rawValue: SQLITE_MISUSE)
    package static let notADatabase = Code(rawValue: SQLITE_NOTADB)
    /// A database of another application; the code is ours, of the family of ``notADatabase``.
    package static let otherApplication = Code(rawValue: SQLITE_NOTADB | 1 << 8)
  }
}

extension SQLiteError.Code {
  /// What SQLite calls it, without values.
  var name: String {
    unsafe sqlite3_errstr(rawValue).map { unsafe String(cString: $0) } ?? "unknown error"
  }

  /// What somebody who runs the program can do.
  var remedy: String? {
    switch self {
    case .busySnapshot: "begin transactions that write with `.immediate`"
    case .busy: "another connection is writing; try again"
    case .readOnly: "check that its owner and permissions, and its folder's, let this user write"
    case .full: "free some space; nothing of the transaction was stored"
    case .inputOutput: "the disk or its file system failed; look at the system's log"
    case .corrupt: "restore the file from a backup"
    case .exists: "name another one, or remove that first"
    case .cannotOpen: "check that the folder exists and that this user may read and write in it"
    case .otherApplication: "name another file"
    case .notADatabase: "the file is something else, or damaged; name another one"
    default: nil
    }
  }
}
