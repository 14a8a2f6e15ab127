import HTTPClient
import Moderation
import Screening

/// What a ``Courier``'s thread does, round after round.
struct CourierRounds<Store: ModerationStore>: ~Copyable {
  private struct Key: Hashable {
    var site: String
    var name: String
  }

  private let courier: Courier<Store>
  private var client: HTTPClient
  private var deliveries: [Key: Delivery] = [:]
  /// Sites of which the store couldn't say which webhooks they have.
  private var unread: Set<String> = []
  private var lastRequest = 0

  private static var entriesAtOnce: Int { 100 }
  /// How many entries without anything to tell are passed before that is kept.
  private static var longestSilence: Int64 { 1000 }
  /// How long to wait where the store can't be read, in milliseconds.
  private static var storePause: Int64 { 1000 }
  private static var longestWait: Int64 { 60_000 }

  init(_ courier: Courier<Store>) throws(HTTPFailure) {
    self.courier = courier
    client = try HTTPClient(courier.policy.limits)
  }

  var bell: HTTPClient.Bell { client.bell }

  /// Works until the courier is stopped.
  mutating func run() {
    while let orders = courier.takeOrders() {
      for site in unread.union(orders.changed) { load(site) }
      for key in deliveries.keys where orders.awake.contains(key.site) {
        deliveries[key]?.mayFindMore = true
      }
      var isPaused = !unread.isEmpty
      for key in deliveries.keys {
        do throws(ModerationError) {
          try advance(key)
        } catch {
          isPaused = true
        }
      }
      for outcome in client.wait(atMost: .milliseconds(pause(isPaused: isPaused))) {
        finish(outcome)
      }
    }
  }

  /// How long nothing is to be done but waiting for answers, in milliseconds.
  private borrowing func pause(isPaused: Bool) -> Int64 {
    if isPaused { return Self.storePause }
    let now = courier.clock()
    var pause = Self.longestWait
    for delivery in deliveries.values {
      if delivery.request == nil && delivery.found.isEmpty && delivery.mayFindMore { return 0 }
      guard let next = delivery.nextStep else { continue }
      pause = min(pause, next.milliseconds - now.milliseconds)
    }
    return max(0, pause)
  }

  /// Takes the webhooks that a site has now; of those that are as before, what is under way goes on.
  private mutating func load(_ site: String) {
    unread.remove(site)
    let kept: [(webhook: Webhook, state: WebhookState)]
    do throws(ModerationError) {
      kept = try courier.store.read(site) { reader throws(ModerationError) in
        var kept: [(Webhook, WebhookState)] = []
        for webhook in try reader.settings().webhooks {
          guard let state = try WebhookState.of(webhook.name, in: reader) else { continue }
          kept.append((webhook, state))
        }
        return kept
      }
    } catch {
      unread.insert(site)
      return
    }
    for key in deliveries.keys where key.site == site {
      if !kept.contains(where: { $0.webhook.name == key.name }) { drop(key) }
    }
    for (webhook, state) in kept { take(webhook, state, of: site) }
    if kept.isEmpty { courier.forget(site) }
  }

  private mutating func take(_ webhook: Webhook, _ kept: WebhookState, of site: String) {
    let key = Key(site: site, name: webhook.name)
    let known = deliveries[key]
    if let known, known.webhook == webhook, known.state.secret == kept.secret {
      if kept.failures == 0 { deliveries[key]?.state.recover() }
      return
    }
    drop(key)
    guard let address = try? WebAddress(webhook.url) else { return }
    var state = kept
    // What was told a moment ago may not have been kept yet.
    if let known { state.place = max(state.place, known.state.place) }
    // Whoever starts the service or mends a webhook wants to see whether it works.
    state.nextTry = nil
    deliveries[key] = Delivery(webhook, of: site, to: address, state)
  }

  private mutating func drop(_ key: Key) {
    if let request = deliveries.removeValue(forKey: key)?.request { client.cancel(request) }
  }

  /// Sends what comes next, where there is something and its time has come.
  private mutating func advance(_ key: Key) throws(ModerationError) {
    guard var delivery = deliveries[key], delivery.request == nil else { return }
    if delivery.found.isEmpty && delivery.mayFindMore {
      try search(&delivery)
      deliveries[key] = delivery
    }
    let now = courier.clock()
    guard let message = delivery.found.first, delivery.state.nextTry.map({ $0 <= now }) ?? true
    else { return }
    let bodies = try courier.store.read(delivery.site) { reader throws(ModerationError) in
      try reader.entries(after: message.sequence - 1, limit: 1).first
        .map { entry throws(ModerationError) in try courier.teller.bodies(entry, reader) }
    }
    guard let bodies, bodies.indices.contains(message.number - 1) else {
      throw .store(StoreFailure(.damaged, "the ledger tells of less than it did"))
    }
    lastRequest += 1
    delivery.request = lastRequest
    deliveries[key] = delivery
    do throws(HTTPFailure) {
      try client.send(delivery.post(message, bodies[message.number - 1], at: now), as: lastRequest)
    } catch {
      finish(HTTPClient.Outcome(number: lastRequest, status: .failure(error)))
    }
  }

  private func search(_ delivery: inout Delivery) throws(ModerationError) {
    let after = delivery.scanned
    let entries = try courier.store.read(delivery.site) { reader throws(ModerationError) in
      try reader.entries(after: after, limit: Self.entriesAtOnce)
    }
    delivery.take(entries, events: courier.teller.events)
    delivery.mayFindMore = entries.count == Self.entriesAtOnce
    guard delivery.found.isEmpty,
      delivery.scanned - delivery.state.through >= Self.longestSilence
    else { return }
    delivery.state.place = DeliveryPlace(delivery.scanned + 1)
    keep(delivery)
  }

  /// Takes note of what came of a request.
  private mutating func finish(_ outcome: HTTPClient.Outcome) {
    let found = deliveries.first { $0.value.request == outcome.number }
    guard let (key, known) = found, let message = known.found.first else { return }
    var delivery = known
    delivery.request = nil
    let step = delivery.finish(message, outcome.status, at: courier.clock(), courier.policy)
    courier.count { step.count(in: &$0) }
    let place = "\(delivery.site): entry \(message.sequence)"
    switch step {
    case .failed(let words) where delivery.state.failures == 1:
      courier.note("webhook_failing", "\(place): \(words)")
    case .gaveUp(let words): courier.note("webhook_gave_up", "\(place): \(words)")
    default: break
    }
    deliveries[key] = delivery
    keep(delivery)
  }

  /// Keeps how a webhook does, unless it was removed, replaced or has got further.
  ///
  /// Nobody waits for it: what isn't kept is told again.
  private func keep(_ delivery: Delivery) {
    let (name, state) = (delivery.webhook.name, delivery.state)
    courier.store.transact(delivery.site) { transaction throws(ModerationError) in
      guard let kept = try WebhookState.of(name, in: transaction), kept.secret == state.secret,
        kept.place <= state.place
      else { return }
      try WebhookState.keep(state, of: name, in: &transaction)
    } completion: { [courier] result in
      if case .failure = result {
        courier.note("webhook_not_noted", "what was told may be told again")
      }
    }
  }
}
