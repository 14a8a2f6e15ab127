import HTTPServer

/// Finds the route of a path, part by part.
struct RouteTree: Sendable {
  private struct Node {
    var literals: [String: Int] = [:]
    var value: Int?
    /// Routes that end here, by method.
    var routes: [HTTPMethod: Int] = [:]
  }

  private var nodes = [Node()]

  /// What stands at a path.
  enum Finding {
    /// The route's index, and what the path says where the template has values.
    case route(Int, [String])
    /// There are routes, with other methods.
    case otherMethods([HTTPMethod])
    case nothing
  }

  /// - Parameter routes: No two of them with one method and path.
  init(_ routes: [(method: HTTPMethod, path: PathTemplate)]) {
    for (index, route) in routes.enumerated() {
      var node = 0
      for part in route.path.parts { node = child(of: node, part) }
      precondition(nodes[node].routes[route.method] == nil, "\(route) stands twice")
      nodes[node].routes[route.method] = index
    }
  }

  private mutating func child(of node: Int, _ part: PathTemplate.Part) -> Int {
    let known: Int? =
      switch part {
      case .literal(let text): nodes[node].literals[text]
      case .value: nodes[node].value
      }
    if let known { return known }
    nodes.append(Node())
    let new = nodes.count - 1
    switch part {
    case .literal(let text): nodes[node].literals[text] = new
    case .value: nodes[node].value = new
    }
    return new
  }

  /// A literal goes before a value, and there is no way back: no site's id hides a route.
  func find(_ method: HTTPMethod, _ segments: [String]) -> Finding {
    var node = 0
    var values: [String] = []
    for segment in segments {
      if let next = nodes[node].literals[segment] {
        node = next
      } else if let next = nodes[node].value {
        values.append(segment)
        node = next
      } else {
        return .nothing
      }
    }
    let routes = nodes[node].routes
    // What can be got has a header that can be asked for alone.
    if let route = routes[method] ?? (method == .head ? routes[.get] : nil) {
      return .route(route, values)
    }
    guard !routes.isEmpty else { return .nothing }
    let methods = Set(routes.keys).union(routes[.get] == nil ? [] : [.head])
    return .otherMethods(methods.sorted { $0.rawValue < $1.rawValue })
  }
}
