import Dispatch
import HTTPServer
import JSON
import Moderation
import Synchronization

/// Tells whoever listens what comes into a site's ledger.
final class EventHub<Store: ModerationStore>: Sendable {
  private struct Listener {
    var site: String
    var stream: BodyStream
    /// The last entry that was sent.
    var sequence: Int64
    /// How many ticks ago something could be sent.
    var idleTicks = 0
    let mayListen: @Sendable () -> Bool
  }

  private struct State {
    var listeners: [Int: Listener] = [:]
    var lastNumber = 0
    /// Sites about which the hub's thread has been told already.
    var awake: Set<String> = []
    var isTicking = false
  }

  /// Ticks of a second after which a line is sent that says nothing, and it is asked anew who may listen.
  private static var ticksToRest: Int { 15 }
  /// Ticks after which a listener who takes nothing is let go; a client comes again with `Last-Event-ID`.
  private static var ticksToPatience: Int { 60 }
  private static var entriesAtOnce: Int { 100 }
  /// How many may listen to one site at once: each takes a connection for as long as it likes.
  static var mostListeners: Int { 64 }

  private let store: Store
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "moderato.events")

  init(_ store: Store) {
    self.store = store
  }

  /// A stream of what comes after an entry; nil where as many listen to the site as may.
  ///
  /// - Parameter mayListen: Asked now and then.
  func listen(
    to site: String,
    after sequence: Int64,
    mayListen: @escaping @Sendable () -> Bool
  ) -> BodyStream? {
    let listening = state.withLock { $0.listeners.values.count { $0.site == site } }
    guard listening < Self.mostListeners else { return nil }
    let stream = BodyStream(capacity: 256 << 10, endsWithServer: true)
    // So that a client sees that it is connected.
    _ = stream.write(Array(": moderato\n\n".utf8))
    let (number, mustTick) = state.withLock { state in
      state.lastNumber += 1
      state.listeners[state.lastNumber] = Listener(
        site: site,
        stream: stream,
        sequence: sequence,
        mayListen: mayListen
      )
      let mustTick = !state.isTicking
      state.isTicking = true
      return (state.lastNumber, mustTick)
    }
    stream.onEnd { _ in self.state.withLock { $0.listeners[number] = nil } }
    wake(site)
    if mustTick { tick(0) }
    return stream
  }

  /// Says that something was added to a site's ledger; costs next to nothing where nobody listens.
  func wake(_ site: String) {
    let mustTell = state.withLock { state in
      guard state.listeners.values.contains(where: { $0.site == site }) else { return false }
      return state.awake.insert(site).inserted
    }
    guard mustTell else { return }
    queue.async {
      self.state.withLock { _ = $0.awake.remove(site) }
      self.send(of: site)
    }
  }

  /// Runs on the queue.
  private func send(of site: String) {
    let listeners = state.withLock { $0.listeners.filter { $0.value.site == site } }
    for (number, listener) in listeners {
      var sequence = listener.sequence
      send(to: listener.stream, of: site, after: &sequence)
      state.withLock { state in
        if state.listeners[number]?.sequence != sequence { state.listeners[number]?.idleTicks = 0 }
        state.listeners[number]?.sequence = sequence
      }
    }
  }

  private func send(to stream: BodyStream, of site: String, after sequence: inout Int64) {
    while true {
      let entries: [LedgerEntry]
      do {
        entries = try store.read(site) { reader throws(ModerationError) in
          try reader.entries(after: sequence, limit: Self.entriesAtOnce)
        }
      } catch {
        // A client that comes again with the last id misses nothing.
        return stream.close()
      }
      for entry in entries {
        guard case .taken = stream.write(LedgerEvent(entry).bytes) else { return }
        sequence = entry.sequence
      }
      if entries.count < Self.entriesAtOnce { return }
    }
  }

  /// Every second while anybody listens: sends what didn't fit, and lets go of who is gone.
  private func tick(_ count: Int) {
    queue.asyncAfter(deadline: .now() + .seconds(1)) {
      let isOver = self.state.withLock { state in
        for number in state.listeners.keys { state.listeners[number]?.idleTicks += 1 }
        if state.listeners.isEmpty { state.isTicking = false }
        return state.listeners.isEmpty
      }
      if isOver { return }
      let listeners = self.state.withLock { $0.listeners.values.map(\.self) }
      for site in Set(listeners.map(\.site)) { self.send(of: site) }
      if count % Self.ticksToRest == Self.ticksToRest - 1 { self.check(listeners) }
      self.tick(count + 1)
    }
  }

  private func check(_ listeners: [Listener]) {
    for listener in listeners {
      guard listener.mayListen() else {
        listener.stream.close()
        continue
      }
      if case .taken = listener.stream.write(Array(":\n\n".utf8)) { continue }
      if listener.idleTicks > Self.ticksToPatience { listener.stream.close() }
    }
  }
}
