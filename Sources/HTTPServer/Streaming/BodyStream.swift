import Synchronization

/// A body that is sent while it is made: an event stream, an export.
///
/// A producer writes from any thread; the server sends as fast as the client takes it. Between the two stands a buffer
/// with a limit, so that a slow client costs no more memory than that.
package final class BodyStream: Sendable {
  /// What became of a write.
  package enum Acceptance: Hashable, Sendable {
    /// All will be sent; so many bytes more would be taken now.
    case taken(room: Int)
    /// Nothing was taken, because only so many bytes fit.
    case full(room: Int)
    /// Nothing was taken: the client went away, or the stream was ended.
    case gone
  }

  /// How a stream ended.
  package enum End: Hashable, Sendable {
    /// All that was written was handed to the system for sending.
    case sent
    /// The client went away, the server stopped, or the producer gave up.
    case cut
  }

  struct State {
    var queue = ByteQueue()
    /// What the producer wants when the queue is empty; nil where it wants to go on.
    var wish: End?
    var end: End?
    /// Whether an answer has it for its body.
    var isClaimed = false
    /// Whether the client has been told that the body is whole.
    var isComplete = false
    /// The connection that waits for bytes.
    var reader: LibraryConnection?
    /// Who wait for room.
    var writers: [CheckedContinuation<Void, Never>] = []
    var actions: [@Sendable (End) -> Void] = []
  }

  /// In bytes.
  let capacity: Int
  /// Whether the server may close the stream in order when it stops.
  let endsWithServer: Bool
  let state = Mutex(State())

  /// Makes a stream that can be written to before it is given as an answer.
  ///
  /// - Parameter capacity: The most that is kept for the client, in bytes; a single write may exceed it if nothing else
  ///   is kept.
  /// - Parameter endsWithServer: Says that the body is whole wherever it ends, as with events. Without it, a server that
  ///   stops waits for the producer, and in the end cuts the connection, so that nobody takes a part for the whole.
  package init(capacity: Int = 64 << 10, endsWithServer: Bool = false) {
    precondition(capacity > 0)
    self.capacity = capacity
    self.endsWithServer = endsWithServer
  }

  /// Hands bytes over, all or none, without waiting.
  package func write(_ bytes: [UInt8]) -> Acceptance {
    state.withLock { state in
      guard state.wish == nil, state.end == nil else { return .gone }
      let room = capacity - state.queue.count
      guard bytes.count <= room || state.queue.count == 0 else { return .full(room: max(0, room)) }
      take(bytes[...], &state)
      return .taken(room: max(0, capacity - state.queue.count))
    }
  }

  /// Hands bytes over, and waits for room as long as it takes.
  ///
  /// - Returns: Whether all were taken: false where the stream ended, or the task was cancelled.
  package func send(_ bytes: [UInt8]) async -> Bool {
    var rest = bytes[...]
    while true {
      let isOpen = state.withLock { state in
        guard state.wish == nil, state.end == nil else { return false }
        let fits = rest.prefix(max(0, capacity - state.queue.count))
        rest = rest.dropFirst(fits.count)
        take(fits, &state)
        return true
      }
      guard isOpen else { return false }
      if rest.isEmpty { return true }
      await waitForRoom()
      if Task.isCancelled { return false }
    }
  }

  /// Says that all was written; what is in the buffer is still sent.
  package func close() {
    finish(.sent)
  }

  /// Gives up: the connection is cut, so that the client sees that the body isn't whole.
  package func abort() {
    finish(.cut)
  }

  /// Calls once with how the stream ended, from any thread; at once if it has.
  package func onEnd(_ action: @escaping @Sendable (End) -> Void) {
    let end = state.withLock { state in
      if state.end == nil { state.actions.append(action) }
      return state.end
    }
    if let end { action(end) }
  }

  private func finish(_ wish: End) {
    state.withLock { state in
      guard state.end == nil, state.wish != .cut else { return }
      state.wish = wish
      wakeReader(&state)
      wakeWriters(&state)
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>, _ state: inout State) {
    guard !bytes.isEmpty else { return }
    state.queue.append(bytes)
    wakeReader(&state)
  }

  private func waitForRoom() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let mustWait = state.withLock { state in
          guard !hasRoom(state), !Task.isCancelled else { return false }
          state.writers.append(continuation)
          return true
        }
        if !mustWait { continuation.resume() }
      }
    } onCancel: {
      state.withLock { wakeWriters(&$0) }
    }
  }

  /// Whether it is worth while to wake somebody who has more to write.
  func hasRoom(_ state: borrowing State) -> Bool {
    state.queue.count <= capacity / 2 || state.wish != nil || state.end != nil
  }

  func wakeReader(_ state: inout State) {
    state.reader?.resume()
    state.reader = nil
  }

  func wakeWriters(_ state: inout State) {
    for writer in state.writers { writer.resume() }
    state.writers = []
  }
}
