import Dispatch
import Foundation
import HTTPServer
import JSON
import MemoryStore
import Moderation
import RuleCompiler
import Screening
import Synchronization
import TestSupport
import Testing
import Workshop

@testable import ModerationAPI

/// How a request gets to the service.
enum Way: String, CaseIterable, Sendable {
  /// Straight to the routes.
  case router
  /// Over a connection to a server.
  case socket
}

/// A service with a small pack, a clock that only the test moves, and a token for every role.
final class TestService: Sendable {
  /// Holds insults (with a strike), rejects slurs (with two), asks about shouting, holds what two flag.
  static let pack = """
    community "Test" { review held comments language en }
    terms insults { idiot, moron }
    terms slurs { vermin }
    guideline respect "Be kind." {
      rule slur { when text has slurs then reject, strike 2 because "Slurs are removed." }
      rule insult {
        when text has insults
        then hold priority high, strike 1
        because "Argue with what was said."
        catches "You idiot."
        allows "Good morning."
      }
      rule shouting {
        when text.capitals > 70% and text.words >= 3
        then ask "Could you say it more quietly?"
        because "No shouting."
      }
    }
    guideline flags "Flag bad behaviour." {
      rule flagged { when comment.flags >= 2 then hold in flagged priority urgent because "Flagged." }
    }
    guideline topic "Stay on topic." {
      rule elsewhere {
        when topic.drift > 97%
        then hold in drift priority low
        because "Perhaps it is about something else."
      }
    }
    conduct {
      a rejection is 1 strike
      strikes expire after 90 days
      at 3 strikes suspend for 1 day
    }
    """

  let way: Way
  let store = MemoryStore()
  let api: ModerationAPI<MemoryStore>
  let lines: LogLines
  private let clock: TestClock
  private let limits: ServiceLimits
  private let checked: CheckedPack
  private let tokens: [String: String]
  private let server: HTTPServer?

  init(
    _ way: Way,
    pack: String = TestService.pack,
    limits: ServiceLimits = ServiceLimits()
  ) throws {
    self.way = way
    let start = Timestamp(milliseconds: 1_767_268_800_000)
    let clock = TestClock(start)
    let checked = CheckedPack(
      PackCard(origin: .service, files: [.init(path: "test.rules", text: pack)])
    )
    _ = try #require(checked.rules, "\(checked.compilation.diagnostics)")
    let lines = LogLines()
    api = ModerationAPI(
      store,
      workshop: Workshop(store, pack: checked) { clock.now },
      limits: limits,
      log: RequestLog { lines.add($0) }
    ) { clock.now }
    self.clock = clock
    self.lines = lines
    self.limits = limits
    self.checked = checked
    var tokens: [String: String] = [:]
    for site in ["example", "elsewhere"] {
      for role in Role.allCases {
        let secret = TokenSecret()
        tokens["\(site) \(role.rawValue)"] = secret.text
        _ = try store.addToken(
          site: site,
          role: role,
          name: "Somebody",
          hash: secret.hash,
          at: start
        )
      }
    }
    self.tokens = tokens
    server =
      way == .router
      ? nil
      : try HTTPServer(
        HTTPServer.Configuration(address: SocketAddress(.loopback, port: 0)),
        refusal: ModerationAPI<MemoryStore>.refusal,
        handler: api.handle
      )
  }

  deinit {
    api.stop()
  }

  /// Another service that goes on where this one stopped.
  func restarted() throws -> ModerationAPI<MemoryStore> {
    let clock = clock
    let next = ModerationAPI(
      store,
      workshop: Workshop(store, pack: checked) { clock.now },
      limits: limits
    ) { clock.now }
    try next.openSites { _, _ in }
    return next
  }

  var port: UInt16 { server?.address.port ?? 0 }

