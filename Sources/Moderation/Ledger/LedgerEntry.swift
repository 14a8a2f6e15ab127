import Crypto
import JSON
package import Screening

/// One thing that happened, chained to everything before it.
///
/// It holds what is on record and no text: of what is in the vault, salted commitments alone. The body names
/// what happened and how each thing that it changed stands afterwards, so that the record is what its ledger
/// says: the latest state of everything can be read off it, without knowing any rule.
package struct LedgerEntry: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case submitted, edited, deleted, refused, asked, flagged
    case claimed, released, decided, reversed
    case suspended
    case suspensionChanged = "suspension_changed"
    case suspensionLifted = "suspension_lifted"
    case appealed
    case appealDecided = "appeal_decided"
    case articleDescribed = "article_described"
    case threadLocked = "thread_locked"
    case threadUnlocked = "thread_unlocked"
    case settingsChanged = "settings_changed"
    case rulesPublished = "rules_published"
    case rescreened
    case authorErased = "author_erased"
    case textsDropped = "texts_dropped"
    case noted
  }

  package var site: String
  /// The first is 1, and none is left out.
  package var sequence: Int64
  package var at: Timestamp
  package var kind: Kind
  package var actor: Actor
  /// A JSON object: `what` happened, and `now`, how things stand.
  package var body: [UInt8]
  /// The hash of the entry before; 32 zero bytes for the first.
  package var previous: [UInt8]
  package var hash: [UInt8]

  /// What the chain begins with.
  package static let beginning = [UInt8](repeating: 0, count: 32)

  package init(
    site: String,
    sequence: Int64,
    at: Timestamp,
    kind: Kind,
    actor: Actor,
    body: [UInt8],
    previous: [UInt8]
  ) {
    self.site = site
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.actor = actor
    self.body = body
    self.previous = previous
    hash = []
    hash = expectedHash
  }

  /// An entry as it was stored, whether or not its hash is right.
  package init(
    site: String,
    sequence: Int64,
    at: Timestamp,
    kind: Kind,
    actor: Actor,
    body: [UInt8],
    previous: [UInt8],
    hash: [UInt8]
  ) {
    self.site = site
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.actor = actor
    self.body = body
    self.previous = previous
    self.hash = hash
  }

  /// SHA-256 over the entry before's hash and the canonical bytes.
  package var expectedHash: [UInt8] {
    var bytes = previous
    bytes.reserveCapacity(previous.count + body.count + 160)
    bytes.append(contentsOf: canonicalBytes)
    return SHA256Digest(of: bytes).bytes
  }

  /// What is hashed: everything but the hashes, as JSON without white space, members in this order.
  package var canonicalBytes: [UInt8] {
    var json = JSONWriter(capacity: body.count + 160)
    json.beginObject()
    json.member("site", site)
    json.member("sequence", sequence)
    json.member("at", at)
    json.member("kind", kind.rawValue)
    json.member("actor", actor.text)
    json.name("body")
    json.raw(body)
    json.endObject()
    return json.bytes
  }
}
