import MemoryStore
import Moderation
import Screening
import Testing

@Suite struct SubmittingTests {
  @Test func `What no rule objects to is published`() throws {
    var forum = try Forum()
    let answer = try forum.submit("Good morning to you all.")
    let comment = try #require(answer.comment)
    #expect(comment.status == .published)
    #expect(comment.publishedRevision == 1)
    #expect(try forum.author().approved == 1)
    #expect(try forum.author().comments == 1)
  }

  @Test func `What a rule holds opens a case with the rule's priority`() throws {
    var forum = try Forum()
    let answer = try forum.submit("You idiot.")
    let opened = try #require(answer.openedCase.flatMap { forum.memory.tables.cases[$0] })
    #expect(answer.comment?.status == .held)
    #expect(opened.priority == .high)
    #expect(opened.rules == ["respect.insult"])
    #expect(try forum.author().standing.liveStrikes(at: forum.now, under: forum.rules.conduct) == 0)
  }

  @Test func `What a rule rejects gives its strikes at once`() throws {
    var forum = try Forum()
    let answer = try forum.submit("They are vermin.")
    #expect(answer.comment?.status == .rejected)
    #expect(answer.strikesGiven == 2)
    #expect(answer.decision != nil)
    #expect(answer.suspendedUntil == nil)
    let second = try forum.submit("Vermin again.")
    #expect(second.suspendedUntil == forum.now.advanced(by: 86_400_000))
  }

  @Test func `Who is suspended is refused until the suspension ends by itself`() throws {
    var forum = try Forum()
    try forum.submit("They are vermin.")
    try forum.submit("Vermin again.")
    let refused = try forum.submit("Good morning.")
    #expect(refused.refusal?.cause == .suspended)
    #expect(refused.comment == nil)
    #expect(try forum.author().comments == 2)
    forum.wait(days: 1)
    #expect(try forum.submit("Good morning.").comment?.status == .published)
  }

  @Test func `Whom the site doesn't vouch for is refused`() throws {
    var forum = try Forum()
    var incoming = forum.incoming("Hello there.", by: "guest", id: "1")
    incoming.comment.author?.roles = ["reader"]
    let desk = forum.desk
    let answer = try forum.run { memory throws(ModerationError) in
      try desk.submit(incoming, in: &memory)
    }
    #expect(answer.refusal?.cause == .notEntitled)
  }

  @Test func `The same id and text give the same answer, and another text is refused`() throws {
    var forum = try Forum()
    let first = try forum.submit("You idiot.", id: "x")
    let entries = try forum.memory.ledgerHead().sequence
    let second = try forum.submit("You idiot.", id: "x")
    #expect(second.isRepeat)
    #expect(second.comment == first.comment)
    #expect(second.openedCase == first.openedCase)
    #expect(try forum.memory.ledgerHead().sequence == entries)
    expectRefusal(.otherText, in: &forum) { try $0.submit("You moron.", id: "x") }
  }

  @Test func `A question is asked once, and insisting holds the comment`() throws {
    var forum = try Forum()
    let asked = try forum.submit("THIS IS LOUD", id: "x")
    #expect(asked.questions == ["Quieter?"])
    #expect(asked.comment == nil)
    let token = try #require(asked.insisting)
    let insisted = try forum.submit("THIS IS LOUD", id: "x", insisting: token)
    #expect(insisted.comment?.status == .held)
    #expect(insisted.verdict.priority == .low)
    expectRefusal(.notAsked, in: &forum) {
      try $0.submit("THIS IS LOUD", id: "y", insisting: token)
    }
  }

  @Test func `A question is for the author who was asked`() throws {
    var forum = try Forum()
    let token = try #require(try forum.submit("THIS IS LOUD").insisting)
    expectRefusal(.notAsked, in: &forum) {
      try $0.submit("THIS IS LOUD", by: "another", insisting: token)
    }
  }

