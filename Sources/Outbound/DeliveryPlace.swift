import Moderation

/// How far into a site's ledger a webhook's messages have been dealt with.
package struct DeliveryPlace: Hashable, Sendable, Comparable {
  /// The first entry that there may be something to tell of.
  package var sequence: Int64
  /// How many of its messages have been dealt with.
  package var messages: Int

  package init(_ sequence: Int64, messages: Int = 0) {
    self.sequence = sequence
    self.messages = messages
  }

  package static func < (left: DeliveryPlace, right: DeliveryPlace) -> Bool {
    (left.sequence, left.messages) < (right.sequence, right.messages)
  }
}
