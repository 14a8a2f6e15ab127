import HTTPClient
import Moderation
import Screening
import Testing

@testable import Outbound

@Suite struct DeliveryTests {
  private let day: Int64 = 86_400_000

  private func at(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds) }

  private func entry(_ sequence: Int64, at time: Int64 = 0) -> LedgerEntry {
    LedgerEntry(
      site: "a.b",
      sequence: sequence,
      at: at(time),
      kind: .decided,
      actor: .rules,
      body: [],
      previous: LedgerEntry.beginning
    )
  }

  private func delivery(
    from place: DeliveryPlace,
    _ events: [Webhook.Event] = []
  ) throws -> Delivery {
    let url = "http://127.0.0.1:9/"
    return Delivery(
      Webhook(name: "w", url: url, events: events),
      of: "a.b",
      to: try WebAddress(url),
      WebhookState(WebhookSecret(), from: place)
    )
  }

  /// Odd entries tell of a decision and of a suspension, even ones of nothing.
  private func events(of entry: LedgerEntry) -> [Webhook.Event] {
    entry.sequence % 2 == 1 ? [.decisionMade, .suspensionBegan] : []
  }

  @Test func `Messages are found in order, from where it was left`() throws {
    var delivery = try delivery(from: DeliveryPlace(3, messages: 1))
    #expect(delivery.scanned == 2)
    delivery.take((3...6).map { entry($0) }, events: events)
    #expect(delivery.found.map { [$0.sequence, Int64($0.number)] } == [[3, 2], [5, 1], [5, 2]])
    #expect(
      delivery.found.map(\.after) == [
        DeliveryPlace(4), DeliveryPlace(5, messages: 1), DeliveryPlace(6),
      ]
    )
    #expect(delivery.scanned == 6)
  }

  @Test func `What a webhook doesn't want takes no number from the rest`() throws {
    var delivery = try delivery(from: DeliveryPlace(1), [.suspensionBegan])
    delivery.take((1...3).map { entry($0) }, events: events)
    #expect(delivery.found.map(\.number) == [2, 2])
    let post = delivery.post(delivery.found[0], Array("{}".utf8), at: at(5999))
    let fields = Dictionary(uniqueKeysWithValues: post.fields.map { ($0.name, $0.value) })
    #expect(fields["webhook-id"] == "a%2eb-1-2")
    #expect(fields["webhook-timestamp"] == "5")
    #expect(
      fields["webhook-signature"]
        == delivery.state.secret.signature(of: "a%2eb-1-2", at: 5, Array("{}".utf8))
    )
  }

  @Test func `Pauses double up to a bound`() {
    let policy = DeliveryPolicy()
    let pauses = (1...14).map { policy.pause(after: $0) / 1000 }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600])
    #expect(policy.pause(after: 1000) == policy.longestPause)
  }

  @Test(arguments: [199, 301, 307, 400, 410, 500, 503])
  func `Only 2xx is success`(status: Int) throws {
    var delivery = try delivery(from: DeliveryPlace(1))
    delivery.take([entry(1)], events: events)
    let message = delivery.found[0]
    let step = delivery.finish(message, .success(status), at: at(1), DeliveryPolicy())
    #expect(step == .failed("the answer was \(status) and not 2xx"))
    #expect(delivery.found.first == message)
    #expect(delivery.state.nextTry == at(1001))
    #expect(delivery.state.place == DeliveryPlace(1))
    #expect(delivery.finish(message, .success(204), at: at(2000), DeliveryPolicy()) == .told)
    #expect(delivery.found.count == 1)
    #expect(delivery.state.failures == 0)
    #expect(delivery.state.nextTry == nil)
    #expect(delivery.state.place == DeliveryPlace(1, messages: 1))
  }

  @Test func `A message is given up when it is three days old and nothing went well for as long`()
    throws
  {
    var delivery = try delivery(from: DeliveryPlace(1))
    let policy = DeliveryPolicy()
    // The service was down for ten days: that is not the receiver's fault.
    let start = 10 * day
    delivery.take([entry(1), entry(3, at: start + 2 * day)], events: events)
    func fail(at time: Int64) -> Delivery.Step {
      delivery.finish(delivery.found[0], .success(500), at: at(time), policy)
    }
    let words = "the answer was 500 and not 2xx"
    #expect(fail(at: start) == .failed(words))
    #expect(fail(at: start + 3 * day - 1) == .failed(words))
    #expect(fail(at: start + 3 * day) == .gaveUp(words))
    #expect(delivery.state.givenUp == 1)
    // The next is tried at once, and has waited as long.
    #expect(delivery.state.nextTry == nil)
    #expect(delivery.state.place == DeliveryPlace(1, messages: 1))
    #expect(fail(at: start + 3 * day) == .gaveUp(words))
    // This one is younger.
    #expect(fail(at: start + 3 * day) == .failed(words))
    #expect(delivery.state.nextTry != nil)
    #expect(delivery.state.givenUp == 2)
  }

  @Test func `How a webhook does is kept whole`() throws {
    var state = WebhookState(WebhookSecret(), from: DeliveryPlace(7, messages: 2))
    #expect(try WebhookState(encoded: state.encoded) == state)
    state.failures = 3
    state.failingSince = at(5)
    state.lastError = "no"
    state.nextTry = at(6)
    state.givenUp = 4
    #expect(try WebhookState(encoded: state.encoded) == state)
    #expect(state.through == 6)
    state.recover()
    #expect(state.failures == 0)
    #expect(state.givenUp == 4)
  }
}
