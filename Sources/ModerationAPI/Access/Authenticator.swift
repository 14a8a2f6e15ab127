import HTTPServer
import Moderation
import Screening
import Synchronization

/// Finds out whose a request is.
final class Authenticator<Store: AccessStore>: Sendable {
  private struct Known {
    var token: AccessToken
    var askedAt: Int64
  }

  /// For so many milliseconds the store isn't asked again, so that a token that was revoked is good for as long.
  static var trust: Int64 { 1000 }
  /// Tokens that are remembered; beyond, all are asked for anew.
  private static var most: Int { 10_000 }

  private let store: Store
  private let known = Mutex<[[UInt8]: Known]>([:])

  init(_ store: Store) {
    self.store = store
  }

  /// The token that a request carries; nil where it carries none.
  func token(of request: HTTPRequest, at now: Timestamp) throws(Problem) -> AccessToken? {
    guard let field = request.headers["Authorization"] else { return nil }
    let parts = field.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .unknownToken }
    let hash = TokenSecret(String(parts[1])).hash
    let time = now.milliseconds
    if let known = known.withLock({ $0[hash] }), abs(time - known.askedAt) < Self.trust {
      return known.token
    }
    let found: AccessToken?
    do throws(ModerationError) {
      found = try store.token(withHash: hash)
    } catch {
      throw Problem(error, at: now)
    }
    guard let found, found.revokedAt == nil, TokenSecret.equal(found.hash, hash) else {
      known.withLock { $0[hash] = nil }
      throw .unknownToken
    }
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[hash] = Known(token: found, askedAt: time)
    }
    return found
  }
}
