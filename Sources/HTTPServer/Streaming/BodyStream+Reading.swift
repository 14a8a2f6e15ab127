import Synchronization

/// The server's side of a stream.
extension BodyStream {
  /// What a connection gets.
  enum Reading {
    case bytes(Int)
    /// There are none; the connection was suspended, and is resumed when there are.
    case later
    case end
    case failure
  }

  /// Makes the stream the body of an answer.
  ///
  /// - Precondition: It isn't that of another one.
  func claim() {
    state.withLock { state in
      precondition(!state.isClaimed, "a stream is the body of one answer")
      state.isClaimed = true
    }
  }

  /// Moves bytes to a connection; to be called on its thread alone.
  ///
  /// - Parameter mayWait: Whether the connection may be suspended.
  func read(
    into buffer: UnsafeMutableRawBufferPointer,
    for connection: LibraryConnection,
    mayWait: () -> Bool
  ) -> Reading {
    state.withLock { state in
      guard state.end == nil, state.wish != .cut else { return .failure }
      if state.queue.count > 0 {
        let count = unsafe state.queue.move(to: buffer)
        if hasRoom(state) { wakeWriters(&state) }
        return .bytes(count)
      }
      if state.wish == .sent {
        state.isComplete = true
        return .end
      }
      guard mayWait() else { return .failure }
      connection.suspend()
      state.reader = connection
      return .later
    }
  }

  /// Ends the stream, whatever is left in it.
  ///
  /// - Parameter end: Nil stands for what the connection was told.
  func end(_ end: End?) {
    let (final, actions) = state.withLock { state in
      guard state.end == nil else { return (End.cut, [@Sendable (End) -> Void]()) }
      let final = end ?? (state.isComplete ? .sent : .cut)
      let actions = state.actions
      state.end = final
      state.actions = []
      state.queue = ByteQueue()
      wakeReader(&state)
      wakeWriters(&state)
      return (final, actions)
    }
    for action in actions { action(final) }
  }
}
