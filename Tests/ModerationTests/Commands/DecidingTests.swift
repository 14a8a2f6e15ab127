import Foundation
import MemoryStore
import Moderation
import Screening
import Testing

@Suite struct DecidingTests {
  @Test func `A rejection gives the strikes of the guideline that is named`() throws {
    var forum = try Forum()
    let open = try #require(try forum.submit("You idiot.").openedCase)
    let decided = try forum.decide(open, .reject, naming: ["flags", "respect"])
    #expect(
      decided.decision.strikes == [
        Strike(guideline: "respect", count: 1), Strike(guideline: "flags", count: 1),
      ]
    )
    #expect(decided.case?.isOpen == false)
    let other = try #require(try forum.submit("You moron.").openedCase)
    expectRefusal(.unknownGuideline, in: &forum) { forum in
      _ = try forum.decide(other, .reject, naming: ["kindness"])
    }
  }

  @Test func `Who has claimed a case keeps others out until the claim ends`() throws {
    var forum = try Forum()
    let open = try #require(try forum.submit("You idiot.").openedCase)
    let desk = forum.desk
    _ = try forum.run { memory throws(ModerationError) in
      try desk.claim(open, by: Forum.anna, in: &memory)
    }
    expectRefusal(.claimed, in: &forum) { _ = try $0.decide(open, .approve, by: Forum.ben) }
    forum.wait(minutes: 10)
    #expect(try forum.decide(open, .approve, by: Forum.ben).comment.status == .published)
  }

  @Test func `Several approvals are by different people`() throws {
    let pack = Forum.pack.replacing(
      "review held comments",
      with: "review held comments approvals 2"
    )
    var forum = try Forum(pack)
    let open = try #require(try forum.submit("You idiot.").openedCase)
    try forum.decide(open, .approve)
    expectRefusal(.alreadyApproved, in: &forum) { _ = try $0.decide(open, .approve) }
    #expect(try forum.decide(open, .approve, by: Forum.ben).comment.status == .published)
    expectRefusal(.caseClosed, in: &forum) { _ = try $0.decide(open, .approve, by: Forum.cleo) }
  }

  @Test func `The third strike suspends, and reversing the decision takes that back`() throws {
    var forum = try Forum()
    try forum.submit("They are vermin.")
    let open = try #require(try forum.submit("You idiot.").openedCase)
    let decided = try forum.decide(open, .reject)
    #expect(decided.suspendedUntil == forum.now.advanced(by: 86_400_000))
    let desk = forum.desk
    let reversed = try forum.run { memory throws(ModerationError) in
      try desk.reverse(decided.decision.id, by: Forum.ben, in: &memory)
    }
    #expect(reversed.comment.status == .held)
    #expect(reversed.comment.openCase != nil)
    #expect(try forum.author().standing.suspension(at: forum.now) == nil)
    #expect(try forum.author().rejected == 1)
    expectRefusal(.notTheLatest, in: &forum) { forum in
      _ = try forum.run { memory throws(ModerationError) in
        try desk.reverse(decided.decision.id, by: Forum.ben, in: &memory)
      }
    }
  }

  @Test func `A published comment can be taken down and restored without a case`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    let desk = forum.desk
    func decide(_ outcome: RecordedDecision.Outcome, _ forum: inout Forum) throws -> Decided {
      try forum.run { memory throws(ModerationError) in
        try desk.decide(about: id, PersonalDecision(outcome, by: Forum.anna), in: &memory)
      }
    }
    let down = try decide(.takeDown, &forum)
    #expect(down.comment.status == .rejected && down.comment.publishedRevision == nil)
    #expect(down.strikesGiven == 1)
    let restored = try decide(.restore, &forum)
    #expect(restored.comment.status == .published)
    let author = try forum.author()
    #expect(author.standing.strikes.isEmpty)
    #expect(author.approved == 1 && author.rejected == 0)
    expectRefusal(.nothingToChange, in: &forum) { _ = try decide(.restore, &$0) }
  }
}

@Suite struct AppealTests {
  private func rejected(_ forum: inout Forum) throws -> RecordedDecision {
    let open = try #require(try forum.submit("You idiot.").openedCase)
    return try forum.decide(open, .reject).decision
  }

  private func appeal(_ id: DecisionID, in forum: inout Forum) throws -> Appeal {
    let desk = forum.desk
    return try forum.run { memory throws(ModerationError) in
      try desk.appeal(id, words: "I meant myself.", by: .site(Forum.site), in: &memory)
    }
  }

