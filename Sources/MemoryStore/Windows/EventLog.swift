import Screening

/// Events of the last while, counted by key over one or more durations.
///
/// Time only goes forward. Every duration has a cursor over one queue of events; as time passes a cursor
/// walks over the events that leave its window and takes them from its counts. So an event costs the same
/// however many there are, and what is kept is what lies in the longest window.
struct EventLog<Key: Hashable> {
  /// Names an event for as long as anybody cares.
  struct Token: Hashable {
    fileprivate var sequence: Int
  }

  private struct Event {
    var at: Timestamp
    /// Nil once it was taken back.
    var key: Key?
  }

  private struct Window {
    var duration: Int64
    /// The sequence number of the first event inside.
    var cursor = 0
    var counts: [Key: Int] = [:]

    /// Counts one more, and says whether it is the first.
    mutating func take(_ key: Key) -> Bool {
      let count = (counts[key] ?? 0) + 1
      counts[key] = count
      return count == 1
    }

    /// Counts one less, and says whether it was the last.
    mutating func release(_ key: Key) -> Bool {
      guard let count = counts[key] else { return false }
      counts[key] = count > 1 ? count - 1 : nil
      return count == 1
    }
  }

  private var queue: [Event] = []
  /// Events at the queue's front that have left every window.
  private var head = 0
  /// The sequence number of the queue's first element.
  private var base = 0
  private var windows: [Window]

  /// - Parameter durations: In milliseconds, more than 0; a count is asked for by position.
  init(durations: [Int64]) {
    windows = durations.map { Window(duration: $0) }
  }

  /// Whether anybody asks.
  var isIdle: Bool { windows.isEmpty }

  /// How many events are kept.
  var entries: Int { queue.count - head }

  /// How many counters are kept.
  var counters: Int { windows.reduce(0) { $0 + $1.counts.count } }

  /// Lets time pass: a window of d at t holds (t−d, t].
  ///
  /// - Parameter leave: Called for each event that leaves a window and was the last of its key there.
  mutating func advance(to now: Timestamp, leave: (_ window: Int, _ key: Key) -> Void = { _, _ in })
  {
    guard !windows.isEmpty else { return }
    var first = Int.max
    for index in windows.indices {
      let limit = now.advanced(by: -windows[index].duration)
      while windows[index].cursor < base + queue.count {
        let event = queue[windows[index].cursor - base]
        guard event.at <= limit else { break }
        windows[index].cursor += 1
        if let key = event.key, windows[index].release(key) { leave(index, key) }
      }
      first = min(first, windows[index].cursor)
    }
    head = first - base
    compact()
  }

  /// How many events a window holds of a key.
  func count(of key: Key, in window: Int) -> Int { windows[window].counts[key] ?? 0 }

  /// Adds an event, not earlier than any before it.
  ///
  /// - Parameter enter: Called for each window in which it is the first of its key.
  @discardableResult
  mutating func record(
    _ key: Key,
    at now: Timestamp,
    enter: (_ window: Int, _ key: Key) -> Void = { _, _ in }
  ) -> Token? {
    guard !windows.isEmpty else { return nil }
    for index in windows.indices where windows[index].take(key) { enter(index, key) }
    queue.append(Event(at: now, key: key))
    return Token(sequence: base + queue.count - 1)
  }

  /// Takes an event back as if it had never been.
  mutating func remove(_ token: Token) {
    guard token.sequence >= base + head, let key = queue[token.sequence - base].key else { return }
    queue[token.sequence - base].key = nil
    for index in windows.indices where windows[index].cursor <= token.sequence {
      _ = windows[index].release(key)
    }
  }

  /// Whether an event is still inside a window and counts.
  func holds(_ token: Token, in window: Int) -> Bool {
    token.sequence >= windows[window].cursor && queue[token.sequence - base].key != nil
  }

  /// Moves what is left to the front once half of the queue is spent, so that each event moves at most
  /// about once.
  private mutating func compact() {
    guard head > 64, head * 2 > queue.count else { return }
    queue.removeSubrange(..<head)
    base += head
    head = 0
  }
}
