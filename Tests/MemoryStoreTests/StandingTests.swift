import MemoryStore
import Moderation
import Screening
import Testing

@Suite struct StandingTests {
  @Test func `A rule that rejects gives strikes at once, and the ladder follows`() throws {
    var community = TestCommunity(try Fixture.rules(ladder: [2: Fixture.day]))
    let first = community.send(community.comment(at: 0, ["reject"]))
    #expect(first.strikesGiven == 1)
    #expect(first.suspendedUntil == nil)
    let second = community.send(community.comment(at: 10, ["reject"]))
    #expect(second.strikesGiven == 1)
    #expect(second.suspendedUntil == Fixture.start.advanced(by: 10 + Fixture.day))
    #expect(second.ladderNotices == ["team"])
  }

  @Test func `A suspended author is refused until the end and then comes back`() throws {
    var community = TestCommunity(try Fixture.rules())
    let end = Fixture.start.advanced(by: 2 * Fixture.day)
    #expect(community.send(community.comment(at: 0, ["suspend"])).suspendedUntil == end)
    let refused = community.send(community.comment(at: 2 * Fixture.day - 1, ["reject"]))
    #expect(refused.verdict.decision == .refused)
    #expect(refused.verdict.refusal?.cause == .suspended)
    #expect(refused.verdict.refusal?.until == end)
    #expect(refused.strikesGiven == 0)
    #expect(
      community.send(community.comment(by: "b", at: 2 * Fixture.day - 1)).verdict.decision
        == .approve
    )
    let back = community.comment(at: 2 * Fixture.day)
    #expect(community.facts(back).author?.comments == 1)
    #expect(community.send(back).verdict.decision == .approve)
  }

  @Test func `A rule that holds leaves strikes to a person`() throws {
    var community = TestCommunity(try Fixture.rules(ladder: [1: Fixture.day]))
    let comment = community.comment(["hold"])
    let held = community.send(comment)
    #expect(held.verdict.decision == .hold)
    #expect(held.strikesGiven == 0)
    let rejected = try community.state.reject(comment.id)
    #expect(rejected.strikesGiven == 1)
    #expect(rejected.suspendedUntil == Fixture.start.advanced(by: Fixture.day))
  }

  @Test func `Overturning takes back everything that rested on the decision`() throws {
    let windows = [WindowQuery(kind: .rejectionsByAuthor, duration: Fixture.day)]
    var community = TestCommunity(try Fixture.rules(windows: windows, ladder: [1: Fixture.day]))
    let comment = community.comment(["reject"])
    community.send(comment)
    try community.state.decideAppeal(comment.id, overturned: true)
    let facts = community.facts(community.comment(at: 1))
    #expect(facts.admission == .admitted)
    #expect(facts.windows == [0])
    #expect(facts.author?.strikes == 0)
    #expect(facts.author?.suspensions == 0)
    #expect(facts.author?.rejected == 0)
    #expect(facts.author?.approved == 1)
  }

  @Test func `A confirmed decision stays, and an approved one can't be appealed against`() throws {
    var community = TestCommunity(try Fixture.rules())
    let rejected = community.comment(["reject"])
    community.send(rejected)
    try community.state.decideAppeal(rejected.id, overturned: false)
    #expect(community.facts(community.comment(at: 1)).author?.strikes == 1)
    let approved = community.comment(at: 2)
    community.send(approved)
    #expect(throws: CommandRefused.nothingToAppeal) {
      try community.state.decideAppeal(approved.id, overturned: true)
    }
  }

  @Test func `Counters say what became of an author's comments`() throws {
    var community = TestCommunity(try Fixture.rules())
    for labels in [[], ["approve"], ["hold"], ["ask"], ["reject"]] {
      community.send(community.comment(labels))
    }
    let author = community.facts(community.comment()).author
    #expect(author?.comments == 4)
    #expect(author?.approved == 2)
    #expect(author?.rejected == 1)
  }

  @Test func `Without a time nothing is dated, and the rejection counts all the same`() throws {
    var community = TestCommunity(try Fixture.rules(ladder: [1: Fixture.day]))
    let submission = community.send(community.comment(at: nil, ["suspend", "reject"]))
    #expect(submission.verdict.decision == .reject)
    #expect(submission.strikesGiven == 0)
    #expect(submission.suspendedUntil == nil)
    #expect(community.facts(community.comment(at: nil)).author?.rejected == 1)
  }

  @Test func `A suspended author's comment without a time is refused too`() throws {
    var community = TestCommunity(try Fixture.rules())
    community.send(community.comment(["suspend"]))
    #expect(community.send(community.comment(at: nil)).verdict.decision == .refused)
  }

  @Test func `Live strikes are unknown without a time, unless there are none`() throws {
    var community = TestCommunity(try Fixture.rules())
    #expect(community.facts(community.comment(at: nil)).author?.strikes == 0)
    community.send(community.comment(["reject"]))
    #expect(community.facts(community.comment(at: nil)).author?.strikes == .none)
    #expect(community.facts(community.comment(at: 1)).author?.strikes == 1)
  }

  @Test func `Comments without an author are never one author's`() throws {
    var community = TestCommunity(try Fixture.rules(ladder: [1: Fixture.day]))
    community.send(community.comment(by: nil))
    let facts = community.facts(community.comment(by: nil, at: 1))
    #expect(facts.author == nil)
    #expect(facts.admission == .admitted)
  }

  @Test(
    "Premoderation holds what comes later, for its time",
    arguments: [("premoderate", "a", "other"), ("review", "b", "here")]
  )
  func premoderation(label: String, author: String, article: String) throws {
    var community = TestCommunity(try Fixture.rules())
    let first = community.send(community.comment(by: "a", [label], on: "here"))
    #expect(first.verdict.decision == .approve)
    func decision(_ author: String, at time: Int64, _ article: String) -> Decision {
      community.send(community.comment(by: author, at: time, on: article)).verdict.decision
    }
    #expect(decision("c", at: 1, "elsewhere") == .approve)
    #expect(decision(author, at: 2, article) == .hold)
    #expect(decision(author, at: Fixture.day, article) == .approve)
  }
}