  @discardableResult
  private func decide(
    _ id: AppealID,
    _ outcome: Appeal.Outcome,
    by person: PersonID,
    asLastResort: Bool = false,
    in forum: inout Forum
  ) throws -> ModeratedComment {
    let desk = forum.desk
    return try forum.run { memory throws(ModerationError) in
      try desk.decide(
        appeal: id,
        outcome,
        by: person,
        asLastResort: asLastResort,
        in: &memory
      ).comment
    }
  }

  @Test func `An appeal is decided by somebody else, and overturning takes everything back`() throws
  {
    var forum = try Forum()
    let decision = try rejected(&forum)
    let appeal = try appeal(decision.id, in: &forum)
    expectRefusal(.tookPart, in: &forum) {
      try decide(appeal.id, .overturned, by: Forum.anna, in: &$0)
    }
    let comment = try decide(appeal.id, .overturned, by: Forum.ben, in: &forum)
    #expect(comment.status == .published)
    #expect(try forum.author().standing.strikes.isEmpty)
    #expect(try forum.author().rejected == 0)
    #expect(forum.memory.tables.decisions[decision.id]?.reversedBy == appeal.id.number)
    expectRefusal(.nothingToChange, in: &forum) {
      try decide(appeal.id, .confirmed, by: Forum.cleo, in: &$0)
    }
  }

  @Test func `Confirming changes nothing for the comment`() throws {
    var forum = try Forum()
    let appeal = try appeal(try rejected(&forum).id, in: &forum)
    #expect(try decide(appeal.id, .confirmed, by: Forum.ben, in: &forum).status == .rejected)
    #expect(try forum.author().standing.strikes.count == 1)
  }

  @Test func `A decision is appealed once, in time, and only if it is against the author`() throws {
    var forum = try Forum()
    let decision = try rejected(&forum)
    _ = try appeal(decision.id, in: &forum)
    expectRefusal(.notAppealable, in: &forum) { _ = try appeal(decision.id, in: &$0) }
    let open = try #require(try forum.submit("You moron.").openedCase)
    let approved = try forum.decide(open, .approve).decision
    expectRefusal(.notAppealable, in: &forum) { _ = try appeal(approved.id, in: &$0) }
    let late = try rejected(&forum)
    forum.wait(days: 30)
    expectRefusal(.notAppealable, in: &forum) { _ = try appeal(late.id, in: &$0) }
  }

  @Test func `Where nobody else exists an admin decides, on record`() throws {
    var forum = try Forum()
    let appeal = try appeal(try rejected(&forum).id, in: &forum)
    try decide(appeal.id, .overturned, by: Forum.anna, asLastResort: true, in: &forum)
    let entry = try #require(forum.memory.entries(after: 0, limit: 100).last)
    #expect(try EntryBody(parsing: entry.body).what.flag("last_resort"))
  }
}

@Suite struct FlagTests {
  @Test func `Flags of different people hide what no person has decided`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    #expect(try forum.flag(id, by: "a").openedCase == nil)
    expectRefusal(.alreadyFlagged, in: &forum) { _ = try $0.flag(id, by: "a") }
    expectRefusal(.ownComment, in: &forum) { _ = try $0.flag(id, by: "reader") }
    let flagged = try forum.flag(id, by: "b")
    #expect(flagged.openedCase != nil)
    #expect(flagged.comment.status == .held)
    #expect(flagged.comment.publishedRevision == nil)
  }

  @Test func `What a person decided stays visible, and a new case opens`() throws {
    var forum = try Forum()
    let submitted = try forum.submit("You idiot.")
    let id = try #require(submitted.comment?.id)
    forum.wait(minutes: 1)
    try forum.decide(try #require(submitted.openedCase), .approve)
    forum.wait(minutes: 1)
    try forum.flag(id, by: "a")
    let flagged = try forum.flag(id, by: "b")
    #expect(flagged.comment.publishedRevision == 1)
    #expect(flagged.comment.status == .published)
    #expect(flagged.openedCase != nil)
  }

  @Test func `A person's decision says of each flag whether it was right`() throws {
    var forum = try Forum()
    let id = try #require(try forum.submit("Good morning.").comment?.id)
    try forum.flag(id, by: "a")
    let open = try #require(try forum.flag(id, by: "b").openedCase)
    try forum.decide(open, .approve)
    #expect(try forum.author(named: "a").flagsDismissed == 1)
    #expect(try forum.author(named: "b").flagsUpheld == 0)
  }

  @Test func `Flags of those whose flags are mostly wrong don't count`() throws {
    var forum = try Forum()
    for round in 0..<5 {
      forum.wait(minutes: 5)
      let id = try #require(try forum.submit("Good morning, number \(round).").comment?.id)
      try forum.flag(id, by: "wolf")
      let open = try #require(try forum.flag(id, by: "other\(round)").openedCase)
      try forum.decide(open, .approve)
    }
    forum.wait(minutes: 5)
    let id = try #require(try forum.submit("Good evening.").comment?.id)
    #expect(try forum.flag(id, by: "wolf").flag.counts == false)
    #expect(try forum.flag(id, by: "new").openedCase == nil)
  }

  @Test func `A reader can flag so many comments an hour`() throws {
    var forum = try Forum()
    var ids: [CommentID] = []
    for index in 0...20 {
      forum.wait(minutes: 1)
      ids.append(
        try #require(try forum.submit("Good morning \(index).", by: "w\(index)").comment?.id)
      )
    }
    for id in ids.dropLast() { try forum.flag(id, by: "keen") }
    expectRefusal(.flagLimit, in: &forum) { _ = try $0.flag(ids[20], by: "keen") }
  }
}

