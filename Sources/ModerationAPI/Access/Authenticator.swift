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

  /// What stands behind `Bearer`, in upper or lower case.
  private static func secret(in field: String) -> TokenSecret? {
    let scheme = "bearer "
    guard field.utf8.count > scheme.utf8.count,
      zip(field.utf8, scheme.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
    else { return nil }
    let rest = field.utf8.dropFirst(scheme.utf8.count)
    let secret = rest.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
    guard !secret.isEmpty, rest[secret.endIndex...].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      return nil
    }
    return TokenSecret(String(Substring(secret)))
  }

  /// The token that a request carries; nil where it carries none.
  func token(of request: HTTPRequest, at now: Timestamp) throws(Problem) -> AccessToken? {
    guard let field = request.headers["Authorization"] else { return nil }
    guard let secret = Self.secret(in: field) else { throw .unknownToken }
    let hash = secret.hash
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
