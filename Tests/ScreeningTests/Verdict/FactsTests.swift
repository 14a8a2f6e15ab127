import Testing

@testable import Screening

@Suite struct FactsTests {
  /// Everything known, on a comment of 1970-01-02.
  static let known: Facts = {
    var facts = Facts()
    facts.at = Timestamp(milliseconds: 86_400_000)
    facts.site = "news"
    var author = AuthorFacts(id: "a")
    author.createdAt = Timestamp(milliseconds: 82_800_000)
    author.comments = 7
    author.approved = 4
    author.rejected = 2
    author.strikes = 1
    author.suspensions = 0
    author.roles = ["staff"]
    author.labels = ["vip"]
    facts.author = author
    var article = ArticleFacts(id: "x")
    article.section = "sport"
    article.tags = ["hockey"]
    article.publishedAt = Timestamp(milliseconds: 0)
    article.comments = 12
    facts.article = article
    facts.isReply = true
    facts.isEdit = false
    facts.depth = 2
    facts.parentAuthor = "a"
    facts.flags = Facts.Flags(people: 3, byReason: ["spam": 2])
    facts.windows = [5]
    return facts
  }()

  @Test(arguments: [
    (FactMeasure.authorAge, Int64(3_600_000)), (.authorComments, 7000), (.authorApproved, 4000),
    (.authorRejected, 2000), (.authorRejectionRate, 333), (.authorStrikes, 1000),
    (.authorSuspensions, 0), (.articleAge, 86_400_000), (.articleComments, 12_000), (.depth, 2000),
    (.flags, 3000), (.flagsFor("spam"), 2000), (.flagsFor("abuse"), 0), (.window(0), 5000),
  ])
  func `numbers of state are known where the state says them`(measure: FactMeasure, value: Int64) {
    #expect(Self.known.value(of: measure) == .known(value))
    #expect(Facts().value(of: measure) == .unknown)
    #expect(Self.known.truth(of: .fact(measure, .equal, value)) == .true)
    #expect(Self.known.truth(of: .fact(measure, .greater, value)) == .false)
    #expect(Facts().truth(of: .fact(measure, .equal, value)) == .unknown)
  }

  @Test(arguments: [
    (Leaf.authorIs(.staff), Truth.true), (.authorIs(.subscriber), .false), (.authorIs(.new), .true),
    (.authorIs(.anonymous), .false), (.authorHas(.roles, "staff"), .true),
    (.authorHas(.roles, "vip"), .false), (.authorHas(.labels, "vip"), .true),
    (.articleSection(anyOf: ["news", "sport"]), .true), (.articleSection(anyOf: ["news"]), .false),
    (.articleHasTag("hockey"), .true), (.articleHasTag("golf"), .false),
    (.site(anyOf: ["news"]), .true),
    (.site(anyOf: ["blog"]), .false), (.commentIs(.reply), .true), (.commentIs(.edit), .false),
    (.parentAuthorIsAuthor, .true),
  ])
  func `what is asked about state is unknown where it says nothing`(leaf: Leaf, truth: Truth) {
    #expect(Self.known.truth(of: leaf) == truth)
    #expect(Facts().truth(of: leaf) == .unknown)
  }

  @Test func `a comment that answers nobody does not answer its author`() {
    var facts = Facts()
    facts.isReply = false
    #expect(facts.truth(of: .parentAuthorIsAuthor) == .false)
  }

  @Test func `an author without decided comments has no rate of rejection`() {
    var facts = Self.known
    facts.author?.approved = 0
    facts.author?.rejected = 0
    #expect(facts.value(of: .authorRejectionRate) == .unknown)
  }

  @Test func `clocks that differ make nobody younger than nothing`() {
    var facts = Self.known
    facts.author?.createdAt = Timestamp(milliseconds: .max)
    #expect(facts.value(of: .authorAge) == .known(0))
    facts.author?.createdAt = Timestamp(milliseconds: .min)
    #expect(facts.value(of: .authorAge) == .known(.max))
  }

  @Test func `counts beyond what thousandths can hold stay the largest`() {
    var facts = Self.known
    facts.author?.comments = .max
    #expect(facts.value(of: .authorComments) == .known(.max))
  }
}
