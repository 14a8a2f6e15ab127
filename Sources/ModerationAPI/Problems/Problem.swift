package import HTTPServer
import JSON
package import Screening

/// Why a request wasn't carried out, as RFC 9457 has it.
package struct Problem: Error, Sendable {
  package var status: HTTPStatus
  /// Names the problem for programs, in `type` too.
  package var code: String
  /// What kind of problem it is; the same for every problem of a code.
  package var title: String
  /// What stands in the way this time, and what to change.
  package var detail: String
  /// When it could be tried again, where that is known.
  package var until: Timestamp?
  /// In seconds.
  package var retryAfter: Int?
  /// Further members, whose values are JSON.
  package var members: [(name: String, json: [UInt8])] = []
  package var headers: [HTTPField] = []

  package init(_ status: HTTPStatus, _ code: String, _ title: String, _ detail: String) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
  }

  /// As an answer.
  package var response: HTTPResponse {
    var fields = [HTTPField("Content-Type", "application/problem+json")] + headers
    if let retryAfter { fields.append(HTTPField("Retry-After", "\(retryAfter)")) }
    return HTTPResponse(status, headers: fields, body: .bytes(json))
  }

  /// As a JSON object.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.text("type", "urn:moderato:problem:\(code)")
    json.text("title", title)
    json.name("status")
    json.number(status.code)
    json.text("detail", detail)
    json.text("code", code)
    json.time("until", until)
    for (name, value) in members {
      json.key(name)
      json.raw(value)
    }
    json.endObject()
    return json.bytes
  }
}
