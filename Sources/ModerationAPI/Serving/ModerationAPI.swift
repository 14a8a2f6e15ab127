import Dispatch
package import HTTPServer
import JSON
package import Moderation
package import Screening
import Synchronization
package import Workshop

/// The service over HTTP: finds out what a request asks for and who asks, has it done, and answers.
package final class ModerationAPI<Store: ModerationStore & AccessStore>: Sendable {
  /// All that can be asked; the description of the API is made from it.
  package let routes: [Route<Store>]
  let service: Service<Store>
  private let tree: RouteTree
  private let names: [String]

  /// - Parameters:
  ///   - workshop: With the rules of the service; those of each site are found when somebody asks.
  ///   - clock: The service's; tests give one of their own.
  package init(
    _ store: Store,
    workshop: Workshop<Store>,
    limits: ServiceLimits = ServiceLimits(),
    log: RequestLog = RequestLog(),
    clock: @escaping @Sendable () -> Timestamp
  ) {
    service = Service(store, workshop, limits: limits, log: log, clock: clock)
    routes = Self.allRoutes
    tree = RouteTree(routes.map { ($0.method, $0.path) })
    names = routes.map { "\($0.method.rawValue) \($0.path.text)" }
  }

  /// What the server answers by itself, as a problem.
  package static func refusal(_ refusal: HTTPRefusal) -> HTTPResponse {
    Problem(refusal).response
  }

  /// What the server and the store count, for the metrics.
  package func observe(_ observed: @escaping @Sendable () -> Metrics.Observed) {
    service.observed.withLock { $0 = observed }
  }

  /// Answers a request, now or later.
  package func handle(_ request: HTTPRequest, _ responder: Responder) {
    let start = ContinuousClock.now
    let finding = tree.find(request.method, request.target.segments)
    var line = RequestLog.Line(
      at: service.clock(),
      request: request.id.description,
      method: request.method.rawValue,
      status: 0,
      microseconds: 0
    )
    let route: Int? = if case .route(let index, _) = finding { index } else { nil }
    line.route = route.map { routes[$0].path.text }
    let name = route.map { names[$0] } ?? "none"
    let service = service
    let answered = Mutex(line)
    let finish: @Sendable (HTTPResponse, Problem?) -> Void = { response, problem in
      var line = answered.withLock { $0 }
      let elapsed = (ContinuousClock.now - start).components
      line.microseconds = elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000
      line.status = response.status.code
      line.problem = problem?.code
      service.metrics.countRequest(name, status: line.status, microseconds: line.microseconds)
      service.log.add(line)
      responder.respond(with: response)
    }
    do throws(Problem) {
      switch finding {
      case .nothing: throw .notFound
      case .otherMethods(let methods): throw .notAllowed(methods)
      case .route(let index, let values):
        try handle(request, routes[index], values, finish) { token, site in
          answered.withLock { line in
            line.token = token?.id.description
            line.site = site
          }
        }
      }
    } catch {
      finish(error.response, error)
    }
  }

  private func handle(
    _ request: HTTPRequest,
    _ route: Route<Store>,
    _ values: [String],
    _ finish: @escaping @Sendable (HTTPResponse, Problem?) -> Void,
    note: (AccessToken?, String?) -> Void
  ) throws(Problem) {
    let now = service.clock()
    let token: AccessToken?
    do throws(Problem) {
      token = try service.authenticator.token(of: request, at: now)
    } catch {
      // Who tries tokens is somebody without one.
      try limit(request, nil, at: now)
      throw error
    }
    try limit(request, token, at: now)
    let site = try site(of: request, route, token)
    note(token, site)
    try route.checkKey(of: request)
    let query = try route.query(of: request)
    let body = try route.body(of: request)
    var path: [String: String] = [:]
    for (name, value) in zip(route.path.names, values) {
      guard (try? Schema.siteID.check(.string(value))) != nil else { throw .notFound }
      path[name] = value
    }
    let call: @Sendable (RuleSet?) -> Call<Store> = { [service, path] rules in
      Call(
        request: request,
        service: service,
        path: path,
        query: query,
        body: body,
        token: token,
        site: site ?? "",
        rules: rules,
        finish: finish
      )
    }
    guard let site else { return try route.handle(call(nil)) }
    if let rules = service.workshop.rules(of: site) { return try route.handle(call(rules)) }
    service.workshop.open(site) { [service] result in
      // The store's thread must not be held up.
      service.queue.async {
        do throws(Problem) {
          switch result {
          case .success(let rules): try route.handle(call(rules))
          case .failure(let error): throw Problem(error, at: now)
          }
        } catch {
          finish(error.response, error)
        }
      }
    }
  }

  /// The site that a request is about; nil where it is about none.
  private func site(
    of request: HTTPRequest,
    _ route: Route<Store>,
    _ token: AccessToken?
  ) throws(Problem) -> String? {
    switch route.access {
    case .anybody: return nil
    case .readers:
      let named = request.target[query: "site"]
      guard let token else {
        guard let named, !named.isEmpty else { throw .siteMissing }
        // Whoever asks must not make sites by it.
        guard service.knows(site: named) else { throw .noSuchSite }
        return named
      }
      if let named, named != token.site { throw .otherSite }
      return token.site
    case .roles(let roles):
      guard let token else { throw .unauthorized }
      guard roles.contains(token.role) else { throw .forbidden(token.role, roles) }
      return token.site
    }
  }

  private func limit(
    _ request: HTTPRequest,
    _ token: AccessToken?,
    at now: Timestamp
  ) throws(Problem) {
    let caller: RequestLimiter.Caller =
      token.map { .token($0.id) } ?? .address(service.limits.address(of: request))
    let limit =
      switch token?.role {
      case nil: service.limits.openRequestsAMinute
      case .site: service.limits.siteRequestsAMinute
      default: service.limits.personRequestsAMinute
      }
    guard let seconds = service.limiter.take(caller, limit: limit, at: now) else { return }
    service.metrics.countLimited()
    throw .tooManyRequests(perMinute: limit, retryAfter: seconds)
  }
}
