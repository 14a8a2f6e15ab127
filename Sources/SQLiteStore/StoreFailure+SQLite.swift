import Moderation
import SQLite

extension StoreFailure {
  /// Says what an error of SQLite's means for whoever gave a command.
  init(_ error: SQLiteError) {
    let code: Code =
      switch error.code {
      case .full: .full
      case .readOnly: .readOnly
      case .busy: .busy
      case .corrupt, .notADatabase, .mismatch: .damaged
      default: .other
      }
    self.init(code, error.description)
  }

  static let stopped = StoreFailure(.stopped, "the store is stopping; ask again once it is back")
}
