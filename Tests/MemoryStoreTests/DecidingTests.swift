import MemoryStore
import Moderation
import Screening
import Testing

@Suite struct DecidingTests {
  @Test func `Readers' flags are distinct people, and bring a published comment to people`() throws
  {
    var community = TestCommunity(try Fixture.rules())
    let comment = community.comment()
    #expect(community.send(comment).verdict.decision == .approve)
    #expect(try community.state.flag(comment.id, readers: 2).verdict.decision == .approve)
    let flagged = try community.state.flag(comment.id, readers: 1, reason: "spam")
    #expect(flagged.verdict.decision == .hold)
    #expect(flagged.verdict.priority == .high)
  }

  @Test func `Where a rule asks on flags a person decides, as no author is there to ask`() throws {
    var community = TestCommunity(try Fixture.rules(flagged: .ask("Really?")))
    let comment = community.comment()
    community.send(comment)
    #expect(try community.state.flag(comment.id, readers: 3).verdict.decision == .hold)
    #expect(try community.state.approve(comment.id).verdict.decision == .approve)
  }

  @Test func `Flags count from the last decision by a person, which rules don't change`() throws {
    var community = TestCommunity(try Fixture.rules())
    let comment = community.comment(["hold"])
    community.send(comment)
    _ = try community.state.flag(comment.id, readers: 2)
    #expect(try community.state.approve(comment.id).verdict.decision == .approve)
    #expect(try community.state.flag(comment.id, readers: 2).verdict.decision == .approve)
    // A case opens; the author's counters show that the comment is still published.
    #expect(try community.state.flag(comment.id, readers: 1).verdict.decision == .hold)
    #expect(community.facts(community.comment(at: 1)).author?.approved == 1)
  }

  @Test func `As many people approve as the community asks for`() throws {
    var rules = try Fixture.rules()
    rules.community.approvals = 2
    var community = TestCommunity(rules)
    let comment = community.comment(["hold"])
    community.send(comment)
    #expect(try community.state.approve(comment.id).verdict.decision == .hold)
    #expect(try community.state.approve(comment.id).verdict.decision == .approve)
  }

  @Test func `A person can take a published comment down`() throws {
    var community = TestCommunity(try Fixture.rules())
    let comment = community.comment()
    community.send(comment)
    let rejected = try community.state.reject(comment.id, naming: [0])
    #expect(rejected.verdict.decision == .reject)
    #expect(rejected.strikesGiven == 1)
    let author = community.facts(community.comment(at: 1)).author
    #expect(author?.approved == 0)
    #expect(author?.rejected == 1)
  }

  @Test func `All revisions of a comment give one set of strikes`() throws {
    var community = TestCommunity(try Fixture.rules())
    let comment = community.comment(["reject"])
    community.send(comment)
    #expect(throws: CommandRefused.isRejected) { try community.state.reject(comment.id) }
    #expect(throws: CommandRefused.isRejected) {
      try community.state.edit(comment, evidence: community.evidence(comment))
    }
    #expect(community.facts(community.comment(at: 1)).author?.strikes == 1)
  }

  @Test func `A rejected edit leaves the published revision counted`() throws {
    var community = TestCommunity(try Fixture.rules())
    var comment = community.comment()
    community.send(comment)
    comment.author?.labels = ["reject"]
    let edit = try community.state.edit(comment, evidence: community.evidence(comment))
    #expect(edit.verdict.decision == .reject)
    #expect(edit.strikesGiven == 1)
    let author = community.facts(community.comment(at: 1)).author
    #expect(author?.comments == 1)
    #expect(author?.approved == 1)
    #expect(author?.rejected == 0)
    #expect(throws: Never.self) { try community.state.decideAppeal(comment.id, overturned: true) }
    let settled = community.facts(community.comment(at: 2)).author
    #expect(settled?.strikes == 0 && settled?.approved == 1)
  }

  @Test func `An edit that is asked about leaves the comment as it was`() throws {
    var community = TestCommunity(try Fixture.rules())
    var comment = community.comment(["hold"])
    community.send(comment)
    comment.author?.labels = ["ask"]
    _ = try community.state.edit(comment, evidence: community.evidence(comment))
    #expect(try community.state.reject(comment.id).strikesGiven == 1)
  }

  @Test func `There is nothing to decide about what was never taken`() throws {
    var community = TestCommunity(try Fixture.rules())
    let comment = community.comment(["ask"])
    community.send(comment)
    for id in [comment.id, "unheard of"] {
      #expect(throws: CommandRefused.noSuchComment) { try community.state.approve(id) }
      #expect(throws: CommandRefused.noSuchComment) { try community.state.flag(id, readers: 1) }
    }
  }

  @Test func `A preview changes nothing`() throws {
    let windows = [WindowQuery(kind: .commentsByAuthor, duration: Fixture.day)]
    var community = TestCommunity(try Fixture.rules(windows: windows, ladder: [1: Fixture.day]))
    let comment = community.comment(["reject"])
    let before = community.facts(comment)
    let verdict = community.state.preview(comment, evidence: community.evidence(comment))
    #expect(verdict.decision == .reject)
    #expect(community.facts(comment) == before)
  }
}
