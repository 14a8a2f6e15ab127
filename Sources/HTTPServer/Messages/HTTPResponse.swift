/// What a request is answered with.
package struct HTTPResponse: Sendable {
  package var status: HTTPStatus
  /// Without those that say how long the answer is and whether the connection stays, which the server adds.
  ///
  /// An answer with a field that can't be sent as it is, for instance with a line break in it, becomes a
  /// ``HTTPRefusal/Reason/unsendable``.
  package var headers: [HTTPField]
  package var body: Body

  /// What comes after the header.
  package enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// Of unknown length, as a producer writes it.
    case stream(BodyStream)
  }

  package init(_ status: HTTPStatus, headers: [HTTPField] = [], body: Body = .none) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer of plain text.
  package init(_ status: HTTPStatus, text: String) {
    self.init(
      status,
      headers: [HTTPField("Content-Type", "text/plain; charset=utf-8")],
      body: .bytes(Array(text.utf8))
    )
  }

  /// Tells whoever produces the body that nobody will read it.
  func abandon() {
    if case .stream(let stream) = body { stream.end(.cut) }
  }
}
