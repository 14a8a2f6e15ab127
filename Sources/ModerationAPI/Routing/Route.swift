package import HTTPServer
package import Moderation

/// One thing that can be asked of the service: all that there is to know of it, and how it is done.
package struct Route<Store: ModerationStore & AccessStore>: Sendable {
  package var method: HTTPMethod
  package var path: PathTemplate
  /// What it does, in one sentence without a full stop.
  package var summary: String
  package var access: Access
  package var query: [Parameter]
  /// Nil where it takes none.
  package var body: Schema?
  /// Beside problems.
  package var answers: [Answer]
  /// Whether `Idempotency-Key` makes repeating it safe.
  package var takesKey: Bool
  let handle: @Sendable (Call<Store>) throws(Problem) -> Void

  init(
    _ method: HTTPMethod,
    _ path: PathTemplate,
    _ summary: String,
    _ access: Access,
    query: [Parameter] = [],
    body: Schema? = nil,
    isKeyed: Bool? = nil,
    answers: [Answer],
    handle: @escaping @Sendable (Call<Store>) throws(Problem) -> Void
  ) {
    self.method = method
    self.path = path
    self.summary = summary
    self.access = access
    self.query = query
    self.body = body
    takesKey = isKeyed ?? (method == .post)
    self.answers = answers
    self.handle = handle
  }
}

/// Who may.
package enum Access: Hashable, Sendable {
  /// Anybody, whatever site they are of.
  case anybody
  /// Any token of a site, or without one whoever names it with `?site=`.
  case readers
  /// Tokens with one of these roles; admins always.
  case roles([Role])

  package static func only(_ roles: Role...) -> Access { .roles(roles + [.admin]) }
}

/// A part of the query.
package struct Parameter: Sendable {
  package var name: String
  package var schema: Schema
  package var summary: String

  package init(_ name: String, _ schema: Schema, _ summary: String) {
    self.name = name
    self.schema = schema
    self.summary = summary
  }

  static let limit = Parameter("limit", .integer(1...200), "How many at the most; 50 if not given")
  static let cursor = Parameter(
    "cursor",
    .recordID,
    "`next_cursor` of the page before"
  )
  /// The queue's pages end at more than an id.
  static let queueCursor = Parameter(
    "cursor",
    .string { $0.pattern = .queuePlace },
    "`next_cursor` of the page before"
  )
  /// A header field.
  static let retryKey = Parameter(
    "Idempotency-Key",
    .string { text in
      text.pattern = .visible
      text.length = 1...255
    },
    "Names the request: sent again with it, it gets the same answer, and nothing is done twice"
  )
  static let by = Parameter(
    "by",
    .word(["site", "record"]),
    "Whose id stands in the path: the site's, if not given, or the record's"
  )
  static let site = Parameter("site", .siteID, "The site, where no token names it")
}

/// One way in which a route answers when all is well.
package struct Answer: Sendable {
  package var status: HTTPStatus
  package var meaning: String
  package var mediaType: String?
  package var schema: Schema?
  /// What it can be instead, for whoever asks for that.
  package var otherType: String?

  /// JSON.
  init(_ status: HTTPStatus, _ meaning: String, _ schema: Schema, orType otherType: String? = nil) {
    self.status = status
    self.meaning = meaning
    mediaType = "application/json"
    self.schema = schema
    self.otherType = otherType
  }

  /// Something else, or nothing.
  init(_ status: HTTPStatus, _ meaning: String, type: String? = nil) {
    self.status = status
    self.meaning = meaning
    mediaType = type
    schema = type.map { _ in .text }
  }
}
