package import Screening

/// What somebody may do at a site.
package enum Role: String, Hashable, Sendable, CaseIterable {
  /// The site's back end: submits comments and articles, for its readers.
  case site
  /// Works the queue.
  case moderator
  /// Writes rules, and works the queue.
  case editor
  /// Reads the record.
  case auditor
  /// Everything, tokens included.
  case admin
}

/// A bearer token, of which a hash alone is kept.
package struct AccessToken: Hashable, Sendable {
  /// Names whoever uses it, in the ledger too.
  package var id: PersonID
  package var site: String
  package var role: Role
  /// For people; never in the ledger or in logs.
  package var name: String
  /// SHA-256 of the token.
  package var hash: [UInt8]
  package var createdAt: Timestamp
  package var revokedAt: Timestamp?

  package init(
    id: PersonID,
    site: String,
    role: Role,
    name: String,
    hash: [UInt8],
    createdAt: Timestamp,
    revokedAt: Timestamp? = nil
  ) {
    self.id = id
    self.site = site
    self.role = role
    self.name = name
    self.hash = hash
    self.createdAt = createdAt
    self.revokedAt = revokedAt
  }
}

/// Where tokens are kept, of all sites.
package protocol AccessStore: Sendable {
  /// A token that isn't revoked, by its hash.
  func token(withHash hash: [UInt8]) throws(ModerationError) -> AccessToken?
  /// All of a site, or of every site, revoked ones too, in order of id.
  func tokens(of site: String?) throws(ModerationError) -> [AccessToken]
  /// Keeps a new token; its id is made here.
  func addToken(
    site: String,
    role: Role,
    name: String,
    hash: [UInt8],
    at now: Timestamp
  ) throws(ModerationError) -> AccessToken
  /// Whether there was a token to revoke.
  func revokeToken(_ id: PersonID, at now: Timestamp) throws(ModerationError) -> Bool
}