  @Test func `A window counts what was taken, and not what was refused or asked about`() throws {
    var forum = try Forum()
    for _ in 0..<3 {
      #expect(try forum.submit("Good morning.").comment?.status == .published)
      try forum.submit("THIS IS LOUD")
    }
    let fourth = try forum.submit("Good morning.")
    #expect(fourth.verdict.queues == ["floods"])
    forum.wait(minutes: 1)
    #expect(try forum.submit("Good morning.").comment?.status == .published)
  }

  @Test func `A pause keeps everybody out, with its notice`() throws {
    var forum = try Forum()
    try forum.submit("Good morning.")
    var settings = forum.memory.tables.settings
    settings.pause = Pause(notice: "Back at nine.", until: forum.now.advanced(by: 60_000))
    let (desk, paused) = (forum.desk, settings)
    try forum.run { memory throws(ModerationError) in
      try desk.change(paused, by: .person(Forum.anna), in: &memory)
    }
    #expect(try forum.submit("Hello.").refusal?.because == "Back at nine.")
    forum.wait(minutes: 1)
    #expect(try forum.submit("Hello.").comment?.status == .published)
  }

  @Test func `A preview keeps nothing`() throws {
    let forum = try Forum()
    let incoming = forum.incoming("They are vermin.", by: "reader", id: "1")
    let answer = try forum.desk.preview(incoming, in: forum.memory)
    #expect(answer.verdict.decision == .reject)
    #expect(forum.memory.tables.comments.isEmpty)
    #expect(try forum.memory.ledgerHead().sequence == 0)
  }

  @Test func `Rules that were replaced meanwhile make a comment stale`() throws {
    var forum = try Forum()
    let incoming = forum.incoming("Hello.", by: "reader", id: "1")
    var settings = SiteSettings()
    settings.rules = "another"
    let (desk, other) = (forum.desk, settings)
    try forum.run { memory throws(ModerationError) in
      try desk.change(other, by: .person(Forum.anna), in: &memory)
    }
    #expect(throws: ModerationError.stale) {
      try forum.run { memory throws(ModerationError) in try desk.submit(incoming, in: &memory) }
    }
  }

  @Test func `A thread may go on a little while a comment is read, and its article may not change`()
    throws
  {
    var forum = try Forum()
    let first = try #require(try forum.submit("Good morning.").comment?.article)
    var read = forum.incoming("Hello.", by: "reader", id: "late")
    read.profileVersion = forum.memory.tables.articles[first]?.profileVersion
    for _ in 0..<3 {
      try forum.submit("Good morning.")
      forum.wait(minutes: 1)
    }
    let (desk, incoming) = (forum.desk, read)
    try forum.run { memory throws(ModerationError) in _ = try desk.submit(incoming, in: &memory) }

    var another = read
    another.comment.id = "later"
    let later = another
    var article = Article(id: "a")
    article.headline = "Something else"
    let described = article
    try forum.run { memory throws(ModerationError) in
      _ = try desk.describe(described, by: .site(Forum.site), in: &memory)
    }
    #expect(throws: ModerationError.stale) {
      try forum.run { memory throws(ModerationError) in try desk.submit(later, in: &memory) }
    }
    var ahead = later
    ahead.profileVersion = 10_000
    let unheardOf = ahead
    #expect(throws: ModerationError.stale) {
      try forum.run { memory throws(ModerationError) in try desk.submit(unheardOf, in: &memory) }
    }
  }

  @Test func `Nobody can answer a comment that isn't public, nor in a locked thread`() throws {
    var forum = try Forum()
    try forum.submit("You idiot.", id: "held")
    expectRefusal(.notPublic, in: &forum) { try $0.submit("Quite.", parent: "held") }
    let open = try #require(try forum.submit("Good morning.", id: "open").comment)
    #expect(try forum.submit("And to you.", by: "other", parent: "open").comment?.depth == 1)
    #expect(try forum.comment(open.id).replies == 1)
    let desk = forum.desk
    _ = try forum.run { memory throws(ModerationError) in
      try desk.lock(open.id, true, by: Forum.anna, in: &memory)
    }
    expectRefusal(.locked, in: &forum) { try $0.submit("Quite.", parent: "open") }
  }
}
