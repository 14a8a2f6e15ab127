/// How a request ended: a number of three digits (RFC 9110, section 15).
package struct HTTPStatus: Hashable, Sendable, CustomStringConvertible {
  /// 200 to 599.
  package let code: Int

  /// - Precondition: The code is 200 to 599; those below are not final.
  package init(_ code: Int) {
    precondition((200...599).contains(code), "\(code) is not a final HTTP status")
    self.code = code
  }

  package static let ok = HTTPStatus(200)
  package static let created = HTTPStatus(201)
  package static let accepted = HTTPStatus(202)
  package static let noContent = HTTPStatus(204)
  package static let seeOther = HTTPStatus(303)
  package static let notModified = HTTPStatus(304)
  package static let badRequest = HTTPStatus(400)
  package static let unauthorized = HTTPStatus(401)
  package static let forbidden = HTTPStatus(403)
  package static let notFound = HTTPStatus(404)
  package static let methodNotAllowed = HTTPStatus(405)
  package static let notAcceptable = HTTPStatus(406)
  package static let conflict = HTTPStatus(409)
  package static let gone = HTTPStatus(410)
  package static let preconditionFailed = HTTPStatus(412)
  package static let contentTooLarge = HTTPStatus(413)
  package static let targetTooLong = HTTPStatus(414)
  package static let unsupportedMediaType = HTTPStatus(415)
  package static let unprocessableContent = HTTPStatus(422)
  package static let preconditionRequired = HTTPStatus(428)
  package static let tooManyRequests = HTTPStatus(429)
  package static let headerTooLarge = HTTPStatus(431)
  package static let internalServerError = HTTPStatus(500)
  package static let serviceUnavailable = HTTPStatus(503)
  package static let insufficientStorage = HTTPStatus(507)

  package var description: String { String(code) }
}