  func wait(days: Int64 = 0, hours: Int64 = 0, minutes: Int64 = 0, seconds: Int64 = 0) {
    clock.advance(by: (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
  }

  func token(_ role: Role, of site: String = "example") -> String {
    tokens["\(site) \(role.rawValue)"] ?? ""
  }

  /// A second moderator, and so on.
  func newToken(_ role: Role, of site: String = "example") throws -> String {
    let secret = TokenSecret()
    _ = try store.addToken(site: site, role: role, name: "", hash: secret.hash, at: clock.now)
    return secret.text
  }

  @discardableResult
  func ask(
    _ method: HTTPMethod,
    _ target: String,
    _ body: String? = nil,
    as role: Role? = .admin,
    of site: String = "example",
    token: String? = nil,
    headers: [HTTPField] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestAnswer {
    var fields = headers
    if let token = token ?? role.map({ self.token($0, of: site) }) {
      fields.append(HTTPField("Authorization", "Bearer \(token)"))
    }
    if body != nil, !fields.contains(where: { $0.name == "Content-Type" }) {
      fields.append(HTTPField("Content-Type", "application/json"))
    }
    let answer =
      switch way {
      case .router: try askRouter(method, target, body ?? "", fields)
      case .socket: try askServer(method, target, body ?? "", fields)
      }
    checkDescription(of: answer, method, target, sourceLocation)
    return answer
  }

  private func askRouter(
    _ method: HTTPMethod,
    _ target: String,
    _ body: String,
    _ fields: [HTTPField]
  ) throws -> TestAnswer {
    let request = HTTPRequest(
      method,
      try HTTPTarget(Array(target.utf8)),
      headers: HTTPHeaders(fields),
      body: Array(body.utf8)
    )
    let answer = Mutex<HTTPResponse?>(nil)
    let done = DispatchSemaphore(value: 0)
    api.handle(
      request,
      Responder { response in
        answer.withLock { $0 = response }
        done.signal()
      }
    )
    try #require(done.wait(timeout: .now() + .seconds(20)) == .success)
    let response = try #require(answer.withLock { $0 })
    var headers: [String: String] = [:]
    for field in response.headers { headers[field.name.lowercased()] = field.value }
    let bytes: [UInt8] = if case .bytes(let bytes) = response.body { bytes } else { [] }
    return TestAnswer(
      status: response.status.code,
      headers: headers,
      text: method == .head ? "" : String(decoding: bytes, as: UTF8.self)
    )
  }

  private func askServer(
    _ method: HTTPMethod,
    _ target: String,
    _ body: String,
    _ fields: [HTTPField]
  ) throws -> TestAnswer {
    let client = try Client(port: port)
    let header = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    try client.send(
      "\(method.rawValue) \(target) HTTP/1.1\r\nHost: here\r\n\(header)"
        + (body.isEmpty && method == .get ? "" : "Content-Length: \(body.utf8.count)\r\n")
        + "\r\n\(body)"
    )
    var answers = AnswerReader(client)
    let answer = try answers.next(hasBody: method != .head)
    return TestAnswer(status: answer.status, headers: answer.headers, text: answer.body)
  }

  /// Every answer is what the description of the API says.
  private func checkDescription(
    of answer: TestAnswer,
    _ method: HTTPMethod,
    _ target: String,
    _ sourceLocation: SourceLocation
  ) {
    guard method != .head else { return }
    func complain(_ what: String) {
      Issue.record("\(method.rawValue) \(target): \(what)", sourceLocation: sourceLocation)
    }
    if answer.status >= 400 {
      guard answer.headers["content-type"] == "application/problem+json" else {
        return complain("\(answer.status) is no problem: \(answer.text)")
      }
      guard let json = answer.json else { return complain("no JSON: \(answer.text)") }
      do {
        try Schema.named("Problem").check(json)
      } catch {
        complain("\(error)")
      }
      return
    }
    let path = target.prefix { $0 != "?" }.split(separator: "/")
    let route = api.routes.first { route in
      route.method == method && route.path.parts.count == path.count
        && zip(route.path.parts, path).allSatisfy { part, text in
          if case .literal(let literal) = part { literal == text } else { true }
        }
    }
    guard let route else { return complain("no route, but \(answer.status)") }
    guard let described = route.answers.first(where: { $0.status.code == answer.status }) else {
      return complain("\(answer.status) is not described")
    }
    guard described.mediaType == "application/json", let schema = described.schema else { return }
    if let other = described.otherType, answer.headers["content-type"]?.hasPrefix(other) == true {
      return
    }
    guard let json = answer.json else { return complain("no JSON: \(answer.text)") }
    do {
      try schema.check(json)
    } catch {
      complain("\(error) in \(answer.text)")
    }
  }

  // What most tests begin with.

  @discardableResult
  func submit(
    _ text: String,
    by author: String = "reader",
    id: String? = nil,
    more: String = "",
    headers: [HTTPField] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestAnswer {
    let id = id.map { #""id":"\#($0)","# } ?? ""
    return try ask(
      .post,
      "/v1/comments",
      #"{\#(id)"text":"\#(text)","author":{"id":"\#(author)","roles":["subscriber"]},"#
        + #""article":"bridge"\#(more)}"#,
      as: .site,
      headers: headers,
      sourceLocation: sourceLocation
    )
  }

  /// The id of the case that a held comment opens.
  func hold(_ text: String = "You idiot.", by author: String = "reader", id: String) throws
    -> String
  {
    try #require(try submit(text, by: author, id: id)["case"])
  }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
  private let instant: Mutex<Timestamp>

  init(_ start: Timestamp) {
    instant = Mutex(start)
  }

  var now: Timestamp { instant.withLock { $0 } }

  func advance(by milliseconds: Int64) {
    instant.withLock { $0 = $0.advanced(by: milliseconds) }
  }
}

/// Lines of a log, kept.
final class LogLines: Sendable {
  private let kept = Mutex("")

  func add(_ bytes: [UInt8]) {
    kept.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
  }

  var text: String { kept.withLock { $0 } }
}

/// What a client gets.
struct TestAnswer {
  var status: Int
  var headers: [String: String]
  var text: String

  var json: JSONValue? { try? JSONValue(parsing: Array(text.utf8).span) }

  /// A member as text, however deep: `comment.status`, `cases.0.id`.
  subscript(path: String) -> String? {
    var value = json
    for part in path.split(separator: ".") {
      if let index = Int(part), case .array(let elements)? = value {
        value = elements.indices.contains(index) ? elements[index] : nil
      } else {
        value = value?[String(part)]
      }
    }
    return switch value {
    case .string(let text): text
    case .number(let digits): digits
    case .bool(let flag): "\(flag)"
    case .array(let elements): "\(elements.count) elements"
    case .object: "an object"
    case .null, nil: nil
    }
  }

  /// How many elements a list has.
  func count(_ name: String) -> Int? {
    guard case .array(let elements)? = json?[name] else { return nil }
    return elements.count
  }
}
