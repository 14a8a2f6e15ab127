import Screening

/// How many different authors posted a text in the last while.
struct DistinctLog {
  struct Posting: Hashable {
    var fingerprint: UInt64
    var author: Int32
  }

  private var log: EventLog<Posting>
  /// For each window, by fingerprint.
  private var authors: [[UInt64: Int]]

  /// - Parameter durations: In milliseconds, more than 0; a count is asked for by position.
  init(durations: [Int64]) {
    log = EventLog(durations: durations)
    authors = Array(repeating: [:], count: durations.count)
  }

  var isIdle: Bool { log.isIdle }
  var entries: Int { log.entries }
  var counters: Int { log.counters + authors.reduce(0) { $0 + $1.count } }

  mutating func advance(to now: Timestamp) {
    log.advance(to: now) { window, posting in
      guard let count = authors[window][posting.fingerprint] else { return }
      authors[window][posting.fingerprint] = count > 1 ? count - 1 : nil
    }
  }

  /// The authors in a window, one that posts now included.
  func count(with posting: Posting, in window: Int) -> Int {
    let others = authors[window][posting.fingerprint] ?? 0
    return others + (log.count(of: posting, in: window) == 0 ? 1 : 0)
  }

  mutating func record(_ posting: Posting, at now: Timestamp) {
    log.record(posting, at: now) { window, posting in
      authors[window][posting.fingerprint, default: 0] += 1
    }
  }
}
