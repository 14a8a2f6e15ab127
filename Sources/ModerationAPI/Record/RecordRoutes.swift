import HTTPServer
import JSON
import Moderation

extension ModerationAPI {
  /// The ledger, whole and as it grows.
  static var recordRoutes: [Route<Store>] {
    let after = Parameter(
      "after",
      .integer(0...Int.max),
      "The sequence number of the last entry that is known; 0 for all"
    )
    return [
      Route(
        .get,
        "/v1/ledger",
        "Streams the ledger as JSON Lines: each entry as it is hashed, with its hashes, and signed checkpoints",
        .only(.auditor),
        query: [after],
        answers: [Answer(.ok, "An entry or a checkpoint a line", type: "application/jsonl")]
      ) { call throws(Problem) in
        let stream = BodyStream()
        let export = LedgerExport(call.service.store, call.site, after: call.query.whole("after"))
        Task(executorPreference: call.service.executor) { await export.run(into: stream) }
        call.answer(
          HTTPResponse(
            .ok,
            headers: [HTTPField("Content-Type", "application/jsonl")],
            body: .stream(stream)
          )
        )
      },
      Route(
        .get,
        "/v1/events",
        "Streams what happens from now on, or after `Last-Event-ID`, as server-sent events",
        .only(.site, .moderator, .editor, .auditor),
        query: [after],
        answers: [Answer(.ok, "An event an entry of the ledger", type: "text/event-stream")]
      ) { call throws(Problem) in
        let stream = try call.events()
        call.answer(
          HTTPResponse(
            .ok,
            headers: [
              HTTPField("Content-Type", "text/event-stream"),
              HTTPField("Cache-Control", "no-store"),
            ],
            body: .stream(stream)
          )
        )
      },
    ]
  }
}

extension Call {
  fileprivate func events() throws(Problem) -> BodyStream {
    var last = query.whole("after").map { Int64($0) }
    if let field = request.headers["Last-Event-ID"], !field.isEmpty {
      guard let sequence = Int64(field), sequence >= 0 else {
        throw .badParameter("Last-Event-ID", "expected the id of an event, a whole number")
      }
      last = sequence
    }
    let head = try asked { reader throws(ModerationError) in try reader.ledgerHead().sequence }
    let (service, request, id) = (service, request, token?.id)
    let stream = service.events.listen(to: site, after: last ?? head) {
      // A token that was revoked listens no longer.
      let token = try? service.authenticator.token(of: request, at: service.clock())
      return token?.id == id
    }
    guard let stream else { throw .tooManyListeners(EventHub<Store>.mostListeners) }
    return stream
  }
}
