import Glibc

/// The time that people's clocks show.
package enum WallClock {
  /// Since 1970-01-01T00:00:00Z.
  package static var milliseconds: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Waits, or less where a signal comes.
  package static func wait(milliseconds: Int32) {
    _ = poll(nil, 0, milliseconds)
  }
}
