import MemoryStore
import Moderation
import Screening
import Testing

/// What readers see follows from decisions, and from taking them back.
@Suite struct VisibilityTests {
  /// A comment that a person let stand and that readers flagged since.
  private func flagged(_ forum: inout Forum) throws -> (CommentID, CaseID) {
    let submitted = try forum.submit("You idiot.")
    let id = try #require(submitted.comment?.id)
    forum.wait(minutes: 1)
    try forum.decide(try #require(submitted.openedCase), .approve)
    forum.wait(minutes: 1)
    try forum.flag(id, by: "a")
    return (id, try #require(try forum.flag(id, by: "b").openedCase))
  }

  /// A published comment whose edit waits.
  private func edited(_ forum: inout Forum) throws -> (CommentID, CaseID) {
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    return (id, try #require(try forum.edit(id, "Good morning, idiot.").openedCase))
  }

  private func decide(
    _ outcome: RecordedDecision.Outcome,
    about id: CommentID,
    in forum: inout Forum
  ) throws -> Decided {
    let desk = forum.desk
    return try forum.run { memory throws(ModerationError) in
      try desk.decide(about: id, PersonalDecision(outcome, by: Forum.anna), in: &memory)
    }
  }

  private func reverse(_ id: DecisionID, in forum: inout Forum) throws -> ModeratedComment {
    let desk = forum.desk
    return try forum.run { memory throws(ModerationError) in
      try desk.reverse(id, by: Forum.ben, in: &memory).comment
    }
  }

  private func overturn(_ id: DecisionID, in forum: inout Forum) throws -> ModeratedComment {
    let desk = forum.desk
    return try forum.run { memory throws(ModerationError) in
      let appeal = try desk.appeal(id, words: "No.", by: .site(Forum.site), in: &memory)
      return try desk.decide(appeal: appeal.id, .overturned, by: Forum.ben, in: &memory).comment
    }
  }

  @Test func `Rejecting a flagged comment takes it from readers' eyes`() throws {
    var forum = try Forum()
    let (_, open) = try flagged(&forum)
    let comment = try forum.decide(open, .reject).comment
    #expect(comment.status == .rejected)
    #expect(comment.publishedRevision == nil)
    let author = try forum.author()
    #expect(author.approved == 0 && author.rejected == 1)
  }

  @Test func `Taking a takedown back shows what was seen before, and the edit waits again`() throws
  {
    var forum = try Forum()
    let (id, _) = try edited(&forum)
    let down = try decide(.takeDown, about: id, in: &forum)
    #expect(down.comment.publishedRevision == nil)
    let comment = try reverse(down.decision.id, in: &forum)
    #expect(comment.publishedRevision == 1)
    #expect(comment.status == .held && comment.openCase != nil)
    #expect(try forum.author().approved == 1)
  }

  @Test func `Restoring shows what was taken down and no edit that was rejected`() throws {
    var forum = try Forum()
    let (id, open) = try edited(&forum)
    try forum.decide(open, .reject)
    _ = try decide(.takeDown, about: id, in: &forum)
    #expect(try decide(.restore, about: id, in: &forum).comment.publishedRevision == 1)
  }

  @Test func `Reversing an approved edit shows the text before it`() throws {
    var forum = try Forum()
    let (_, open) = try edited(&forum)
    let comment = try reverse(try forum.decide(open, .approve).decision.id, in: &forum)
    #expect(comment.publishedRevision == 1)
    #expect(comment.status == .held && comment.openCase != nil)
    #expect(try forum.author().approved == 1)
  }

  @Test func `Reversing a rejected edit makes it wait again, and the comment counts as before`()
    throws
  {
    var forum = try Forum()
    let (_, open) = try edited(&forum)
    let comment = try reverse(try forum.decide(open, .reject).decision.id, in: &forum)
    #expect(comment.publishedRevision == 1 && comment.status == .held)
    let again = try #require(comment.openCase)
    #expect(try forum.decide(again, .reject).comment.status == .published)
    let author = try forum.author()
    #expect(author.approved == 1 && author.rejected == 0)
  }

  @Test func `Overturning the rejection of an edit shows the edit`() throws {
    var forum = try Forum()
    let (_, open) = try edited(&forum)
    let comment = try overturn(try forum.decide(open, .reject).decision.id, in: &forum)
    #expect(comment.publishedRevision == 2)
    #expect(try forum.author().standing.strikes.isEmpty)
  }

  @Test func `Strikes of a comment stay while a decision against it stands`() throws {
    var forum = try Forum()
    let (id, open) = try edited(&forum)
    let first = try forum.decide(open, .reject).decision
    let second = try #require(try forum.edit(id, "Good evening, idiot.").openedCase)
    let later = try forum.decide(second, .reject).decision
    #expect(try overturn(later.id, in: &forum).publishedRevision == 3)
    #expect(try forum.author().standing.strikes.count == 1)
    _ = try overturn(first.id, in: &forum)
    #expect(try forum.author().standing.strikes.isEmpty)
    #expect(try forum.comment(id).publishedRevision == 3)
  }

  @Test func `Flags after a rejected edit are about what readers see`() throws {
    var forum = try Forum()
    let (id, waiting) = try edited(&forum)
    try forum.decide(waiting, .reject)
    forum.wait(minutes: 1)
    try forum.flag(id, by: "a")
    let open = try #require(try forum.flag(id, by: "b").openedCase)
    #expect(forum.memory.tables.cases[open]?.revision == 1)
    #expect(try forum.decide(open, .reject).comment.publishedRevision == nil)
  }

  @Test
  func `Further flags raise a case that flags opened, by the rules that they bring into play`()
    throws
  {
    var forum = try Forum(
      """
      community "Test" { review held comments language en }
      guideline flags "Flag." {
        rule flagged { when comment.flags >= 2 then hold because "Flagged." }
        rule many { when comment.flags >= 3 then hold in reports priority urgent because "Flagged." }
      }
      """
    )
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    let down = try decide(.takeDown, about: id, in: &forum)
    _ = try decide(.restore, about: down.comment.id, in: &forum)
    forum.wait(minutes: 1)
    for reader in ["a", "b"] { try forum.flag(id, by: reader) }
    let open = try #require(try forum.comment(id).openCase)
    #expect(forum.memory.tables.cases[open]?.rules == ["flags.flagged"])
    try forum.flag(id, by: "c")
    let raised = try #require(forum.memory.tables.cases[open])
    #expect(raised.rules == ["flags.flagged", "flags.many"])
    #expect(raised.priority == .urgent && raised.queues == ["reports"])
    #expect(try forum.comment(id).publishedRevision == 1)
  }

  @Test func `Reversing a rejection by rules has people decide, and shows nothing`() throws {
    var forum = try Forum()
    let submitted = try forum.submit("They are vermin.")
    let comment = try reverse(try #require(submitted.decision), in: &forum)
    #expect(comment.publishedRevision == nil && comment.status == .held)
    #expect(comment.openCase != nil)
    #expect(try forum.author().standing.strikes.isEmpty)
  }

  @Test func `An answer is under the article of what it answers`() throws {
    var forum = try Forum()
    try forum.submit("Good morning.", id: "first")
    let other = forum.incoming("And to you.", by: "b", id: "x", parent: "first", article: "other")
    expectRefusal(.otherArticle, in: &forum) { forum in
      let desk = forum.desk
      _ = try forum.run { memory throws(ModerationError) in try desk.submit(other, in: &memory) }
    }
    #expect(try forum.submit("And to you.", by: "b", parent: "first").comment != nil)
  }

  @Test func `Nobody decides about a text that changed after they read it`() throws {
    var forum = try Forum()
    let submitted = try forum.submit("You idiot.")
    let (id, open) = (try #require(submitted.comment?.id), try #require(submitted.openedCase))
    let desk = forum.desk
    _ = try forum.run { memory throws(ModerationError) in
      try desk.claim(open, by: Forum.anna, in: &memory)
    }
    try forum.edit(id, "You moron and worse.")
    expectRefusal(.textChanged, in: &forum) { _ = try $0.decide(open, .approve) }
    expectRefusal(.textChanged, in: &forum) { forum in
      _ = try forum.run { memory throws(ModerationError) in
        var personal = PersonalDecision(.approve, by: Forum.anna)
        personal.revision = 1
        return try desk.decide(open, personal, in: &memory)
      }
    }
    _ = try forum.run { memory throws(ModerationError) in
      try desk.claim(open, by: Forum.anna, in: &memory)
    }
    #expect(try forum.decide(open, .approve).comment.publishedRevision == 2)
  }

  @Test func `Overturning the decision that gave strikes takes them back, whatever else stands`()
    throws
  {
    var forum = try Forum(
      """
      community "Test" { review held comments language en }
      terms soft { spoon }
      terms hard { vermin }
      guideline g "G." {
        rule soft { when text has soft then reject because "No." }
        rule hard { when text has hard then reject, strike 3 because "No." }
      }
      conduct { a rejection is 1 strike strikes expire after 90 days at 3 strikes suspend for 7 days }
      """
    )
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    #expect(try forum.edit(id, "A spoon.").strikesGiven == 0)
    let hard = try forum.edit(id, "Vermin.")
    #expect(hard.strikesGiven == 3)
    _ = try overturn(try #require(hard.decision), in: &forum)
    #expect(try forum.author().standing.strikes.isEmpty)
    #expect(try forum.author().standing.suspension(at: forum.now) == nil)
  }

  @Test func `Taking a visible text down is about that text and not about an edit of it`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    _ = try forum.edit(id, "They are vermin.")
    let down = try decide(.takeDown, about: id, in: &forum)
    #expect(down.decision.revision == 1)
    #expect(down.decision.guidelines == [])
  }

  @Test func `Handing a case on decides nothing about its flags`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    try forum.flag(id, by: "a")
    let open = try #require(try forum.flag(id, by: "b").openedCase)
    forum.wait(minutes: 1)
    try forum.decide(open, .escalate)
    forum.wait(minutes: 1)
    try forum.decide(open, .reject, by: Forum.ben)
    #expect(try forum.author(named: "a").flagsUpheld == 1)
    #expect(try forum.author(named: "b").flagsUpheld == 1)
  }
}
