import HTTPServer
package import Moderation
package import Outbound

/// What the service takes before it says no.
package struct ServiceLimits: Hashable, Sendable {
  /// Requests in a minute with one token of the role `site`, which stands for all of a site's readers.
  package var siteRequestsAMinute = 600_000
  /// The same with one token of somebody who works for the site.
  package var personRequestsAMinute = 6000
  /// The same without a token, from one address.
  package var openRequestsAMinute = 600
  /// Whether a proxy stands in front, whose word on where a request came from is taken (`X-Forwarded-For`).
  package var isBehindProxy = false
  /// Comments that are screened at once, or cases decided.
  package static let batch = 200
  /// How long an answer is kept for retries, in milliseconds.
  package var keysKept: Int64 = 24 * 3_600_000
  package var desk = Desk.Limits()
  /// How webhooks are told.
  package var delivery = DeliveryPolicy()

  package init() {}

  /// Where a request came from: by the proxy's word the last address that it adds.
  func address(of request: HTTPRequest) -> String {
    if isBehindProxy, let hops = request.headers["X-Forwarded-For"],
      let last = hops.split(separator: ",").last
    {
      return String(last.prefix(64)).filter { $0 != " " }
    }
    return "\(request.remote.address)"
  }
}
