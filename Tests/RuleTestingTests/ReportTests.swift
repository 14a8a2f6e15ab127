import RuleTesting
import TestSupport
import Testing

@Suite struct ReportTests {
  private static let rules = """
    terms insults disguised { idiot }
    guideline g "Be kind." {
      rule insult {
        when text has insults unless author is staff
        then hold, strike 1
        because "No."
        catches "You idiot.", "You f\\u{200B}ool."
        allows "You are kind." given author { staff }
      }
      rule shouting {
        when text.capitals > 70% and text.words >= 3 or text has "hush"
        then ask "Could you say that more quietly?"
        because "Capitals read as shouting."
        catches "THIS IS LOUD"
        allows "This is not."
      }
      rule silent { when text has "never said" then reject because "No." }
    }
    test "an insult waits" { comment "You idiot." expect hold by g.insult }
    test "an insult suspends" {
      comment "You idiot."
      moderator rejects
      expect suspended for 1 day
    }
    """

  @Test func `The report for people begins with what failed`() throws {
    let (report, sources) = try run(Self.rules)
    expectGolden(ReportText(sources: sources, isColoured: false).render(report), "report.txt")
  }

  @Test func `The long report, in colour, lists what passed too`() throws {
    let (report, sources) = try run(Self.rules)
    let text = ReportText(sources: sources, isColoured: true, isVerbose: true).render(report)
    expectGolden(text, "report-long.txt")
  }

  @Test func `A pack can't reach the terminal through a report`() throws {
    let (report, sources) = try run(
      """
      guideline g "Be \u{1B}[31mkind." {
        rule r {
          when text has "bell\\u{7}" or text has "red\u{1B}[31m"
          then hold
          because "No."
          catches "fine\u{1B}]0;title\u{7}"
        }
      }
      test "a \u{1B}[2J \\u{202E}name" { comment "red\u{1B}[31m" expect no reason }
      """
    )
    let text = ReportText(sources: sources, isColoured: false, isVerbose: true).render(report)
    #expect(text.contains(#"\u{1B}"#))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test func `The report for programs has the same in one object`() throws {
    let (report, sources) = try run(Self.rules)
    expectGolden(try ReportJSON(sources: sources).render(report), "report.json")
  }

  @Test func `Two runs give the same report`() throws {
    #expect(try run(Self.rules).report == run(Self.rules).report)
  }

  @Test func `Coverage says which rules and which parts were seen both ways`() throws {
    let coverage = try run(Self.rules).report.coverage
    #expect(coverage.rules.map(\.fired) == [true, true, false])
    #expect(coverage.rules.map(\.stayedSilent) == [true, true, true])
    #expect(coverage.coveredRules == 2)
    let shouting = coverage.rules[1].branches
    #expect(shouting.filter { !$0.wasTrue && $0.wasFalse }.map(\.source) == [#"text has "hush""#])
    #expect(coverage.allBranches == 2 * coverage.rules.reduce(0) { $0 + $1.branches.count })
  }
}
