import MemoryStore
import Screening
import Testing

@Suite struct MemoryTests {
  @Test func `Memory grows with authors and open windows, not with comments`() throws {
    let windows = [
      WindowQuery(kind: .commentsByAuthor, duration: 50),
      WindowQuery(kind: .sameTextByAuthor, duration: 200),
      WindowQuery(kind: .sameTextByAnyone, duration: 100),
      WindowQuery(kind: .commentsOnArticle, duration: 20),
    ]
    var limits = CommunityState.Limits()
    limits.parents = 100
    let rules = try Fixture.rules(windows: windows)
    var state = CommunityState(rules: rules, limits: limits)
    var comment = Comment(id: "", text: "Some text.")
    comment.article = "x"
    var evidence = rules.evidence(of: comment, with: EvidenceScratch())
    var most = 0
    for number in 0..<30_000 {
      comment.id = "c\(number)"
      comment.author = Author(id: "a\(number % 1000)")
      comment.at = Fixture.start.advanced(by: Int64(number))
      evidence.fingerprint = UInt64(number / 3)
      _ = state.submit(comment, evidence: evidence)
      most = max(most, state.entries)
    }
    // Of each log the events of its longest window, the counters of each window, and the parents.
    #expect(most <= 2 * 50 + 2 * 200 + 3 * 100 + 20 + 1 + 100)
    #expect(state.entries > 0)
  }
}
