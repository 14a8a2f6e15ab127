import HTTPServer
import JSON
import MemoryStore
import TestSupport
import Testing

@testable import ModerationAPI

@Suite struct OpenAPITests {
  private static let description = try? JSONValue(
    parsing: OpenAPI(ModerationAPI<MemoryStore>.allRoutes).json.span
  )

  @Test func `Every route is described`() throws {
    let paths = try #require(Self.description?["paths"])
    let routes = ModerationAPI<MemoryStore>.allRoutes
    var ids: Set<String> = []
    for route in routes {
      let operation = paths[route.path.text]?[route.method.rawValue.lowercased()]
      let id = try #require(operation?.text("operationId"))
      #expect(ids.insert(id).inserted, "\(id) stands twice")
      for answer in route.answers { #expect(operation?["responses"]?["\(answer.status)"] != nil) }
    }
    #expect(ids.count == routes.count)
  }

  @Test func `Every reference leads somewhere, and every schema is used`() throws {
    let description = try #require(Self.description)
    let named = Set(Components.all.map(\.name))
    #expect(named.count == Components.all.count)
    var used: Set<String> = []
    func walk(_ value: JSONValue) {
      switch value {
      case .object(let members):
        for member in members {
          if member.name == "$ref", case .string(let target) = member.value {
            used.insert(String(target.split(separator: "/").last ?? ""))
          }
          walk(member.value)
        }
      case .array(let elements): elements.forEach(walk)
      default: break
      }
    }
    walk(description)
    #expect(used == named)
  }

  @Test(.timeLimit(.minutes(1))) func `The page of routes shows what is answered`() throws {
    let (text, failures) = try RoutesPage.page()
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    expectGolden(text, "Routes.md", in: "../../Sources/ModerationAPI/ModerationAPI.docc")
  }

  @Test(arguments: [
    (#"{"a":"x"}"#, true), (#"{"a":"x","b":[1,2]}"#, true), (#"{}"#, false), (#"{"a":1}"#, false),
    (#"{"a":"x","c":1}"#, false), (#"{"a":"x","b":[11]}"#, false),
    (#"{"a":"x","b":[1,2,3]}"#, false),
    (#"{"a":"","b":[]}"#, false), (#"{"a":"x","b":[1.5]}"#, false),
    (#"{"a":"x","b":[1.0,1e1]}"#, true), (#"{"a":"x","d":true}"#, true),
    (#"{"a":"x","e":"2026-01-05T10:00:00Z"}"#, true), (#"{"a":"x","e":"2026-13-05"}"#, false),
    (#"{"a":"x","f":"17"}"#, true), (#"{"a":"x","f":"017"}"#, false), (#"[]"#, false),
  ])
  func `A schema takes what it says and nothing else`(text: String, isTaken: Bool) throws {
    let schema = Schema.object([
      .init("a", .line, required: true), .init("b", .array(.integer(0...10), 0...2)),
      .init("d", .boolean), .init("e", .instant), .init("f", .recordID),
    ])
    let value = try JSONValue(parsing: Array(text.utf8).span)
    #expect(((try? schema.check(value)) != nil) == isTaken)
  }
}
