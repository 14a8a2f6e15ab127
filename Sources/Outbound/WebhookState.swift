package import JSON
package import Moderation
package import Screening

/// How a webhook does, as the store keeps it beside the record.
package struct WebhookState: RecordDocument {
  package var secret: WebhookSecret
  /// Where its next message comes from.
  package var place: DeliveryPlace
  /// Tries since the last that went well.
  package var failures = 0
  /// When the first of them was.
  package var failingSince: Timestamp?
  /// What came of the last of them, in words.
  package var lastError: String?
  package var nextTry: Timestamp?
  /// Messages that will never be delivered.
  package var givenUp = 0

  /// - Parameter place: Messages before it are not for this webhook.
  package init(_ secret: WebhookSecret, from place: DeliveryPlace) {
    self.secret = secret
    self.place = place
  }

  /// The last entry of which all was told.
  package var through: Int64 { place.sequence - 1 }

  /// Takes note that a try went well, or that nobody waits any more for what came of earlier ones.
  package mutating func recover() {
    failures = 0
    failingSince = nil
    lastError = nil
    nextTry = nil
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("secret", secret.kept)
    json.member("sequence", place.sequence)
    json.member("messages", count: place.messages)
    json.member("failures", count: failures)
    json.member("failing_since", failingSince)
    json.member("last_error", lastError)
    json.member("next_try", nextTry)
    json.member("given_up", count: givenUp)
  }

  package init(reading document: DocumentReader) throws(DocumentError) {
    guard let secret = WebhookSecret(kept: try document.text("secret")) else {
      throw DocumentError("`secret`: expected one that was kept")
    }
    self.secret = secret
    place = DeliveryPlace(
      try document.number("sequence"),
      messages: try document.count("messages")
    )
    failures = try document.count("failures")
    failingSince = try document.instant(ifPresent: "failing_since")
    lastError = try document.text(ifPresent: "last_error")
    nextTry = try document.instant(ifPresent: "next_try")
    givenUp = try document.count("given_up")
  }
}

extension WebhookState {
  private static func memo(of webhook: String) -> String { "webhook/\(webhook)" }

  /// How a site's webhook does; nil where there is none.
  package static func of(
    _ webhook: String,
    in reading: some ModerationReading
  ) throws(ModerationError) -> WebhookState? {
    // It never ends, so any time will do.
    let start = Timestamp(milliseconds: 0)
    guard let bytes = try reading.memo(memo(of: webhook), at: start) else { return nil }
    do {
      return try WebhookState(encoded: bytes)
    } catch {
      throw .store(StoreFailure(.damaged, error.description))
    }
  }

  /// Keeps how a site's webhook does, or with nil forgets it.
  package static func keep(
    _ state: WebhookState?,
    of webhook: String,
    in transaction: inout some ModerationTransaction
  ) throws(ModerationError) {
    try transaction.setMemo(
      memo(of: webhook),
      state?.encoded,
      until: Timestamp(milliseconds: .max)
    )
  }
}
