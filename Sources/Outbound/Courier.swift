import Dispatch
import HTTPClient
package import Moderation
package import Screening
import Synchronization

/// Tells webhooks what was decided, each in the order of its site's ledger, on one thread for all.
///
/// There is no thread until a site has a webhook.
package final class Courier<Store: ModerationStore>: Sendable {
  /// What there is to tell of an entry of the ledger.
  package struct Teller: Sendable {
    let events: @Sendable (LedgerEntry) -> [Webhook.Event]
    let bodies: @Sendable (LedgerEntry, Store.Reader) throws(ModerationError) -> [[UInt8]]

    /// - Parameters:
    ///   - events: What an entry tells of, in order; always the same of one entry.
    ///   - bodies: What is sent of each, by what a site knows now.
    package init(
      events: @escaping @Sendable (LedgerEntry) -> [Webhook.Event],
      bodies: @escaping @Sendable (LedgerEntry, Store.Reader) throws(ModerationError) -> [[UInt8]]
    ) {
      self.events = events
      self.bodies = bodies
    }
  }

  /// What was done since the start, of all sites together.
  package struct Counts: Hashable, Sendable {
    package var delivered = 0
    /// Tries that came to nothing.
    package var failed = 0
    /// Messages that will never be delivered.
    package var givenUp = 0
  }

  /// What the thread is to look at.
  struct Orders {
    /// Sites whose webhooks may be others now.
    var changed: Set<String> = []
    /// Sites whose ledgers have grown.
    var awake: Set<String> = []
  }

  private struct State {
    /// Sites that have webhooks, or may have.
    var watched: Set<String> = []
    var orders = Orders()
    var isRunning = false
    var isStopped = false
    /// Wakes the thread; nil until it can wait.
    var wakeUp: (@Sendable () -> Void)?
  }

  let store: Store
  let policy: DeliveryPolicy
  let clock: @Sendable () -> Timestamp
  let teller: Teller
  private let log: @Sendable (String, String) -> Void
  private let state = Mutex(State())
  private let tally = Mutex(Counts())
  private let queue = DispatchQueue(label: "moderato.courier")

  /// - Parameter log: Gets what happened and a detail of it, which hold no name, address or secret.
  package init(
    _ store: Store,
    policy: DeliveryPolicy,
    teller: Teller,
    log: @escaping @Sendable (String, String) -> Void,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.policy = policy
    self.teller = teller
    self.log = log
    self.clock = clock
  }

  package var counts: Counts { tally.withLock { $0 } }

  /// Looks on record which webhooks a site has; to be called when they have changed, and at the start.
  package func look(at site: String) {
    let (begins, wakeUp) = state.withLock { state -> (Bool, (@Sendable () -> Void)?) in
      guard !state.isStopped else { return (false, nil) }
      state.watched.insert(site)
      state.orders.changed.insert(site)
      defer { state.isRunning = true }
      return (!state.isRunning, state.wakeUp)
    }
    wakeUp?()
    if begins { queue.async { self.work() } }
  }

  /// Says that a site's ledger has grown; costs next to nothing where it has no webhooks.
  package func wake(_ site: String) {
    let wakeUp = state.withLock { state -> (@Sendable () -> Void)? in
      guard state.watched.contains(site), state.orders.awake.insert(site).inserted else {
        return nil
      }
      return state.wakeUp
    }
    wakeUp?()
  }

  /// Stops at once, whoever is being told something; it is told again after the next start.
  ///
  /// - Precondition: Not called from the store's threads.
  package func stop() {
    let wakeUp = state.withLock { state in
      state.isStopped = true
      return state.wakeUp
    }
    wakeUp?()
    queue.sync {}
  }

  private func work() {
    do throws(HTTPFailure) {
      var rounds = try CourierRounds(self)
      let bell = rounds.bell
      state.withLock { $0.wakeUp = { bell.ring() } }
      rounds.run()
    } catch {
      log("webhooks_stopped", error.description)
    }
    state.withLock { state in
      state.isStopped = true
      state.watched = []
      state.wakeUp = nil
    }
  }

  // For the thread.

  /// What there is to look at, or nil where it is to end.
  func takeOrders() -> Orders? {
    state.withLock { state in
      if state.isStopped { return nil }
      defer { state.orders = Orders() }
      return state.orders
    }
  }

  /// Says that a site has no webhooks.
  func forget(_ site: String) {
    state.withLock { state in
      if !state.orders.changed.contains(site) { state.watched.remove(site) }
    }
  }

  func count(_ change: (inout Counts) -> Void) { tally.withLock { change(&$0) } }

  func note(_ event: String, _ detail: String) { log(event, detail) }
}
