import MemoryStore
import Screening
import TestSupport
import Testing

/// What the windows of a long sequence say, against looking through everything that ever happened.
@Suite struct WindowTests {
  private static let queries: [WindowQuery] = [
    WindowQuery(kind: .commentsByAuthor, duration: 10),
    WindowQuery(kind: .sameTextByAuthor, duration: 25),
    WindowQuery(kind: .commentsByAuthor, duration: 40),
    WindowQuery(kind: .rejectionsByAuthor, duration: 30),
    WindowQuery(kind: .sameTextByAnyone, duration: 15),
    WindowQuery(kind: .commentsOnArticle, duration: 12),
    WindowQuery(kind: .sameTextByAnyone, duration: 60),
  ]

  /// Everything that happened, in order.
  private struct History {
    struct Text {
      var comment: String
      var author: String
      var text: UInt64
      var time: Int64
    }

    var comments: [(author: String?, article: String?, time: Int64)] = []
    var texts: [Text] = []
    var rejections: [(comment: String, author: String, time: Int64)] = []

    func counts(_ comment: Screening.Comment, text: UInt64?, at now: Int64) -> [Int?] {
      WindowTests.queries.map { query in
        let recent = { (time: Int64) in time > now - query.duration }
        let new = comment.isEdit ? 0 : 1
        switch query.kind {
        case .commentsByAuthor:
          guard let author = comment.author?.id else { return nil }
          return new + comments.count { $0.author == author && recent($0.time) }
        case .commentsOnArticle:
          guard let article = comment.article else { return nil }
          return new + comments.count { $0.article == article && recent($0.time) }
        case .rejectionsByAuthor:
          guard let author = comment.author?.id else { return nil }
          return rejections.count { $0.author == author && recent($0.time) }
        case .sameTextByAuthor:
          guard let author = comment.author?.id, let text else { return nil }
          let same = texts.filter { $0.author == author && $0.text == text && recent($0.time) }
          return Set(same.map(\.comment) + [comment.id]).count
        case .sameTextByAnyone:
          guard let author = comment.author?.id, let text else { return nil }
          let same = texts.filter { $0.text == text && recent($0.time) }
          return Set(same.map(\.author) + [author]).count
        }
      }
    }

    mutating func add(_ comment: Screening.Comment, text: UInt64?, at now: Int64) {
      if !comment.isEdit { comments.append((comment.author?.id, comment.article, now)) }
      guard let author = comment.author?.id, let text else { return }
      texts.append(Text(comment: comment.id, author: author, text: text, time: now))
    }
  }

  @Test("Windows agree with a history of everything", arguments: UInt64(0)..<60)
  func agrees(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var community = TestCommunity(try Fixture.rules(windows: Self.queries))
    var history = History()
    var open: [Screening.Comment] = []
    var rejected: [Screening.Comment] = []
    var now: Int64 = 0
    for _ in 0..<150 {
      now += Int64.random(in: 0...6, using: &random)
      community.state.advance(to: Fixture.start.advanced(by: now))
      let text = UInt64.random(in: 0..<4, using: &random)
      let fingerprint = text == 0 ? nil : text
      switch Int.random(in: 0..<10, using: &random) {
      case 0 where !rejected.isEmpty:
        let comment = rejected.remove(at: Int.random(in: rejected.indices, using: &random))
        try community.state.decideAppeal(comment.id, overturned: true)
        history.rejections.removeAll { $0.comment == comment.id }
      case 1 where !open.isEmpty:
        let comment = open.remove(at: Int.random(in: open.indices, using: &random))
        _ = try community.state.reject(comment.id)
        rejected.append(comment)
        if let author = comment.author?.id {
          history.rejections.append((comment.id, author, now))
        }
      case 2 where !open.isEmpty:
        var comment = open[Int.random(in: open.indices, using: &random)]
        comment.isEdit = true
        comment.at = Fixture.start.advanced(by: now)
        let evidence = community.evidence(comment, text: fingerprint)
        let expected = history.counts(comment, text: fingerprint, at: now)
        _ = try community.state.edit(comment, evidence: evidence)
        let facts = community.state.circumstances(of: comment.id)?.facts
        #expect(facts?.windows == expected)
        history.add(comment, text: fingerprint, at: now)
      default:
        let label = [nil, nil, "hold", "ask", "reject"].randomElement(using: &random) ?? nil
        let comment = community.comment(
          by: ["a", "b", "c", nil].randomElement(using: &random) ?? nil,
          at: now,
          label.map { [$0] } ?? [],
          on: ["x", "y", nil].randomElement(using: &random) ?? nil
        )
        let expected = history.counts(comment, text: fingerprint, at: now)
        #expect(community.facts(comment, text: fingerprint).windows == expected)
        let decision = community.send(comment, text: fingerprint).verdict.decision
        if decision != .ask { history.add(comment, text: fingerprint, at: now) }
        if decision == .approve || decision == .hold { open.append(comment) }
        if decision == .reject, let author = comment.author?.id {
          rejected.append(comment)
          history.rejections.append((comment.id, author, now))
        }
      }
    }
  }

  @Test func `A window of d at t is (t−d, t]`() throws {
    let windows = [WindowQuery(kind: .commentsByAuthor, duration: 10)]
    var community = TestCommunity(try Fixture.rules(windows: windows))
    community.send(community.comment(at: 0))
    #expect(community.facts(community.comment(at: 9)).windows == [2])
    #expect(community.facts(community.comment(at: 10)).windows == [1])
  }

  @Test func `Without a time every window is unknown, and nothing is counted`() throws {
    var community = TestCommunity(try Fixture.rules(windows: Self.queries))
    let undated = community.comment(at: nil, on: "x")
    #expect(community.facts(undated, text: 1).windows == Self.queries.map { _ in nil })
    community.send(undated, text: 1)
    #expect(community.facts(community.comment(at: 1), text: 1).windows.first == 1)
  }

  @Test func `What is refused is not counted`() throws {
    let windows = [WindowQuery(kind: .commentsByAuthor, duration: 10 * Fixture.day)]
    var community = TestCommunity(try Fixture.rules(windows: windows))
    community.send(community.comment(at: 0, ["suspend"]))
    community.send(community.comment(at: 1))
    #expect(community.facts(community.comment(at: 3 * Fixture.day)).windows == [2])
  }
}
