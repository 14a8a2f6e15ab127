import RuleTesting
import Testing

@Suite struct ExampleTests {
  /// A pack of one rule.
  private func pack(_ rule: String) -> String {
    """
    terms insults { idiot }
    classifier perspective { url "https://scores.example/" timeout 300 milliseconds }
    guideline g "Be kind." {
      \(rule)
    }
    """
  }

  @Test func `A rule that catches and allows what it says passes`() throws {
    let report = try run(
      pack(
        """
        rule r { when text has insults then hold because "No."
          catches "You idiot."  allows "You are kind." }
        """
      )
    ).report
    #expect(failures(report) == [])
    #expect(report.outcomes.map(\.kind) == [.catches, .mutation, .allows])
  }

  @Test func `An example that isn't met says what was expected, what happened and why`() throws {
    let report = try run(
      pack(
        """
        rule r { when text has insults then hold because "No."
          catches "You fool."  allows "What an idiot." }
        """
      )
    ).report
    #expect(report.failed == 2)
    let missed = try #require(report.outcomes.first?.failures.first)
    #expect(missed.text == "You fool.")
    #expect(missed.expected == "the rule fires")
    #expect(missed.happened == "did not fire")
    #expect(missed.why == ["g.r: does not fire", "  when text has insults: false"])
    let caught = try #require(report.outcomes.last?.failures.first)
    #expect(caught.expected == "the rule does not fire")
    #expect(caught.happened == "fired")
    #expect(
      caught.why == ["g.r: fires → hold", #"  when text has insults: true: "idiot""#]
    )
  }

  @Test func `A rule on trial is tested like any other`() throws {
    let report = try run(
      pack(
        """
        trial rule r { when text has insults then hold because "No."
          catches "You idiot."  allows "What an idiot." }
        """
      )
    ).report
    #expect(report.failed == 1)
  }

  @Test(
    "What is not given is an author known for a year and clean, and an article that is unknown",
    arguments: [
      ("author.age > 364 days and author.age < 366 days", true),
      ("author is new or author is staff or author is anonymous", false),
      ("author.rejected > 0 or author.strikes > 0 or author.suspensions > 0", false),
      ("author.comments >= 20 and author.approved >= 20", true),
      (#"author.roles has "editor""#, false),
      ("article.age is unknown", true),
      ("topic.drift is unknown", true),
      ("comment is reply or comment is edit or comment.flags > 0", false),
      ("comments by author within 1 hour == 1", true),
    ]
  )
  func defaults(condition: String, holds: Bool) throws {
    let expectation = holds ? "catches" : "allows"
    let rule =
      "rule r { when \(condition) then hold because \"No.\" \(expectation) \"Some text.\" }"
    #expect(failures(try run(pack(rule)).report) == [])
  }

  @Test(
    "Givens are what the rule sees",
    arguments: [
      ("author.age < 3 hours", "author { age 2 hours }"),
      ("author.strikes == 3", "author { strikes 2 from 10 days ago, strikes 1 }"),
      ("author is staff", "author { staff }"),
      ("author is new", "author { new }"),
      ("author.comments == 0 and author.approved == 0", "author { comments 0 }"),
      ("author.rejection_rate > 40%", "author { approved 5, rejected 5 }"),
      ("author.suspensions >= 2", "author { suspensions 2 }"),
      (#"author.name has insults"#, #"author { name "The Idiot" }"#),
      (#"author.labels has "watched""#, #"author { labels "watched" }"#),
      (#"article.section == "sport""#, #"article { section "sport" }"#),
      ("article.age > 2 days", "article { age 3 days }"),
      ("article.comments > 5", "article { comments 6 }"),
      ("comment is reply", "comment { reply }"),
      ("comment.flags >= 2", "comment { flags 2 }"),
      ("comment.depth == 3", "comment { depth 3 }"),
      ("score(perspective.toxicity) > 90%", "scores { perspective.toxicity 95% }"),
    ]
  )
  func givens(condition: String, given: String) throws {
    let rule = """
      rule r { when \(condition) then hold because "No."
        catches "Some text." given \(given)
        allows "Some text." }
      """
    #expect(failures(try run(pack(rule)).report) == [])
  }

  @Test func `Only the wanted tests run`() throws {
    let rules = """
      guideline g "Be kind." {
        rule a { when text has "x" then hold because "No." catches "x" }
        rule b { when text has "y" then hold because "No." catches "y" }
      }
      test "story" { comment "x" expect hold by g.a }
      """
    let names = { (report: TestReport) in report.outcomes.map(\.name) }
    #expect(names(try run(rules) { $0 == "g.b" }.report).contains("g.b"))
    #expect(!names(try run(rules) { $0 == "g.b" }.report).contains("g.a"))
    #expect(names(try run(rules) { $0 == "story" }.report) == ["story"])
  }
}
