import RuleTesting
import Testing

/// What failed never approves a comment, and never lets one through.
@Suite struct FailureTests {
  private static func pack(_ rule: String, whenDown: String = "hold", _ test: String) -> String {
    """
    classifier k { url "http://localhost:9000/score" when down \(whenDown) }
    guideline g "Be kind." {
      \(rule)
    }
    test "t" { \(test) }
    """
  }

  private func failures(
    _ rule: String,
    whenDown: String = "hold",
    _ test: String
  ) throws -> [String] {
    let report = try run(Self.pack(rule, whenDown: whenDown, test)).report
    return report.outcomes.flatMap(\.failures).map { "\($0.expected): \($0.happened)" }
  }

  private static let toxic = "rule toxic { when score(k.toxic) > 90% then reject because \"No.\" }"

  @Test func `a comment without the score of a classifier that holds when it is down is held`()
    throws
  {
    #expect(
      try failures(Self.toxic, "comment \"Nice\" expect hold expect priority normal") == []
    )
    #expect(
      try failures(
        Self.toxic,
        "given scores { k.toxic 10% } comment \"Nice\" expect approve expect no reason"
      ) == []
    )
    #expect(
      try failures(Self.toxic, "comment \"Nice\" expect reject by g.toxic")
        == ["reject by g.toxic: g.toxic is undetermined; hold, no rule fired"]
    )
  }

  @Test func `a score of another label does not stand in for the one that is missing`() throws {
    let test = "given scores { k.other 10% } comment \"Nice\" expect hold"
    #expect(try failures(Self.toxic, test) == [])
  }

  @Test func `where a classifier is ignored when it is down, nothing waits for its score`() throws {
    #expect(
      try failures(Self.toxic, whenDown: "ignore", "comment \"Nice\" expect approve") == []
    )
  }

  @Test func `the report says which score is missing`() throws {
    let report = try run(Self.pack(Self.toxic, "comment \"Nice\" expect reject by g.toxic")).report
    let why = report.outcomes.flatMap(\.failures).flatMap(\.why)
    #expect(
      why == [
        "g.toxic: undetermined",
        "  when score(k.toxic) > 90%: undetermined (score(k.toxic) = undetermined: "
          + "the score of `k` is missing)",
      ]
    )
  }

  @Test(arguments: [
    // An approval because of a failure.
    (#"rule r { when score(k.x) is unknown then approve because "?" }"#, "hold"),
    (#"rule r { when text.words > 0 and score(k.x) is unknown then approve because "?" }"#, "hold"),
    (#"rule r { when (score(k.x) > 1%) is unknown then approve because "?" }"#, "hold"),
    // A failure that keeps a rule from firing.
    (
      #"rule r { when text.words > 0 unless score(k.x) is unknown then reject because "?" }"#,
      "hold"
    ),
    (
      #"rule r { when text.words > 0 and not score(k.x) is unknown then reject because "?" }"#,
      "hold"
    ),
    // What is asked for because of it is done.
    (#"rule r { when score(k.x) is unknown then reject because "?" }"#, "reject"),
    (#"rule r { when score(k.x) is unknown then ask "Sure?" because "?" }"#, "ask"),
    (#"rule r { when score(k.x) is unknown then tag unscored because "?" }"#, "approve"),
    // Where the failure changes nothing, nothing waits.
    (
      #"rule r { when text.words > 99 and score(k.x) is unknown then approve because "?" }"#,
      "approve"
    ),
    (
      #"rule r { when text.words > 0 or score(k.x) is unknown then approve because "?" }"#,
      "approve"
    ),
    (#"trial rule r { when score(k.x) is unknown then approve because "?" }"#, "approve"),
  ])
  func `a failure neither approves nor exempts by being unknown`(
    rule: String,
    outcome: String
  ) throws {
    #expect(try failures(rule, "comment \"Nice day\" expect \(outcome)") == [])
  }

  @Test func `where nothing failed, what is unknown may approve`() throws {
    let rule = #"rule r { when article.section is unknown then approve because "?" }"#
    #expect(try failures(rule, #"comment "Nice" expect approve by g.r expect approve"#) == [])
  }
}
