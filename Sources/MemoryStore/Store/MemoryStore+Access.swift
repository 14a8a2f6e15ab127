package import Moderation
package import Screening
import Synchronization

extension MemoryStore: AccessStore {
  package func token(withHash hash: [UInt8]) throws(ModerationError) -> AccessToken? {
    tokens.withLock { $0.first { $0.hash == hash && $0.revokedAt == nil } }
  }

  package func tokens(of site: String?) throws(ModerationError) -> [AccessToken] {
    tokens.withLock { $0.filter { site == nil || $0.site == site } }
  }

  package func addToken(
    site: String,
    role: Role,
    name: String,
    hash: [UInt8],
    at now: Timestamp
  ) throws(ModerationError) -> AccessToken {
    tokens.withLock { tokens in
      let token = AccessToken(
        id: PersonID(Int64(tokens.count + 1)),
        site: site,
        role: role,
        name: name,
        hash: hash,
        createdAt: now
      )
      tokens.append(token)
      return token
    }
  }

  package func revokeToken(
    _ id: PersonID,
    at now: Timestamp
  ) throws(ModerationError) -> Bool {
    tokens.withLock { tokens in
      guard let index = tokens.firstIndex(where: { $0.id == id && $0.revokedAt == nil }) else {
        return false
      }
      tokens[index].revokedAt = now
      return true
    }
  }
}
