package import HTTPServer
package import JSON

/// An answer that can be kept: its bytes are all there.
package struct Reply: Hashable, Sendable {
  package var status: HTTPStatus
  /// JSON; empty where there is nothing to say.
  package var body: [UInt8]
  /// Where what was made can be found.
  package var location: String?

  package init(_ status: HTTPStatus = .ok, body: [UInt8] = [], location: String? = nil) {
    self.status = status
    self.body = body
    self.location = location
  }

  /// An object.
  ///
  /// - Parameter members: Writes them.
  package init<Failure: Error>(
    _ status: HTTPStatus = .ok,
    location: String? = nil,
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    json.beginObject()
    try members(&json)
    json.endObject()
    self.init(status, body: json.bytes, location: location)
  }

  package static let nothing = Reply(.noContent)

  package var response: HTTPResponse {
    var headers: [HTTPField] = []
    if !body.isEmpty { headers.append(HTTPField("Content-Type", "application/json")) }
    if let location { headers.append(HTTPField("Location", location)) }
    return HTTPResponse(status, headers: headers, body: body.isEmpty ? .none : .bytes(body))
  }
}
