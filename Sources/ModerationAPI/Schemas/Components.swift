/// The schemas that have names.
package enum Components {
  /// In the order in which a description lists them.
  package static let all: [(name: String, schema: Schema)] =
    shared + comments + cases + people + rules + webhooks

  private static let byName: [String: Schema] = Dictionary(uniqueKeysWithValues: all.map(\.self))

  /// - Precondition: There is one with that name.
  static func schema(_ name: String) -> Schema {
    guard let schema = byName[name] else { preconditionFailure("there is no schema \(name)") }
    return schema
  }

  private static let shared: [(name: String, schema: Schema)] = [
    (
      "Problem",
      .object([
        .init("type", .text, required: true, "`urn:moderato:problem:` and the code"),
        .init("title", .text, required: true, "What kind of problem it is"),
        .init("status", .integer(400...599), required: true),
        .init("detail", .text, required: true, "What stands in the way, and what to change"),
        .init("code", .text, required: true, "Names the problem for programs"),
        .init("until", .instant, "When it could be tried again"),
        .init("member", .text, "The member of the body that is wrong"),
        .init("diagnostics", .list(.anything), "Of rules: as `moderato check --format json`"),
        .init("tests", .anything, "Of rules: as `moderato test --format json`"),
      ])
    ),
    (
      "Actor",
      .object([
        .init("kind", .word(["rules", "site", "person"]), required: true),
        .init("token", .recordID, "The token's number; a person is known by theirs"),
      ])
    ),
    (
      "AuthorName",
      .object([
        .init("record", .recordID, required: true),
        .init("id", .text, "The site's; absent once the author was erased"),
        .init("name", .text),
      ])
    ),
    (
      "ArticleName",
      .object([
        .init("record", .recordID, required: true),
        .init("id", .text, "The site's"),
        .init("headline", .text),
      ])
    ),
    (
      "Words",
      .object([
        .init("kind", .word(["message", "note", "appeal", "reason"]), required: true),
        .init("by", .named("Actor"), required: true),
        .init("at", .instant, required: true),
        .init("text", .text, required: true),
      ])
    ),
    (
      "Strike",
      .object([
        .init("guideline", .text),
        .init("count", .count, required: true),
      ])
    ),
    (
      "Pause",
      .object([
        .init("notice", .line, required: true, "What readers are told"),
        .init("until", .instant, "Absent until somebody ends it"),
      ])
    ),
  ]
}
