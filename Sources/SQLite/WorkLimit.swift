internal import CSQLite

/// Counts what a connection's statement does, and stops it.
@safe final class WorkLimit {
  private let limit: Int
  private var left: Int

  /// How many instructions go by between two looks.
  private static let interval = 1_000

  /// Begins to count; the connection must not outlive this.
  init(_ instructions: Int, _ handle: OpaquePointer) {
    limit = max(1, instructions / Self.interval)
    left = limit
    let meter = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_progress_handler(handle, Int32(Self.interval), Self.count, meter)
  }

  /// Begins a statement.
  func begin() {
    left = limit
  }

  /// What SQLite calls; a result that isn't 0 ends the statement.
  private static let count: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { meter in
    guard let meter = unsafe meter else { return 1 }
    let limit = unsafe Unmanaged<WorkLimit>.fromOpaque(meter).takeUnretainedValue()
    limit.left -= 1
    return limit.left < 0 ? 1 : 0
  }
}
