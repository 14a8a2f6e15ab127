import Markup

/// An address in a comment, by the host that it leads to.
struct Link: Hashable, Sendable {
  /// As ``Host/canonical(_:)`` has it, without a final dot or a port.
  var host: String
  /// Where the address stands in what was sent, in UTF-8 bytes.
  var sent: Range<Int>

  /// The links that a reader sees and those that only the markup holds.
  ///
  /// A target whose host also stands in the text is one link with it, not two.
  static func links(in plain: PlainText) -> [Link] {
    var shown: [Link] = []
    LinkFinder.find(in: plain.text.utf8.span) { host, range in
      shown.append(Link(host: host, sent: plain.sent(range)))
    }
    guard !plain.links.isEmpty else { return shown }
    var unpaired: [String: Int] = [:]
    for link in shown { unpaired[link.host, default: 0] += 1 }
    var links = shown
    for target in plain.links {
      var host: String?
      LinkFinder.find(in: target.url.utf8.span) { found, _ in host = host ?? found }
      guard let host else { continue }
      if let count = unpaired[host], count > 0 {
        unpaired[host] = count - 1
      } else {
        links.append(Link(host: host, sent: target.sent))
      }
    }
    return links.sorted { ($0.sent.lowerBound, $0.host) < ($1.sent.lowerBound, $1.host) }
  }

  /// Whether the host is one of these or a subdomain of one.
  func isTo(_ hosts: Set<String>) -> Bool {
    if hosts.contains(host) { return true }
    var rest = host[...]
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
      if hosts.contains(String(rest)) { return true }
    }
    return false
  }
}
