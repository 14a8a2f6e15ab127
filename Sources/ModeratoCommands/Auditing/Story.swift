import JSON
import Moderation
import SQLiteStore
import Screening

/// What the ledger says of a comment or an author.
struct Story {
  let subject: LedgerSubject
  /// Who or what it is.
  let title: String
  /// How it stands now, a line each.
  private(set) var standing: [String] = []
  private(set) var steps: [StoryStep] = []

  /// Entries that are read at once.
  private static let page = 200

  /// - Parameters:
  ///   - name: An id of the site's, or a number on record.
  ///   - kind: `comment` or `author`; nil for whichever there is.
  init(of name: String, as kind: String?, _ names: StoryNames) throws {
    subject = try Self.subject(name, kind, names.reading)
    switch subject {
    case .comment(let id):
      title = try names.comment(id)
      guard let comment = try names.reading.comment(id) else { break }
      if let author = comment.author { standing.append("by \(try names.author(author))") }
      if let article = comment.article { standing.append("on \(try names.article(article))") }
      if let parent = comment.parent {
        standing.append("in answer to \(try names.comment(parent))")
      }
      standing.append("now \(comment.state), revision \(comment.revision)")
    case .author(let id):
      title = try names.author(id)
      guard let author = try names.reading.author(id) else { break }
      standing.append("first seen \(RFC3339.text(author.firstSeenAt))")
      standing.append(
        "comments taken: \(author.comments); standing as approved: \(author.approved), as rejected: \(author.rejected)"
      )
      if author.isErased { standing.append("erased") }
    }
    let teller = Storyteller(names: names)
    var last: Int64 = 0
    while true {
      let entries = try names.reading.entries(about: subject, after: last, limit: Self.page)
      for entry in entries { steps.append(try teller.step(entry)) }
      guard let end = entries.last else { break }
      last = end.sequence
    }
  }

  private static func subject(
    _ name: String,
    _ kind: String?,
    _ reading: some ModerationReading
  ) throws -> LedgerSubject {
    let number = Int64(name) ?? 0
    func comment() throws -> LedgerSubject? {
      try reading.number(of: .comment, named: name).map { .comment(CommentID($0)) }
    }
    func author() throws -> LedgerSubject? {
      try reading.number(of: .author, named: name).map { .author(AuthorID($0)) }
    }
    let found = try [kind == "author" ? nil : comment(), kind == "comment" ? nil : author()]
      .compactMap(\.self)
    if found.count > 1 {
      throw CommandFailure(
        "both a comment and an author have the id `\(name)`; `--as` says which is meant"
      )
    }
    if let only = found.first { return only }
    if kind != "author", try reading.comment(CommentID(number)) != nil {
      return .comment(CommentID(number))
    }
    if kind != "comment", try reading.author(AuthorID(number)) != nil {
      return .author(AuthorID(number))
    }
    throw CommandFailure(
      "the site `\(reading.site)` has no \(kind ?? "comment or author") with the id `\(name)`; "
        + "after an erasure only the number on record is left"
    )
  }

  /// For people.
  var text: String {
    var text = SafeText.line(title) + "\n"
    for line in standing { text += "  " + SafeText.line(line) + "\n" }
    for step in steps {
      let time = RFC3339.text(step.entry.at)
      text += "\n\(time)  entry \(step.entry.sequence)\n  \(SafeText.line(step.headline))\n"
      for detail in step.details {
        let margin = detail.isMore ? "      " : "    "
        text += "\(margin)\(detail.name): \(SafeText.line(detail.text))\n"
      }
    }
    return text
  }

  /// For programs: one object and a line end.
  var json: String {
    var json = JSONWriter()
    json.beginObject()
    switch subject {
    case .comment(let id): json.member("comment", id)
    case .author(let id): json.member("author", id)
    }
    json.member("title", title)
    json.member("standing", standing)
    json.name("steps")
    json.beginArray()
    for step in steps {
      json.beginObject()
      json.member("entry", step.entry.sequence)
      json.member("at", RFC3339.text(step.entry.at))
      json.member("kind", step.entry.kind.rawValue)
      json.member("actor", step.entry.actor.text)
      json.member("headline", step.headline)
      json.name("details")
      json.beginArray()
      for detail in step.details {
        json.beginObject()
        json.member("name", detail.name)
        json.member("text", detail.text)
        json.member("more", flag: detail.isMore)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
