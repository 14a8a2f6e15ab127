package import HTTPServer
import JSON

/// What can be wrong with a request, whatever it asks for.
extension Problem {
  static func notJSON(_ error: JSONError) -> Problem {
    Problem(
      .badRequest,
      "not_json",
      "The body is not JSON",
      "\(error.message) at byte \(error.offset + 1)"
    )
  }

  static let noJSON = Problem(
    .unsupportedMediaType,
    "not_json",
    "The body is not JSON",
    "send the body with `Content-Type: application/json`"
  )

  static let strayBody = Problem(
    .badRequest,
    "stray_body",
    "The request has a body",
    "this takes no body; leave it out"
  )

  /// A body that isn't what its schema says.
  static func badBody(_ mismatch: SchemaMismatch) -> Problem {
    var problem =
      mismatch.isUnknownMember
      ? Problem(.unprocessableContent, "unknown_member", "A member is not known", "")
      : Problem(.unprocessableContent, "bad_body", "The body is not what was expected", "")
    problem.detail =
      mismatch.place.isEmpty ? mismatch.message : "`\(mismatch.place)`: \(mismatch.message)"
    var place = JSONWriter()
    place.string(mismatch.place)
    problem.members = [("member", place.bytes)]
    return problem
  }

  /// A member that its schema allows and that can't be taken.
  static func badMember(_ place: String, _ message: String) -> Problem {
    badBody(SchemaMismatch(place: place, message: message))
  }

  static func badParameter(_ name: String, _ message: String) -> Problem {
    Problem(
      .badRequest,
      "bad_parameter",
      "A parameter is not what was expected",
      "`\(name)`: \(message)"
    )
  }

  static let notFound = Problem(
    .notFound,
    "no_such_route",
    "There is nothing here",
    "`/openapi.json` lists every route"
  )

  static func notAllowed(_ methods: [HTTPMethod]) -> Problem {
    let names = methods.map(\.rawValue).joined(separator: ", ")
    var problem = Problem(
      .methodNotAllowed,
      "method_not_allowed",
      "The method is not possible here",
      "possible are \(names)"
    )
    problem.headers = [HTTPField("Allow", names)]
    return problem
  }

  /// A retry's key with another request.
  static let otherRequest = Problem(
    .conflict,
    "other_request",
    "The key belongs to another request",
    "this `Idempotency-Key` came before with another request; take a new key for each request"
  )

  static func tooManyListeners(_ limit: Int) -> Problem {
    Problem(
      .tooManyRequests,
      "too_many_listeners",
      "As many listen as may",
      "\(limit) clients listen to this site's events; let one go, and pass on what it gets"
    )
  }

  static func tooManyRequests(perMinute limit: Int, retryAfter: Int) -> Problem {
    var problem = Problem(
      .tooManyRequests,
      "too_many_requests",
      "There were too many requests",
      "\(limit) are possible in a minute; wait \(retryAfter) seconds"
    )
    problem.retryAfter = retryAfter
    return problem
  }

  /// What the server answers by itself.
  package init(_ refusal: HTTPRefusal) {
    let code =
      switch refusal.reason {
      case .malformed: "malformed"
      case .unknownMethod: "method_not_allowed"
      case .bodyTooLarge: "body_too_large"
      case .targetTooLong: "target_too_long"
      case .headerTooLarge: "header_too_large"
      case .tooManyConnections: "too_many_connections"
      case .stopping: "stopping"
      case .unanswered, .unsendable: "failed"
      }
    self.init(refusal.status, code, "The request can't be taken", refusal.explanation)
    headers = refusal.plainAnswer.headers.filter { $0.name != "Content-Type" }
  }
}
