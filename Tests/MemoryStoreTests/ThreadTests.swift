import MemoryStore
import Screening
import Testing
import Topics

@Suite struct ThreadTests {
  @Test func `A reply knows its parent's author and its own depth`() throws {
    var community = TestCommunity(try Fixture.rules())
    let parent = community.comment(by: "a")
    community.send(parent)
    var reply = community.comment(by: "b", at: 1)
    reply.parent = parent.id
    community.send(reply)
    var answer = community.comment(by: "a", at: 2)
    answer.parent = reply.id
    let facts = community.facts(answer)
    #expect(facts.isReply == true)
    #expect(facts.depth == 2)
    #expect(facts.parentAuthor == "b")
    let first = community.facts(parent)
    #expect(first.isReply == false)
    #expect(first.depth == 0)
    #expect(first.parentAuthor == nil)
  }

  @Test func `Of the last comments some are remembered; what was forgotten is unknown`() throws {
    var limits = CommunityState.Limits()
    limits.parents = 3
    var community = TestCommunity(try Fixture.rules(), limits: limits)
    let comments = (Int64(0)..<5).map { community.comment(by: "a\($0)", at: $0) }
    for comment in comments { community.send(comment) }
    let known = comments.map { comment in
      var reply = community.comment(at: 9)
      reply.parent = comment.id
      return community.facts(reply).parentAuthor
    }
    #expect(known == [nil, nil, "a2", "a3", "a4"])
  }

  @Test func `What the site says of an article stands in the facts`() throws {
    var community = TestCommunity(try Fixture.rules())
    var article = Article(id: "x")
    article.section = "sport"
    article.tags = ["hockey"]
    article.publishedAt = Fixture.start
    community.state.describe(article)
    community.send(community.comment(on: "x"))
    community.send(community.comment(["ask"], on: "x"))
    let facts = community.facts(community.comment(at: 1, on: "x")).article
    #expect(facts?.section == "sport")
    #expect(facts?.tags == ["hockey"])
    #expect(facts?.publishedAt == Fixture.start)
    #expect(facts?.comments == 1)
  }

  private static let storm = """
    The storm knocked out power lines across the island and crews worked through the night to restore \
    electricity to thousands of homes before the next snowfall arrived.
    """
  private static let bread = """
    My sourdough starter doubled overnight with rye flour and warm water near the radiator, so bake \
    the bread with steam in a hot oven.
    """

  private func drift(_ text: String, _ community: inout TestCommunity, on article: String) -> Int64?
  {
    var comment = community.comment(at: 1, on: article)
    comment.text = text
    let evidence = community.evidence(comment)
    return community.state.circumstances(of: comment, evidence: evidence).readings.drift?.permille
  }

  private func article(_ id: String, _ body: String) -> Article {
    var article = Article(id: id)
    article.body = body
    return article
  }

  @Test func `Drift is measured from the article and what was published under it`() throws {
    var community = TestCommunity(try Fixture.rules(drift: true))
    #expect(drift(Self.bread, &community, on: "x") == nil)
    community.state.complete(article("x", Self.storm))
    #expect(community.state.isComplete(article: "x"))
    let before = try #require(drift(Self.bread, &community, on: "x"))
    for labels in [["hold"], ["reject"], ["ask"]] {
      var comment = community.comment(by: "b", labels, on: "x")
      comment.text = Self.bread
      community.send(comment)
    }
    #expect(drift(Self.bread, &community, on: "x") == before)
    var comment = community.comment(by: "c", on: "x")
    comment.text = Self.bread
    community.send(comment)
    let after = try #require(drift(Self.bread, &community, on: "x"))
    #expect(after < before)
  }

  @Test func `Profiles are bounded, and one that made room can be described again`() throws {
    var limits = CommunityState.Limits()
    limits.profiles = 2
    var community = TestCommunity(try Fixture.rules(drift: true), limits: limits)
    for id in ["x", "y", "z"] { community.state.complete(article(id, Self.storm)) }
    #expect(
      ["x", "y", "z"].map { community.state.isComplete(article: $0) } == [false, true, true]
    )
    #expect(drift(Self.bread, &community, on: "x") == nil)
    // A comment that carries a bare id doesn't stand in the way of what the file says.
    community.state.describe(Article(id: "x"))
    #expect(!community.state.isComplete(article: "x"))
    community.state.complete(article("x", Self.storm))
    #expect(drift(Self.bread, &community, on: "x") != nil)
    #expect(!community.state.isComplete(article: "y"))
  }

  @Test(arguments: [false, true])
  func `What a comment says of its article wins, and a file fills in the rest`(isFileFirst: Bool)
    throws
  {
    var community = TestCommunity(try Fixture.rules(drift: true))
    var filed = article("x", Self.storm)
    filed.section = "news"
    filed.tags = ["storm"]
    filed.publishedAt = Fixture.start
    var given = Article(id: "x")
    given.section = "weather"
    given.tags = []
    if isFileFirst {
      community.state.complete(filed)
      community.state.describe(given)
    } else {
      community.state.describe(given)
      community.state.complete(filed)
    }
    community.state.describe(Article(id: "x"))
    let facts = community.facts(community.comment(at: 1, on: "x")).article
    #expect(facts?.section == "weather")
    #expect(facts?.tags == [])
    #expect(facts?.publishedAt == Fixture.start)
    #expect(drift(Self.bread, &community, on: "x") != nil)
    #expect(community.state.isComplete(article: "x"))
  }

  @Test func `An article's headline is taken once, however many comments carry it`() throws {
    var community = TestCommunity(try Fixture.rules(drift: true))
    community.state.describe(article("x", Self.storm))
    let once = try #require(drift(Self.storm, &community, on: "x"))
    for _ in 0..<50 { community.state.describe(article("x", Self.bread)) }
    #expect(drift(Self.storm, &community, on: "x") == once)
  }
}
