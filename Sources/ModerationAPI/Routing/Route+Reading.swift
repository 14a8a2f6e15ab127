import HTTPServer
import JSON

extension Route {
  /// What the query says, as an object that was checked.
  func query(of request: HTTPRequest) throws(Problem) -> JSONValue {
    let items = request.target.query
    guard !items.isEmpty else { return .object([]) }
    var members: [JSONValue.Member] = []
    for item in items {
      guard let parameter = parameters.first(where: { $0.name == item.name }) else {
        let names = parameters.map { "`\($0.name)`" }.joined(separator: ", ")
        let known = names.isEmpty ? "there are none here" : "known are \(names)"
        throw .badParameter(excerpt(item.name), "nobody knows this parameter; \(known)")
      }
      guard !members.contains(where: { $0.name == item.name }) else {
        throw .badParameter(item.name, "stands twice")
      }
      let value = parameter.schema.value(of: item.value)
      do {
        try parameter.schema.check(value)
      } catch {
        throw .badParameter(item.name, error.message)
      }
      members.append(JSONValue.Member(item.name, value))
    }
    return .object(members)
  }

  /// What may stand in the query.
  package var parameters: [Parameter] {
    access == .readers ? query + [.site] : query
  }

  /// Makes sure that a key for retries is one.
  func checkKey(of request: HTTPRequest) throws(Problem) {
    guard takesKey, let key = request.headers[Parameter.retryKey.name] else { return }
    do {
      try Parameter.retryKey.schema.check(.string(key))
    } catch {
      throw .badParameter(Parameter.retryKey.name, error.message)
    }
  }

  /// What the body says, checked.
  func body(of request: HTTPRequest) throws(Problem) -> JSONValue {
    guard let schema = body else {
      guard request.body.isEmpty else { throw .strayBody }
      return .object([])
    }
    guard let type = request.headers["Content-Type"],
      type.prefix(while: { $0 != ";" }).lowercased().filter({ $0 != " " }) == "application/json"
    else { throw .noJSON }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: request.body.span)
    } catch {
      throw .notJSON(error)
    }
    do {
      try schema.check(value)
    } catch {
      throw .badBody(error)
    }
    return value
  }
}

extension Schema {
  /// What a part of a query says, as a value of the kind that is expected.
  fileprivate func value(of text: String) -> JSONValue {
    switch self {
    case .integer, .number: .number(text)
    case .boolean where text == "true" || text.isEmpty: .bool(true)
    case .boolean where text == "false": .bool(false)
    default: .string(text)
    }
  }
}
