import HTTPServer
import JSON
import MemoryStore
import Moderation
import Testing

@testable import ModerationAPI

/// The page of the documentation that shows every route with an example, made by asking a service.
struct RoutesPage {
  /// One request of the story that the examples tell together.
  struct Example {
    var method: HTTPMethod
    var target: String
    var body: String?
    var role: Role?

    init(_ method: HTTPMethod, _ target: String, _ body: String? = nil, as role: Role? = nil) {
      self.method = method
      self.target = target
      self.body = body
      self.role = role
    }
  }

  /// In the order in which they are asked: each rests on those before.
  static let story: [Example] = [
    Example(
      .put,
      "/v1/articles/bridge",
      #"{"headline": "Council approves a new bridge", "section": "news", "tags": ["council"]}"#,
      as: .site
    ),
    Example(.get, "/v1/articles/bridge", as: .moderator),
    Example(
      .post,
      "/v1/comments",
      #"{"id": "c1", "text": "You idiot.", "author": {"id": "ann", "name": "Ann", "roles": ["subscriber"]}, "article": "bridge"}"#,
      as: .site
    ),
    Example(.get, "/v1/comments/c1", as: .moderator),
    Example(.get, "/v1/queue?limit=1", as: .moderator),
    Example(.post, "/v1/queue/screenings?preview", as: .editor),
    Example(.post, "/v1/queue/claims", #"{"count": 1}"#, as: .moderator),
    Example(.get, "/v1/cases/4", as: .moderator),
    Example(.post, "/v1/cases/4/notes", #"{"text": "The third one this week."}"#, as: .moderator),
    Example(.delete, "/v1/cases/4/claim", as: .moderator),
    Example(
      .post,
      "/v1/cases/4/decisions",
      #"{"outcome": "reject", "message": "Argue with what was said."}"#,
      as: .moderator
    ),
    Example(.get, "/v1/decisions/5", as: .auditor),
    Example(
      .post,
      "/v1/decisions/5/appeals",
      #"{"words": "I meant myself."}"#,
      as: .site
    ),
    Example(.get, "/v1/appeals", as: .editor),
    Example(.get, "/v1/appeals/6", as: .editor),
    Example(.post, "/v1/appeals/6/decision", #"{"outcome": "overturned"}"#, as: .editor),
    Example(
      .post,
      "/v1/comments/c1/flags",
      #"{"author": {"id": "ben", "roles": ["subscriber"]}, "reason": "insult"}"#,
      as: .site
    ),
    Example(.post, "/v1/comments/c1/lock", as: .moderator),
    Example(.delete, "/v1/comments/c1/lock", as: .moderator),
    Example(.post, "/v1/comments/c1/notes", #"{"text": "Overturned on appeal."}"#, as: .editor),
    Example(
      .post,
      "/v1/comments/c1/decisions",
      #"{"outcome": "take_down", "guidelines": ["respect"]}"#,
      as: .moderator
    ),
    Example(.post, "/v1/decisions/8/reversal", #"{"note": "The wrong comment."}"#, as: .moderator),
    Example(.put, "/v1/comments/c1/text", #"{"text": "You moron."}"#, as: .site),
    Example(.post, "/v1/decisions", #"{"cases": ["10"], "outcome": "approve"}"#, as: .moderator),
    Example(.get, "/v1/articles/bridge/comments?sort=oldest&site=example"),
    Example(.get, "/v1/authors/ann", as: .moderator),
    Example(.get, "/v1/authors/ann/comments?limit=1", as: .moderator),
    Example(.get, "/v1/authors/ann/decisions?limit=1", as: .moderator),
    Example(.get, "/v1/authors/ann/permissions?article=bridge", as: .site),
    Example(.post, "/v1/authors/ann/notes", #"{"text": "Had a warning by mail."}"#, as: .moderator),
    Example(
      .post,
      "/v1/authors/ann/suspensions",
      #"{"until": "2026-01-08T00:00:00Z", "reason": "Insults, again."}"#,
      as: .moderator
    ),
    Example(
      .patch,
      "/v1/authors/ann/suspensions/12",
      #"{"until": "2026-01-03T00:00:00Z"}"#,
      as: .moderator
    ),
    Example(.delete, "/v1/authors/ann/suspensions/12", as: .moderator),
    Example(.put, "/v1/articles/bridge/pause", #"{"notice": "Back at nine."}"#, as: .moderator),
    Example(.delete, "/v1/articles/bridge/pause", as: .moderator),
    Example(.delete, "/v1/comments/c1", as: .site),
    Example(.post, "/v1/authors/ann/erasure", as: .site),
    Example(.get, "/v1/settings", as: .moderator),
    Example(
      .put,
      "/v1/settings",
      #"{"section_pauses": [{"section": "news", "notice": "Back at nine."}], "entitled_roles": ["subscriber"], "texts_kept_for_days": 90}"#,
      as: .editor
    ),
    Example(
      .post,
      "/v1/screenings",
      #"{"comments": [{"id": "1", "text": "They are vermin."}]}"#,
      as: .site
    ),
    Example(
      .post,
      "/v1/rules/check",
      #"{"files": {"mine.rules": "guideline calm \"Calm.\" { rule r { when text has \"storm\" then hold } }"}}"#,
      as: .editor
    ),
    Example(
      .put,
      "/v1/rules",
      #"{"files": {"mine.rules": "guideline calm \"Calm.\" { rule r { when text has \"storm\" then hold because \"B.\" } }"}}"#,
      as: .editor
    ),
    Example(.get, "/v1/rules", as: .editor),
    Example(.get, "/v1/guidelines?site=example"),
    Example(.get, "/v1/ledger?after=21", as: .auditor),
    Example(
      .put,
      "/v1/webhooks/newsroom",
      #"{"url": "https://www.example.org/moderato", "events": ["decision.made", "suspension.began"]}"#,
      as: .admin
    ),
    Example(.get, "/v1/webhooks", as: .admin),
    Example(.delete, "/v1/webhooks/newsroom", as: .admin),
    Example(.get, "/healthz"),
    Example(.get, "/readyz"),
    Example(.get, "/metrics", as: .auditor),
    Example(.get, "/openapi.json"),
  ]

  /// What never ends can't be asked here.
  private static let events = """
    ```
    GET /v1/events
    Last-Event-ID: 2

    200
    id: 3
    event: decided
    data: {"sequence":"3","at":"2026-01-01T12:00:00Z","kind":"decided","by":{"kind":"person","token":"2"},…}
    ```

    """

  /// The whole page, and the examples that went wrong.
  static func page() throws -> (text: String, failures: [String]) {
    let service = try TestService(.socket)
    var examples: [String: String] = [:]
    var failures: [String] = []
    for example in story {
      let answer = try service.ask(
        example.method,
        example.target,
        example.body,
        as: example.role
      )
      if answer.status >= 400 {
        failures.append("\(example.method.rawValue) \(example.target): \(answer.text)")
      }
      guard let route = route(of: example, in: service.api.routes) else {
        failures.append("\(example.target): no route")
        continue
      }
      examples[route] = block(example, answer)
    }
    examples["GET /v1/events"] = events
    var text = header
    for route in service.api.routes {
      let name = "\(route.method.rawValue) \(route.path.text)"
      text += "\n## \(name)\n\n\(route.summary). \(access(route.access))\n\n"
      guard let example = examples[name] else {
        failures.append("\(name): no example")
        continue
      }
      text += example
    }
    return (text, failures)
  }

  private static let header = """
    # Routes

    Every route with an example, in one story of a site.

    ## Overview

    Each example is asked of a service by the tests, which also write this page. Of long answers the inner parts are
    left out (`…`). Examples without a token's role are asked without a token.

    """

  private static func access(_ access: Access) -> String {
    switch access {
    case .anybody: "For anybody."
    case .readers: "For any token, or with `?site=` for anybody."
    case .roles(let roles): "For \(roles.map(\.rawValue).joined(separator: ", "))."
    }
  }

  private static func route(of example: Example, in routes: [Route<MemoryStore>]) -> String? {
    let path = example.target.prefix { $0 != "?" }.split(separator: "/")
    let route = routes.first { route in
      route.method == example.method && route.path.parts.count == path.count
        && zip(route.path.parts, path).allSatisfy { part, text in
          if case .literal(let literal) = part { literal == text } else { true }
        }
    }
    return route.map { "\($0.method.rawValue) \($0.path.text)" }
  }

  private static func block(_ example: Example, _ answer: TestAnswer) -> String {
    var text = "```\n\(example.method.rawValue) \(example.target)\n"
    if let body = example.body { text += body + "\n" }
    text += "\n\(answer.status)\n"
    if let json = answer.json {
      text += JSONOutline(json).text + "\n"
    } else if let first = answer.text.split(separator: "\n").first {
      text += first.count > 160 ? "\(first.prefix(160))…\n" : "\(first)\n…\n"
    }
    // Another one each time.
    text.replace(/whsec_[^"]*/, with: "whsec_…")
    return text + "```\n"
  }
}

/// JSON for people: a member a line, and what lies deeper than that left out where it is long.
struct JSONOutline {
  let text: String

  init(_ value: JSONValue) {
    guard case .object(let members) = value else {
      text = Self.short(value, depth: 0)
      return
    }
    let lines = members.map { "  \"\($0.name)\": \(Self.short($0.value, depth: 0))" }
    text = "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  private static func short(_ value: JSONValue, depth: Int) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let digits): digits
    case .string(let text):
      text.unicodeScalars.count > 80
        ? quoted(String(text.unicodeScalars.prefix(60)) + "…") : quoted(text)
    case .array(let elements):
      elements.isEmpty
        ? "[]"
        : depth > 1
          ? "[…]"
          : "[" + short(elements[0], depth: depth + 1) + (elements.count > 1 ? ", …]" : "]")
    case .object(let members):
      depth > 1
        ? "{…}"
        : "{"
          + members.prefix(7).map { "\"\($0.name)\": \(short($0.value, depth: depth + 1))" }
          .joined(separator: ", ") + (members.count > 7 ? ", …}" : "}")
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
