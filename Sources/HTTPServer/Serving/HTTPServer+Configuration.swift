extension HTTPServer {
  /// Where and how a server works.
  package struct Configuration: Sendable {
    package var address: SocketAddress
    /// How many threads read requests, call the handler and send answers; one or more.
    package var workers = 2
    /// Nil stands for plain HTTP.
    package var identity: TLSIdentity?
    package var limits = Limits()

    package init(address: SocketAddress) {
      self.address = address
    }
  }

  /// By what a server shows who it is.
  package struct TLSIdentity: Sendable {
    /// In PEM; those that it rests on come after it.
    package var certificate: String
    /// In PEM, without a password.
    package var key: String

    package init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  /// What a server takes before it refuses; see ``HTTPRefusal/Reason``.
  package struct Limits: Sendable {
    /// Of a body, in bytes.
    package var bodySize = 1 << 20
    /// Of the first line and all header fields together, in bytes.
    package var headerSize = 8 << 10
    /// Of path and query, in bytes.
    package var targetSize = 4 << 10
    /// That are open at once; an eighth more and 16 are still told that they are too many.
    package var connections = 1000
    /// That are open at once from one address, or from all that share the first half of an IPv6 address, as a client may
    /// have; nil where a proxy is in front.
    package var connectionsPerAddress: Int?
    /// What a client may take from the first line of a request to its end, and from connecting to its first line.
    package var timeToSend = Duration.seconds(30)
    /// What a client may take between an answer and the next request's first line, and without taking anything of an
    /// answer; the latter ends a second or two late.
    package var idleTime = Duration.seconds(60)

    package init() {}
  }
}
