import HTTPServer
import Moderation

/// Who may not.
extension Problem {
  static let unauthorized = Problem.unauthorized(
    "send a token: `Authorization: Bearer …`; `moderato token create` makes one"
  )

  /// A token that is nobody's: unknown, revoked, or of another kind.
  static let unknownToken = Problem.unauthorized("the token is not known, or was revoked")

  private static func unauthorized(_ detail: String) -> Problem {
    var problem = Problem(.unauthorized, "unauthorized", "A token is needed", detail)
    problem.headers = [HTTPField("WWW-Authenticate", "Bearer realm=\"moderato\"")]
    return problem
  }

  static func forbidden(_ role: Role, _ roles: [Role]) -> Problem {
    let names = roles.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .forbidden,
      "forbidden",
      "The token's role does not allow this",
      "the token's role is \(role.rawValue); this is for \(names)"
    )
  }

  static let siteMissing = Problem(
    .badRequest,
    "bad_parameter",
    "A parameter is not what was expected",
    "`site`: name the site, as in `?site=default`, or send a token"
  )

  static let otherSite = Problem(
    .forbidden,
    "forbidden",
    "The token is another site's",
    "leave out `site`: a token stands for its own site"
  )

  static let noSuchSite = Problem(
    .notFound,
    "not_found",
    "There is no such thing",
    "`site`: there is no such site"
  )
}
