import MemoryStore
import Moderation
import RuleCompiler
import Screening
import Testing

/// Open cases under rules that came later.
@Suite struct ScreeningAgainTests {
  /// Lets insults pass, rejects lies, holds what is loud, and counts by other windows.
  private static let later = """
    community "Test" { review held comments language en }
    terms insults { idiot, moron }
    terms lies { liar }
    guideline respect "Be kind." {
      rule lie { when text has lies then reject, strike 1 because "No." }
      rule loud { when text.capitals > 50% then hold in loud priority low because "No." }
      rule flood { when comments by author within 1 minute > 3 then hold in floods because "No." }
    }
    conduct { a rejection is 1 strike strikes expire after 90 days at 3 strikes suspend for 1 day }
    """

  private func rules(_ text: String = ScreeningAgainTests.later) throws -> RuleSet {
    let files = MemoryFiles(["pack.rules": Array(text.utf8)])
    return try #require(Compiler.compile(path: "", files: files).ruleSet)
  }

  private func reading(
    _ id: CaseID,
    _ forum: Forum,
    under rules: RuleSet,
    windows: [WindowQuery]?
  ) throws -> CaseReading {
    let open = try #require(forum.memory.tables.cases[id])
    let record = try forum.comment(open.comment)
    let comment = try #require(
      try forum.memory.comment(onRecord: record, revision: open.revision)
    )
    return CaseReading(
      of: id,
      evidence: rules.evidence(of: comment, with: EvidenceScratch()),
      revision: open.revision,
      windows: windows
    )
  }

  /// Screens a case again, after a preview that must say the same and change nothing.
  private func screen(
    _ id: CaseID,
    _ forum: inout Forum,
    under rules: RuleSet,
    windows: [WindowQuery]? = nil
  ) throws -> ScreenedAgain {
    let reading = try reading(id, forum, under: rules, windows: windows ?? forum.rules.windows)
    let desk = Desk(rules: rules, now: forum.now)
    let before = forum.memory
    let preview = try desk.previewScreening(reading, in: forum.memory)
    #expect(forum.memory.tables == before.tables)
    let again = try forum.run { memory throws(ModerationError) in
      try desk.screenAgain(reading, by: Forum.cleo, in: &memory)
    }
    #expect(again.effect == preview.effect)
    #expect(again.verdict == preview.verdict)
    return again
  }

  private func held(_ text: String, in forum: inout Forum) throws -> CaseID {
    try #require(try forum.submit(text).openedCase)
  }

  @Test func `What rules no longer hold is published, and what they reject gives strikes`() throws {
    var forum = try Forum()
    let rules = try rules()
    let harmless = try screen(try held("You idiot.", in: &forum), &forum, under: rules)
    #expect(harmless.effect == .published)
    #expect(harmless.comment.publishedRevision == 1 && harmless.comment.openCase == nil)
    #expect(harmless.case.isOpen == false)
    let lie = try screen(try held("You idiot and liar.", in: &forum), &forum, under: rules)
    #expect(lie.effect == .rejected)
    #expect(forum.memory.tables.decisions[try #require(lie.decision)]?.actor == .rules)
    let author = try forum.author()
    #expect(author.approved == 1 && author.rejected == 1)
    #expect(author.standing.strikes.count == 1)
    let kinds = try forum.memory.entries(after: 0, limit: 100).map(\.kind)
    #expect(kinds.filter { $0 == .rescreened }.count == 2)
  }

  @Test func `A case that stays gets its new reasons and place, or nothing at all`() throws {
    var forum = try Forum()
    let rules = try rules()
    let loud = try held("YOU IDIOT.", in: &forum)
    let moved = try screen(loud, &forum, under: rules)
    #expect(moved.effect == .reordered)
    #expect(moved.before.rules == ["respect.insult"] && moved.before.priority == .high)
    #expect(moved.case.rules == ["respect.loud"] && moved.case.priority == .low)
    #expect(forum.memory.tables.cases[loud]?.queues == ["loud"])
    let entries = try forum.memory.ledgerHead().sequence
    #expect(try screen(loud, &forum, under: rules, windows: rules.windows).effect == .unchanged)
    #expect(try forum.memory.ledgerHead().sequence == entries)
  }

  @Test func `What people have begun to decide, and what readers flagged, stays with people`()
    throws
  {
    var forum = try Forum()
    let rules = try rules()
    let claimed = try held("You idiot.", in: &forum)
    let desk = forum.desk
    _ = try forum.run { memory throws(ModerationError) in
      try desk.claim(claimed, by: Forum.anna, in: &memory)
    }
    let escalated = try held("You moron.", in: &forum)
    try forum.decide(escalated, .escalate)
    let fine = try #require(try forum.submit("Good morning.").comment?.id)
    try forum.flag(fine, by: "a")
    let flagged = try #require(try forum.flag(fine, by: "b").openedCase)
    for id in [claimed, escalated, flagged] {
      let again = try screen(id, &forum, under: rules)
      #expect(again.comment.openCase == id)
      #expect(again.effect == .reordered)
    }
  }

  @Test func `What a person took back from the rules is not rejected by them again`() throws {
    var forum = try Forum()
    let submitted = try forum.submit("They are vermin.")
    let (decision, desk) = (try #require(submitted.decision), forum.desk)
    let open = try #require(
      try forum.run { memory throws(ModerationError) in
        try desk.reverse(decision, by: Forum.ben, in: &memory)
      }.comment.openCase
    )
    let again = try screen(open, &forum, under: forum.rules)
    #expect(again.effect != .rejected && again.comment.openCase == open)
  }

  @Test func `A count that nobody knows any more publishes nothing`() throws {
    var forum = try Forum()
    var open: [CaseID] = []
    for _ in 0..<5 { open.append(try held("You idiot.", in: &forum)) }
    let rules = try rules()
    // By its own count the last came too fast, under both packs.
    let flood = try screen(open[4], &forum, under: rules)
    #expect(flood.effect == .reordered && flood.case.queues == ["floods"])
    // Nobody knows what was counted then.
    let unknown = try screen(open[0], &forum, under: rules, windows: [])
    #expect(unknown.effect == .reordered)
    #expect(unknown.verdict.unknown == ["respect.flood"])
    #expect(try screen(open[1], &forum, under: rules).effect == .published)
  }

  @Test func `A closed case, and one whose text changed meanwhile, are not screened`() throws {
    var forum = try Forum()
    let rules = try rules()
    let id = try held("You idiot.", in: &forum)
    let old = try reading(id, forum, under: rules, windows: nil)
    let comment = try #require(forum.memory.tables.cases[id]).comment
    try forum.edit(comment, "You moron.")
    let desk = Desk(rules: rules, now: forum.now)
    #expect(throws: ModerationError.stale) {
      try desk.previewScreening(old, in: forum.memory)
    }
    try forum.decide(id, .approve)
    expectRefusal(.caseClosed, in: &forum) { forum in
      _ = try forum.run { memory throws(ModerationError) in
        try desk.screenAgain(old, by: Forum.anna, in: &memory)
      }
    }
  }
}
