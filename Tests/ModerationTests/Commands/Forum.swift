import MemoryStore
import Moderation
import RuleCompiler
import Screening
import TestSupport
import Testing

/// A site in memory with a pack of its own and a clock that only the test moves.
struct Forum {
  static let site = PersonID(1)
  static let anna = PersonID(101)
  static let ben = PersonID(102)
  static let cleo = PersonID(103)

  /// Holds insults (with a strike), rejects slurs (with two), asks about shouting, holds what two flag.
  static let pack = """
    community "Test" { review held comments language en }
    terms insults { idiot, moron }
    terms slurs { vermin }
    guideline respect "Be kind." {
      rule slur { when text has slurs then reject, strike 2 because "No." }
      rule insult { when text has insults then hold priority high, strike 1 because "No." }
      rule shouting { when text.capitals > 70% and text.words >= 3 then ask "Quieter?" because "No." }
      rule flood { when comments by author within 1 minute > 3 then hold in floods because "No." }
    }
    guideline flags "Flag." {
      rule flagged { when comment.flags >= 2 then hold priority urgent because "Flagged." }
    }
    conduct {
      a rejection is 1 strike
      strikes expire after 90 days
      at 3 strikes suspend for 1 day
      at 5 strikes suspend for 7 days
    }
    """

  let rules: RuleSet
  var memory = SiteMemory(site: "example")
  var now = Timestamp(milliseconds: 1_767_268_800_000)
  private var comments = 0
  private let scratch = EvidenceScratch()

  init(_ pack: String = Forum.pack) throws {
    let files = MemoryFiles(["pack.rules": Array(pack.utf8)])
    let compilation = Compiler.compile(path: "", files: files)
    rules = try #require(compilation.ruleSet)
  }

  var desk: Desk {
    // Salts that repeat make runs that repeat.
    Desk(rules: rules, now: now) { count in [UInt8](repeating: 7, count: count) }
  }

  mutating func wait(days: Int64 = 0, hours: Int64 = 0, minutes: Int64 = 0) {
    now = now.advanced(by: ((days * 24 + hours) * 60 + minutes) * 60_000)
  }

  static func reader(_ id: String) -> Author {
    var author = Author(id: id)
    author.roles = ["subscriber"]
    return author
  }

  func incoming(
    _ text: String,
    by author: String,
    id: String,
    parent: String? = nil,
    article: String? = "a",
    insisting: String? = nil
  ) -> IncomingComment {
    var comment = Comment(id: id, text: text)
    comment.author = Self.reader(author)
    comment.article = article
    comment.parent = parent
    return IncomingComment(
      comment: comment,
      evidence: rules.evidence(of: comment, with: scratch),
      readings: Readings(),
      profileVersion: nil,
      insisting: insisting,
      actor: .site(Self.site)
    )
  }

  @discardableResult
  mutating func submit(
    _ text: String,
    by author: String = "reader",
    id: String? = nil,
    parent: String? = nil,
    insisting: String? = nil
  ) throws -> Submitted {
    comments += 1
    let incoming = incoming(
      text,
      by: author,
      id: id ?? "comment-\(comments)",
      parent: parent,
      insisting: insisting
    )
    let desk = desk
    return try run { memory throws(ModerationError) in try desk.submit(incoming, in: &memory) }
  }

  @discardableResult
  mutating func edit(_ id: CommentID, _ text: String, by author: String = "reader") throws
    -> Submitted
  {
    let incoming = incoming(text, by: author, id: "unused")
    let desk = desk
    return try run { memory throws(ModerationError) in try desk.edit(id, incoming, in: &memory) }
  }

  @discardableResult
  mutating func flag(_ id: CommentID, by author: String, reason: String = "") throws -> Flagged {
    let comment = try #require(memory.tables.comments[id])
    let desk = desk
    let shown = comment.publishedRevision ?? comment.revision
    let text = try desk.text(of: comment, revision: shown, in: memory) ?? ""
    let flag = IncomingFlag(
      comment: id,
      by: Self.reader(author),
      reason: reason,
      evidence: rules.evidence(of: Comment(id: "", text: text), with: scratch),
      revision: shown,
      actor: .site(Self.site)
    )
    return try run { memory throws(ModerationError) in try desk.flag(flag, in: &memory) }
  }

  @discardableResult
  mutating func decide(
    _ id: CaseID,
    _ outcome: RecordedDecision.Outcome,
    by person: PersonID = Forum.anna,
    naming guidelines: [String] = []
  ) throws -> Decided {
    var personal = PersonalDecision(outcome, by: person)
    personal.guidelines = guidelines
    let desk = desk
    return try run { memory throws(ModerationError) in try desk.decide(id, personal, in: &memory) }
  }

  /// Runs a command as a store does.
  mutating func run<Answer>(
    _ command: (inout SiteMemory) throws(ModerationError) -> Answer
  ) throws -> Answer {
    try memory.run(command).get()
  }

  func comment(_ id: CommentID) throws -> ModeratedComment {
    try #require(memory.tables.comments[id])
  }

  func author(named name: String = "reader") throws -> ModeratedAuthor {
    let number = try #require(try memory.number(of: .author, named: name))
    return try #require(memory.tables.authors[AuthorID(number)])
  }
}

/// Expects a command to be refused for a reason, and to change nothing.
func expectRefusal(
  _ code: CommandRefusal.Code,
  in forum: inout Forum,
  sourceLocation: SourceLocation = #_sourceLocation,
  _ command: (inout Forum) throws -> Void
) {
  let before = forum.memory.tables
  do {
    try command(&forum)
    Issue.record("expected \(code), and it was carried out", sourceLocation: sourceLocation)
  } catch ModerationError.refused(let refusal) {
    #expect(refusal.code == code, sourceLocation: sourceLocation)
  } catch {
    Issue.record("expected \(code), found \(error)", sourceLocation: sourceLocation)
  }
  let isUnchanged = forum.memory.tables == before
  #expect(isUnchanged, sourceLocation: sourceLocation)
}
