import Foundation
import Testing

@testable import ModeratoCommands

/// The page on comments and verdicts tells the truth, and all of it.
@Suite struct FieldsPageTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Records/Records.docc/Fields.md").standardized

  private let text: String

  init() throws {
    text = try String(contentsOf: Self.page, encoding: .utf8)
  }

  @Test func `its comments and rules give its verdicts`() throws {
    let place = try Workplace([
      "pack.rules": try block("rules"), "comments.jsonl": try block("jsonl in"),
    ])
    let outcome = moderato(
      "screen",
      "--rules",
      place.path("pack.rules"),
      "--format",
      "jsonl",
      place.path("comments.jsonl")
    )
    #expect(outcome.code == .success)
    #expect(outcome.errors == "")
    #expect(try outcome.output == block("jsonl out"), "\(outcome.output)")
  }

  @Test(arguments: [
    ("## Comments in", "jsonl in", [] as [String]), ("## Verdicts out", "jsonl out", ["too_long"]),
  ])
  func `its tables name what its examples hold, and nothing else`(
    heading: String,
    example: String,
    withoutExample: [String]
  ) throws {
    var shown: Set<String> = []
    for line in try block(example).split(separator: "\n") {
      try Self.collect(JSONSerialization.jsonObject(with: Data(line.utf8)), "", into: &shown)
    }
    #expect(try names(under: heading) == shown.union(withoutExample))
  }

  private func block(_ name: String) throws -> String {
    let start = try #require(text.range(of: "\n```\(name)\n"))
    let rest = text[start.upperBound...]
    return String(rest[..<(try #require(rest.range(of: "```\n")).lowerBound)])
  }

  /// What the first cells of a section's table name.
  private func names(under heading: String) throws -> Set<String> {
    let start = try #require(text.range(of: heading + "\n"))
    let section = text[start.upperBound...].components(separatedBy: "\n## ")[0]
    let cells = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { String($0.split(separator: "`")[1]) }
    #expect(Set(cells).count == cells.count)
    return Set(cells)
  }

  /// The paths of all members, but for those that the data names.
  private static func collect(_ value: Any, _ path: String, into paths: inout Set<String>) {
    if let object = value as? [String: Any] {
      guard !["strikes", "scores", "flags"].contains(path) else { return }
      for (name, member) in object {
        let inner = path.isEmpty ? name : "\(path).\(name)"
        paths.insert(inner)
        collect(member, inner, into: &paths)
      }
    } else if let array = value as? [Any] {
      for element in array { collect(element, path + "[]", into: &paths) }
    }
  }
}
