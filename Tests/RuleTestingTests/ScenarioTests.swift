import RuleTesting
import SourceText
import Testing

@Suite struct ScenarioTests {
  private static let rules = """
    community "C" { review held comments approvals 2 }
    guideline g "Be kind." {
      rule insult { when text has "idiot" then hold in trolls priority high, tag rude, strike 1 because "No." }
      rule slur { when text has "slur" then reject, strike 2, notify team because "No." }
      rule question { when text has "really" then ask "Sure?" because "No." }
      rule fine { when text has "please" then approve because "Yes." }
      rule flagged { when comment.flags >= 3 then hold because "Flagged." }
      rule flood { when comments by author within 1 minute > 2 then hold, tag flood because "Slowly." }
    }
    guideline other "Be brief." {
      rule long { when text has "long" then hold, strike 3 because "No." }
    }
    conduct {
      a rejection is 1 strike
      strikes expire after 90 days
      at 3 strikes suspend for 1 day, notify wardens
    }
    """

  private func outcome(_ steps: String) throws -> [TestOutcome.Failure] {
    let report = try run(Self.rules + "\ntest \"t\" {\n\(steps)\n}").report
    return try #require(report.outcomes.last).failures
  }

  @Test(
    "Stories that come true",
    arguments: [
      // Outcomes, tags, queues, priorities, notices.
      """
      comment "You idiot" expect hold expect hold by g.insult expect tagged rude
      expect in trolls expect priority high expect not suspended
      """,
      #"comment "Nice" expect no reason expect default expect approve expect not tagged rude"#,
      #"comment "really" expect ask by g.question"#,
      #"comment "yes please" expect approve by g.fine"#,
      #"comment "slur" expect reject expect notified team expect strikes 2"#,
      // The ladder and time.
      """
      given author { strikes 2 }
      comment "You idiot" moderator rejects expect suspended for 1 day expect suspended
      expect notified wardens
      comment "Nice" expect refused expect strikes 3
      after 23 hours expect suspended for 1 hour
      after 1 hour expect not suspended
      comment "Nice" expect approve
      """,
      """
      given author { strikes 2 from 100 days ago }
      comment "slur" expect strikes 2 after 90 days expect strikes 0
      """,
      """
      at 2026-03-01T10:00:00Z comment "slur" at 2026-05-29T10:00:00Z expect strikes 2
      at 2026-05-30T10:00:00Z expect strikes 0
      """,
      // Guidelines of a rejection.
      """
      comment "You idiot" moderator rejects for other expect strikes 1
      """,
      """
      comment "a long one" moderator rejects for g, other expect strikes 4
      """,
      // People.
      """
      comment "You idiot" moderator approves expect hold by g.insult expect hold
      moderator approves expect approve
      3 readers flag expect hold by g.flagged
      """,
      """
      comment "slur" appeal confirmed expect reject expect strikes 2
      """,
      """
      comment "slur" appeal overturned expect approve expect strikes 0
      """,
      """
      comment "Nice" 2 readers flag expect no reason 1 readers flag for spam expect hold by g.flagged
      """,
      // Edits and other authors.
      """
      comment "Nice" edit "You idiot" expect hold by g.insult edit "Nice again" expect no reason
      """,
      """
      comment "One" comment "Two" comment "Three" expect hold by g.flood
      edit "Three again" expect hold by g.flood
      comment "One" by other "x" expect no reason
      after 1 minutes comment "Four" expect no reason
      """,
      """
      comment "slur" by other "x" expect strikes 2 comment "Nice" expect strikes 0
      """,
      #"given comment { flags 3 } comment "Nice" expect hold by g.flagged"#,
      // Insisting on what was asked about.
      """
      comment "really" expect ask author insists expect hold by g.question expect hold
      expect priority low
      moderator approves moderator approves expect approve
      """,
      """
      comment "really, idiot" expect ask author insists expect hold by g.question
      expect hold by g.insult expect priority high expect tagged rude
      """,
      #"comment "really, slur" expect reject expect strikes 2"#,
      """
      comment "One" comment "really" by other "x" expect ask author insists expect hold
      comment "Two" expect no reason
      """,
      """
      comment "really" author insists edit "fine, really" expect ask author insists expect hold
      expect priority low
      """,
      """
      comment "really" comment "really" expect ask after 1 minute author insists expect hold
      expect not tagged flood
      """,
    ]
  )
  func comesTrue(steps: String) throws {
    #expect(try outcome(steps).map { "\($0.expected): \($0.happened)" } == [])
  }