@Suite struct SuspensionTests {
  @Test func `People suspend, change and lift, and nothing else changes what they set`() throws {
    var forum = try Forum()
    try forum.submit("Good morning.")
    let id = try forum.author().id
    let (desk, end) = (forum.desk, forum.now.advanced(by: 1000))
    let number = try forum.run { memory throws(ModerationError) in
      try desk.suspend(id, until: end, reason: "Spam", by: Forum.anna, in: &memory).suspension
    }
    #expect(try forum.submit("Hello.").refusal?.until == end)
    let later = forum.now.advanced(by: 5000)
    _ = try forum.run { memory throws(ModerationError) in
      try desk.changeSuspension(
        number,
        of: id,
        until: later,
        reason: nil,
        by: Forum.anna,
        in: &memory
      )
    }
    #expect(try forum.submit("Hello.").refusal?.until == later)
    _ = try forum.run { memory throws(ModerationError) in
      try desk.changeSuspension(
        number,
        of: id,
        until: nil,
        reason: nil,
        by: Forum.anna,
        in: &memory
      )
    }
    #expect(try forum.submit("Hello.").comment?.status == .published)
  }

  @Test func `A suspension that a person lengthened outlives the decision it came from`() throws {
    var forum = try Forum()
    try forum.submit("They are vermin.")
    let open = try #require(try forum.submit("You idiot.").openedCase)
    let decided = try forum.decide(open, .reject)
    let (desk, id) = (forum.desk, try forum.author().id)
    let end = forum.now.advanced(by: 9 * 86_400_000)
    _ = try forum.run { memory throws(ModerationError) in
      try desk.changeSuspension(
        decided.comment.id.number,
        of: id,
        until: end,
        reason: nil,
        by: Forum.anna,
        in: &memory
      )
    }
    _ = try forum.run { memory throws(ModerationError) in
      try desk.reverse(decided.decision.id, by: Forum.anna, in: &memory)
    }
    #expect(try forum.author().standing.suspension(at: forum.now)?.end == end)
  }
}

@Suite struct ErasureTests {
  @Test func `Erasing empties the vault and leaves a ledger that verifies`() throws {
    var forum = try Forum()
    try forum.submit("You idiot, says Mallory.")
    try forum.submit("They are vermin.")
    let id = try forum.author().id
    let desk = forum.desk
    _ = try forum.run { memory throws(ModerationError) in
      try desk.erase(id, by: .person(Forum.anna), in: &memory)
    }
    #expect(try forum.memory.number(of: .author, named: "reader") == nil)
    #expect(try forum.memory.vault(.author(id)) == nil)
    #expect(try forum.memory.vault(.text(CommentID(3), revision: 1)) == nil)
    #expect(try forum.memory.openCases() == 0)
    var verification = LedgerVerification(site: "example")
    for entry in try forum.memory.entries(after: 0, limit: 100) {
      #expect(verification.take(entry) == nil)
      #expect(!String(decoding: entry.body, as: UTF8.self).contains("Mallory"))
      #expect(!String(decoding: entry.body, as: UTF8.self).contains("vermin"))
    }
    #expect(try forum.submit("Good morning.").comment?.author != id)
  }
}
