import HTTPServer
import JSON
import Moderation

/// The description of the API in OpenAPI 3.1, made of the routes that answer.
struct OpenAPI<Store: ModerationStore & AccessStore> {
  private let routes: [Route<Store>]

  init(_ routes: [Route<Store>]) {
    self.routes = routes
  }

  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.text("openapi", "3.1.0")
    json.object("info") { json in
      json.text("title", "Moderato")
      json.text("version", "1")
      json.text(
        "summary",
        "Screens comments by a community's guidelines, and has people decide the rest"
      )
      json.object("license") { json in
        json.text("name", "Apache-2.0")
        json.text("identifier", "Apache-2.0")
      }
    }
    json.list("servers", of: ["/"]) { url, json in json.text("url", url) }
    writePaths(to: &json)
    writeWebhooks(to: &json)
    writeComponents(to: &json)
    json.endObject()
    return json.bytes
  }

  private func writePaths(to json: inout JSONWriter) {
    var paths: [PathTemplate] = []
    for route in routes where !paths.contains(route.path) { paths.append(route.path) }
    json.name("paths")
    json.beginObject()
    for path in paths {
      json.key(path.text)
      json.beginObject()
      for route in routes where route.path == path {
        json.key(route.method.rawValue.lowercased())
        json.beginObject()
        write(route, to: &json)
        json.endObject()
      }
      json.endObject()
    }
    json.endObject()
  }

  private func write(_ route: Route<Store>, to json: inout JSONWriter) {
    json.text("operationId", route.operationID)
    json.text("summary", route.summary)
    if case .roles(let roles) = route.access {
      json.text(
        "description",
        "For tokens of the roles " + roles.map(\.rawValue).joined(separator: ", ")
      )
    }
    writeAccess(route.access, to: &json)
    writeParameters(of: route, to: &json)
    if let body = route.body {
      json.object("requestBody") { json in
        json.flag("required", true)
        json.object("content") { json in
          json.object("application/json") { json in
            json.name("schema")
            body.write(to: &json)
          }
        }
      }
    }
    json.name("responses")
    json.beginObject()
    for answer in route.answers { write(answer, to: &json) }
    json.key("default")
    json.beginObject()
    json.text("$ref", "#/components/responses/Problem")
    json.endObject()
    json.endObject()
  }

  private func writeAccess(_ access: Access, to json: inout JSONWriter) {
    json.name("security")
    json.beginArray()
    if access != .anybody {
      json.beginObject()
      json.texts("token", [])
      json.endObject()
    }
    if access == .readers {
      json.beginObject()
      json.endObject()
    }
    json.endArray()
  }

  private func writeParameters(of route: Route<Store>, to json: inout JSONWriter) {
    json.name("parameters")
    json.beginArray()
    for name in route.path.names {
      let schema: Schema =
        ["comment", "author", "article", "webhook"].contains(name) ? .siteID : .recordID
      write(name, in: "path", schema, "", required: true, to: &json)
    }
    for parameter in route.parameters {
      write(parameter.name, in: "query", parameter.schema, parameter.summary, to: &json)
    }
    if route.takesKey {
      let key = Parameter.retryKey
      write(key.name, in: "header", key.schema, key.summary, to: &json)
    }
    json.endArray()
  }

  private func write(
    _ name: String,
    in place: String,
    _ schema: Schema,
    _ summary: String,
    required: Bool = false,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.text("name", name)
    json.text("in", place)
    json.flag("required", required)
    if !summary.isEmpty { json.text("description", summary) }
    json.name("schema")
    schema.write(to: &json)
    json.endObject()
  }

  private func write(_ answer: Answer, to json: inout JSONWriter) {
    json.key("\(answer.status)")
    json.beginObject()
    json.text("description", answer.meaning)
    if let type = answer.mediaType, let schema = answer.schema {
      json.name("content")
      json.beginObject()
      writeContent(type, schema, to: &json)
      if let other = answer.otherType { writeContent(other, .text, to: &json) }
      json.endObject()
    }
    json.endObject()
  }

  private func writeContent(_ type: String, _ schema: Schema, to json: inout JSONWriter) {
    json.key(type)
    json.beginObject()
    json.name("schema")
    schema.write(to: &json)
    json.endObject()
  }

  private func writeComponents(to json: inout JSONWriter) {
    json.object("components") { json in
      json.object("securitySchemes") { json in
        json.object("token") { json in
          json.text("type", "http")
          json.text("scheme", "bearer")
          json.text("description", "Made by `moderato token create`")
        }
      }
      json.object("responses") { json in
        json.object("Problem") { json in
          json.text("description", "Why the request was not carried out (RFC 9457)")
          json.object("content") { json in
            json.object("application/problem+json") { json in
              json.name("schema")
              Schema.named("Problem").write(to: &json)
            }
          }
        }
      }
      json.name("schemas")
      json.beginObject()
      for (name, schema) in Components.all {
        json.key(name)
        schema.write(to: &json)
      }
      json.endObject()
    }
  }
}

extension Route {
  /// `post_v1_comments`, `get_v1_comments_comment`.
  fileprivate var operationID: String {
    let parts = path.parts.map { part in
      switch part {
      case .literal(let text): text.replacing(".", with: "_")
      case .value(let name): name
      }
    }
    return ([method.rawValue.lowercased()] + parts).joined(separator: "_")
  }
}
