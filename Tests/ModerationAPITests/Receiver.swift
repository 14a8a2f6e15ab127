import Crypto
import Foundation
import HTTPServer
import JSON
import Synchronization
import Testing

/// Whoever is told by webhooks: a server of its own, which answers as the test says.
final class Receiver: Sendable {
  enum Answer: Hashable, Sendable {
    case status(Int)
    /// None at all.
    case silence
  }

  /// A message as it came.
  struct Message: Sendable {
    var id: String
    var timestamp: String
    var signature: String
    var body: String

    var type: String? { self["type"] }

    /// A member, however deep: `data.comment.id`.
    subscript(path: String) -> String? {
      TestAnswer(status: 200, headers: [:], text: body)[path]
    }
  }

  /// What came, and what is to be answered.
  private final class Inbox: Sendable {
    struct State {
      var messages: [Message] = []
      /// For the next messages; 204 for all that come after them.
      var answers: [Answer] = []
      /// Whom nobody answers.
      var held: [Responder] = []
    }

    let state = Mutex(State())

    @Sendable func take(_ request: HTTPRequest, _ responder: Responder) {
      let message = Message(
        id: request.headers["webhook-id"] ?? "",
        timestamp: request.headers["webhook-timestamp"] ?? "",
        signature: request.headers["webhook-signature"] ?? "",
        body: String(decoding: request.body, as: UTF8.self)
      )
      let answer = state.withLock { state -> Answer in
        state.messages.append(message)
        return state.answers.isEmpty ? .status(204) : state.answers.removeFirst()
      }
      switch answer {
      case .status(let code): responder.respond(with: HTTPResponse(HTTPStatus(code)))
      case .silence: state.withLock { $0.held.append(responder) }
      }
    }
  }

  private let inbox = Inbox()
  private let server: HTTPServer
  let url: String

  init(_ answers: Answer...) throws {
    inbox.state.withLock { $0.answers = answers }
    server = try HTTPServer(
      HTTPServer.Configuration(address: SocketAddress(.loopback, port: 0)),
      handler: inbox.take
    )
    url = "http://127.0.0.1:\(server.address.port)/hook"
  }

  var messages: [Message] { inbox.state.withLock { $0.messages } }

  /// Answers the next messages otherwise.
  func answer(_ answers: Answer...) { inbox.state.withLock { $0.answers += answers } }

  /// All that came, once it is at least so many.
  func messages(
    atLeast count: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Message] {
    for _ in 0..<2000 {
      if messages.count >= count { return messages }
      usleep(10_000)
    }
    try #require(messages.count >= count, sourceLocation: sourceLocation)
    return messages
  }
}

extension Receiver.Message {
  /// Whether the signature is what the standard says, by another road than the service's: HMAC out of SHA-256 (RFC 2104)
  /// and Foundation's base64.
  func isSigned(by secret: String) -> Bool {
    guard secret.hasPrefix("whsec_"), let key = Data(base64Encoded: String(secret.dropFirst(6)))
    else { return false }
    let block = Array(key) + [UInt8](repeating: 0, count: 64 - key.count)
    let signed = Array("\(id).\(timestamp).\(body)".utf8)
    let inner = SHA256Digest(of: block.map { $0 ^ 0x36 } + signed).bytes
    let outer = SHA256Digest(of: block.map { $0 ^ 0x5C } + inner).bytes
    return signature == "v1," + Data(outer).base64EncodedString()
  }
}