  @Test(
    "Expectations that are not met say so",
    arguments: [
      (#"comment "Nice" expect hold"#, "hold", "default, no rule fired"),
      (
        #"comment "Nice" expect hold by g.insult"#, "hold by g.insult",
        "g.insult did not fire; default, no rule fired"
      ),
      (
        #"comment "slur" expect hold by g.slur"#, "hold by g.slur",
        "g.slur asked for reject; reject by g.slur (reject)"
      ),
      (#"comment "You idiot" expect no reason"#, "no reason", "hold by g.insult (hold)"),
      (#"comment "Nice" expect tagged rude"#, "tagged rude", "tags: none; default, no rule fired"),
      (
        #"comment "You idiot" expect not tagged rude"#, "not tagged rude",
        "tags: rude; hold by g.insult (hold)"
      ),
      (
        #"comment "Nice" expect in trolls"#, "in queue trolls",
        "queues: none; default, no rule fired"
      ),
      (
        #"comment "You idiot" expect priority low"#, "priority low",
        "priority: high; hold by g.insult (hold)"
      ),
      (#"comment "slur" expect notified wardens"#, "wardens notified", "notified: team"),
      (#"comment "Nice" expect suspended"#, "suspended", "not suspended; 0 live strikes"),
      (#"comment "slur" expect strikes 1"#, "1 live strike", "not suspended; 2 live strikes"),
      (
        #"given author { strikes 2 } comment "slur" expect not suspended"#, "not suspended",
        "suspended for another 1 day; 4 live strikes"
      ),
      (
        #"given author { strikes 2 } comment "slur" expect suspended for 7 days"#,
        "suspended for 7 days", "suspended for another 1 day; 4 live strikes"
      ),
      (
        #"given author { strikes 2 } comment "slur" comment "Nice" expect approve"#, "approve",
        "refused"
      ),
      (
        #"comment "really" moderator approves expect hold"#, "the step can be carried out",
        "there is no such comment, or it was refused or only asked about"
      ),
      (
        #"comment "Nice" author insists"#, "the step can be carried out",
        "the comment was not asked about, so there is nothing to insist on"
      ),
      (
        #"comment "slur" moderator rejects"#, "the step can be carried out",
        "the comment is rejected; its author can appeal"
      ),
      (
        #"comment "Nice" appeal overturned"#, "the step can be carried out",
        "the comment is not rejected, so there is nothing to appeal against"
      ),
    ]
  )
  func says(steps: String, expected: String, happened: String) throws {
    let failures = try outcome(steps)
    #expect(failures.map(\.expected) == [expected])
    #expect(failures.map(\.happened) == [happened])
  }

  @Test func `An expectation that isn't met does not end the story`() throws {
    let failures = try outcome(#"comment "Nice" expect hold expect reject expect no reason"#)
    #expect(failures.map(\.expected) == ["hold", "reject"])
  }

  @Test func `A failure names its own line`() throws {
    let failures = try outcome("comment \"Nice\"\n\n  expect hold")
    let rules = Self.rules + "\ntest \"t\" {\ncomment \"Nice\"\n\n  expect hold\n}"
    let place = try #require(failures.first?.span)
    let start = rules.utf8.index(rules.startIndex, offsetBy: Int(place.start))
    #expect(rules[start...].hasPrefix("expect hold"))
  }
}
