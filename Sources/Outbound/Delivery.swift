import Crypto
import HTTPClient
import Moderation
import Screening

/// One webhook's way through its site's ledger.
struct Delivery {
  let site: String
  let webhook: Webhook
  let address: WebAddress
  var state: WebhookState
  /// What was found on the way and not yet delivered, in order.
  var found: [Message] = []
  /// The last entry that was looked at.
  var scanned: Int64
  /// Whether there may be entries after it.
  var mayFindMore = true
  /// The number of the request that is under way.
  var request: Int?

  /// Something to tell; its body is made when it is told.
  struct Message: Hashable {
    var sequence: Int64
    /// Among those of its entry, from 1.
    var number: Int
    /// When it happened.
    var at: Timestamp
    /// Where the webhook stands once it was told.
    var after: DeliveryPlace
  }

  init(_ webhook: Webhook, of site: String, to address: WebAddress, _ state: WebhookState) {
    self.site = site
    self.webhook = webhook
    self.address = address
    self.state = state
    scanned = state.place.sequence - 1
  }

  /// Looks through entries that follow those that were looked at.
  mutating func take(_ entries: [LedgerEntry], events: (LedgerEntry) -> [Webhook.Event]) {
    for entry in entries {
      let all = events(entry)
      let wanted = all.indices.filter { index in
        let place = DeliveryPlace(entry.sequence, messages: index + 1)
        return place > state.place && webhook.wants(all[index])
      }
      for index in wanted {
        found.append(
          Message(
            sequence: entry.sequence,
            number: index + 1,
            at: entry.at,
            after: index == wanted.last
              ? DeliveryPlace(entry.sequence + 1)
              : DeliveryPlace(entry.sequence, messages: index + 1)
          )
        )
      }
      scanned = entry.sequence
    }
  }

  /// When something can be done at the earliest, if nothing happens meanwhile.
  var nextStep: Timestamp? { request == nil && !found.isEmpty ? state.nextTry : nil }

  /// A try to tell something.
  func post(_ message: Message, _ body: [UInt8], at now: Timestamp) -> HTTPPost {
    let id = Self.id(of: message, at: site)
    let seconds = now.milliseconds / 1000
    return HTTPPost(
      to: address,
      fields: [
        .init("Content-Type", "application/json"),
        .init("webhook-id", id),
        .init("webhook-timestamp", "\(seconds)"),
        .init("webhook-signature", state.secret.signature(of: id, at: seconds, body)),
      ],
      body: body
    )
  }

  /// The same on every try.
  ///
  /// A full stop in it would let what is signed be read in two ways, so what is no letter or digit of the site's name is
  /// percent-encoded.
  private static func id(of message: Message, at site: String) -> String {
    var id = ""
    for byte in site.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII && (character.isLetter || character.isNumber) {
        id.append(character)
      } else {
        id += "%" + [byte].hexadecimal
      }
    }
    return "\(id)-\(message.sequence)-\(message.number)"
  }
}
