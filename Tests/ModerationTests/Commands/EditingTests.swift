import Foundation
import MemoryStore
import Moderation
import Screening
import Testing

@Suite struct EditingTests {
  @Test func `A published text stays visible while its edit waits`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    let edited = try forum.edit(id, "Good morning, idiot.")
    let comment = try forum.comment(id)
    #expect(comment.status == .held)
    #expect(comment.publishedRevision == 1)
    #expect(comment.revision == 2)
    #expect(edited.openedCase != nil)
  }

  @Test func `Rejecting an edit takes away the edit alone`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    let open = try #require(try forum.edit(id, "Good morning, idiot.").openedCase)
    let decided = try forum.decide(open, .reject)
    #expect(decided.comment.status == .published)
    #expect(decided.comment.publishedRevision == 1)
    #expect(decided.strikesGiven == 1)
    let author = try forum.author()
    #expect(author.approved == 1 && author.rejected == 0)
    #expect(try forum.edit(id, "Good evening.").comment?.publishedRevision == 3)
  }

  @Test func `An edit that rules reject leaves the text before visible`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    let edited = try forum.edit(id, "Good morning, vermin.")
    #expect(edited.comment?.status == .published)
    #expect(edited.comment?.publishedRevision == 1)
    #expect(edited.strikesGiven == 2)
  }

  @Test func `An edit of a held comment takes its place in its case and starts approvals over`()
    throws
  {
    let pack = Forum.pack.replacing(
      "review held comments",
      with: "review held comments approvals 2"
    )
    var forum = try Forum(pack)
    let submitted = try forum.submit("You idiot.")
    let (id, open) = (try #require(submitted.comment?.id), try #require(submitted.openedCase))
    #expect(try forum.decide(open, .approve).decision.outcome == .partlyApprove)
    #expect(try forum.edit(id, "You moron.").openedCase == open)
    #expect(forum.memory.tables.cases[open]?.approvals == [])
    #expect(forum.memory.tables.cases[open]?.revision == 2)
    try forum.decide(open, .approve)
    let decided = try forum.decide(open, .approve, by: Forum.ben)
    #expect(decided.comment.publishedRevision == 2)
  }

  @Test func `A harmless edit of a held comment closes its case`() throws {
    var forum = try Forum()
    let submitted = try forum.submit("You idiot.")
    let id = try #require(submitted.comment?.id)
    let edited = try forum.edit(id, "You are mistaken.")
    #expect(edited.comment?.status == .published)
    #expect(edited.comment?.openCase == nil)
    #expect(submitted.openedCase.flatMap { forum.memory.tables.cases[$0] }?.isOpen == false)
  }

  @Test func `A rejected comment can't be edited`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("They are vermin.").comment?.id)
    expectRefusal(.notPublic, in: &forum) { try $0.edit(id, "They are people.") }
  }

  @Test func `At most one set of strikes comes of a comment, over all its revisions`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    #expect(try forum.edit(id, "Good morning, vermin.").strikesGiven == 2)
    #expect(try forum.edit(id, "Good evening, vermin.").strikesGiven == 0)
    let live = try forum.author().standing.liveStrikes(at: forum.now, under: forum.rules.conduct)
    #expect(live == 2)
  }
}

extension String {
  func replacing(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
