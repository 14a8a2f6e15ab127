import HTTPServer
import JSON
import Moderation
import Outbound
import Synchronization

extension ModerationAPI {
  /// How the service does.
  static var observingRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/healthz",
        "Says that the service runs",
        .anybody,
        answers: [Answer(.ok, "It runs", .named("Health"))]
      ) { call throws(Problem) in call.answer(Reply { json in json.text("status", "ok") }) },
      Route(
        .get,
        "/readyz",
        "Says whether the store answers",
        .anybody,
        answers: [Answer(.ok, "It does", .named("Health"))]
      ) { call throws(Problem) in
        call.read { reader throws(ModerationError) in
          _ = try reader.ledgerHead()
          return Reply { json in json.text("status", "ready") }
        }
      },
      Route(
        .get,
        "/metrics",
        "Shows numbers of what was done since the start, of all sites together, for Prometheus",
        .only(.auditor),
        answers: [Answer(.ok, "A metric a line", type: "text/plain; version=0.0.4")]
      ) { call throws(Problem) in
        let service = call.service
        let observed = service.observed.withLock { $0 }()
        let text = service.metrics.text(observed) + service.courier.counts.metrics
        call.answer(
          HTTPResponse(
            .ok,
            headers: [HTTPField("Content-Type", "text/plain; version=0.0.4")],
            body: .bytes(Array(text.utf8))
          )
        )
      },
      Route(
        .get,
        "/openapi.json",
        "Describes this API",
        .anybody,
        answers: [Answer(.ok, "OpenAPI 3.1", .anything)]
      ) { call throws(Problem) in
        call.answer(Reply(body: OpenAPI(Self.allRoutes).json))
      },
    ]
  }
}
