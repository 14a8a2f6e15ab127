import MemoryStore
import Moderation
import RuleCompiler
import Screening
import StoreConformance
import StoreSamples
import Testing

@testable import Workshop

/// Decisions of rules are made again from what is on record.
@Suite(.timeLimit(.minutes(1))) struct ReplayTests {
  private static let pack = """
    community "Test" { review held comments language en }
    terms insults { idiot, moron }
    classifier toxic { url "http://127.0.0.1:1/" timeout 300 milliseconds when down ignore }
    guideline g "Be kind." {
      rule insult { when text has insults then hold priority high, strike 1 }
      rule named { when author.name has insults then hold }
      rule adrift { when topic.drift > 60% and text.words >= 5 then hold in topic }
      rule often { when comments by author within 1 hour > 2 then hold }
      rule scored { when score(toxic.insult) >= 90% then reject }
    }
    """

  private var site = SiteMemory(site: "example")
  private let pack: CheckedPack
  private let rules: RuleSet
  private var now = Timestamp(milliseconds: 1_767_268_800_000)

  init() throws {
    pack = CheckedPack(PackCard(origin: .site, files: [.init(path: "a.rules", text: Self.pack)]))
    rules = try #require(pack.rules)
    try site.setVault(.pack(rules.digest), pack.card.encoded)
  }

  @discardableResult
  private mutating func submit(
    _ text: String,
    name: String = "Ann",
    drift: Int64? = nil,
    score: Int64? = nil
  ) throws -> CommentID {
    now = now.advanced(by: 60_000)
    var comment = Screening.Comment(id: "c\(now.milliseconds)", text: text)
    comment.author = Author(id: "ann")
    comment.author?.name = name
    comment.author?.roles = ["subscriber"]
    comment.article = "a"
    if let score { comment.scores["toxic.insult"] = .known(score) }
    let incoming = incoming(comment, drift: drift)
    return try #require(try Desk(rules: rules, now: now).submit(incoming, in: &site).comment).id
  }

  private func incoming(_ comment: Screening.Comment, drift: Int64? = nil) -> IncomingComment {
    IncomingComment(
      comment: comment,
      evidence: rules.evidence(of: comment, with: EvidenceScratch()),
      readings: Readings(drift),
      profileVersion: nil,
      actor: .site(PersonID(1))
    )
  }

  /// What making everything again gives.
  private func findings() throws -> [Replay.Finding] {
    var replay = Replay()
    var findings: [Replay.Finding] = []
    for entry in try site.entries(after: 0, limit: .max) {
      if let finding = try replay.take(entry, in: site) { findings.append(finding) }
    }
    return findings
  }

  @Test func `Every verdict comes out again from readings and facts on record`() throws {
    var test = self
    try test.submit("Good morning.")
    try test.submit("You idiot.")
    try test.submit("Hello.", name: "Moron")
    try test.submit("Something else altogether, and long enough.", drift: 900)
    try test.submit("Fine words.", score: 950)
    let findings = try test.findings()
    #expect(findings.map(\.outcome) == Array(repeating: .same, count: 5))
    #expect(
      findings.map { $0.recorded.reasons.map(\.rule) } == [
        [], ["g.insult"], ["g.named", "g.often"], ["g.adrift", "g.often"], ["g.often", "g.scored"],
      ]
    )
    #expect(findings.last?.recorded.decision == .reject)
  }

  @Test func `Each revision is judged by its own text, and by its author's name at that time`()
    throws
  {
    var test = self
    let id = try test.submit("You idiot.", name: "Moron")
    test.now = test.now.advanced(by: 60_000)
    var edit = Screening.Comment(id: "unused", text: "You are wrong.")
    edit.author = Author(id: "ann")
    edit.author?.name = "Ann"
    edit.author?.roles = ["subscriber"]
    _ = try Desk(rules: rules, now: test.now).edit(id, test.incoming(edit), in: &test.site)
    let card = AuthorCard(try #require(edit.author))
    let author = try #require(try test.site.comment(id)?.author)
    try test.site.setVault(.author(author), card.encoded)
    let findings = try test.findings()
    #expect(findings.map(\.revision) == [1, 2])
    #expect(findings.map(\.outcome) == [.same, .same])
    #expect(findings.map { $0.recorded.reasons.map(\.rule) } == [["g.insult", "g.named"], []])
  }

  @Test func `New rules and another article change nothing about what was decided`() throws {
    var test = self
    try test.submit("Something else altogether, and long enough.", drift: 900)
    var article = Article(id: "a")
    article.headline = "Something else"
    article.section = "sports"
    _ = try Desk(rules: rules, now: test.now).describe(
      article,
      by: .site(PersonID(1)),
      in: &test.site
    )
    let other = CheckedPack(sent: [
      .init(
        path: "a.rules",
        text: #"guideline g "G." { rule r { when text has "long" then reject } }"#
      )
    ])
    try test.site.setVault(.pack(try #require(other.rules?.digest)), other.card.encoded)
    #expect(try test.findings().map(\.outcome) == [.same])
  }

  @Test func `What was screened again comes out again, whatever became of it`() throws {
    var test = self
    for text in ["You idiot.", "You moron, that is a spoon.", "Idiot with a fork."] {
      try test.submit(text)
    }
    let other = CheckedPack(sent: [
      .init(
        path: "a.rules",
        text: """
          guideline g "G." {
            rule spoon { when text has "spoon" then reject }
            rule fork { when text has "fork" then hold priority low }
          }
          """
      )
    ])
    let later = try #require(other.rules)
    try test.site.setVault(.pack(later.digest), other.card.encoded)
    let desk = Desk(rules: later, now: test.now.advanced(by: 1))
    var effects: [ScreenedAgain.Effect] = []
    for open in try test.site.queue(QueueQuery()) {
      let record = try #require(try test.site.comment(open.comment))
      let comment = try #require(try test.site.comment(onRecord: record, revision: 1))
      let reading = CaseReading(
        of: open.id,
        evidence: later.evidence(of: comment, with: EvidenceScratch()),
        revision: 1,
        windows: rules.windows
      )
      effects.append(try desk.screenAgain(reading, by: PersonID(2), in: &test.site).effect)
    }
    #expect(effects == [.published, .rejected, .reordered])
    let findings = try test.findings()
    #expect(findings.count == 6)
    #expect(findings.allSatisfy { $0.outcome == .same })
  }

  @Test func `Of an erased text, what follows from the rules that fired is made again`() throws {
    var test = self
    let id = try test.submit("You idiot.", name: "Moron")
    let author = try #require(try test.site.comment(id)?.author)
    _ = try Desk(rules: rules, now: test.now).erase(author, by: .site(PersonID(1)), in: &test.site)
    let finding = try #require(try test.findings().first)
    #expect(finding.outcome == .sameTextErased)
    #expect(finding.again?.strikes.isEmpty == false)
  }

  @Test func `A text that isn't the one that was judged is found out, and a lost rule set too`()
    throws
  {
    var test = self
    let id = try test.submit("You idiot.")
    let key = VaultKey.text(id, revision: 1)
    let card = try #require(try test.site.vaultDocument(key, as: TextCard.self))
    try test.site.setVault(key, TextCard(text: "You friend.", salt: card.salt).encoded)
    let forged = try #require(try test.findings().first)
    #expect(forged.outcome == .differs)
    #expect(forged.reason == "the text in the vault is not the one that the ledger committed to")
    try test.site.setVault(key, card.encoded)
    try test.site.setVault(.pack(rules.digest), nil)
    let lost = try #require(try test.findings().first)
    #expect(lost.outcome == .differs && lost.reason.contains("is not kept"))
  }

  @Test func `A verdict that doesn't follow is found out, unless other software read the text`()
    throws
  {
    var test = self
    let id = try test.submit("You idiot.")
    var comment = try #require(try test.site.comment(id))
    comment.judgement.verdict.decision = .approve
    for (engine, outcome) in [
      (comment.judgement.engine, Replay.Outcome.differs), ("0/1/1", .engineDiffers),
    ] {
      comment.judgement.engine = engine
      let entry = LedgerEntry(
        site: "example",
        sequence: 1,
        at: test.now,
        kind: .submitted,
        actor: .rules,
        body: EntryBody.bytes([WrittenItem(.comment(comment))]) { _ in },
        previous: LedgerEntry.beginning
      )
      var replay = Replay()
      let finding = try #require(try replay.take(entry, in: test.site))
      #expect(finding.outcome == outcome)
      #expect(finding.reason == "the decision was approve and is now hold")
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func `Whatever happens to a site, each of its rules' decisions comes out again`(seed: UInt64)
    throws
  {
    let store = MemoryStore()
    let town = CheckedPack(sent: [.init(path: "pack.rules", text: Town.pack)], tested: false)
    let digest = try Town().rules.digest
    #expect(town.compilation.ruleSet?.digest == digest)
    store.transact(RandomSite.name) { site throws(ModerationError) in
      try site.setVault(.pack(digest), town.card.encoded)
    } completion: { _ in
    }
    var site = try RandomSite(seed: seed)
    try site.play(400, on: store)
    let counts = try store.read(RandomSite.name) { reader throws(ModerationError) in
      var replay = Replay()
      var counts: [Replay.Outcome: Int] = [:]
      for entry in try reader.entries(after: 0, limit: .max) {
        guard let finding = try replay.take(entry, in: reader) else { continue }
        counts[finding.outcome, default: 0] += 1
        #expect(finding.reason.isEmpty, "entry \(entry.sequence), \(entry.kind): \(finding.reason)")
      }
      return counts
    }
    #expect(counts[.same, default: 0] > 20)
    #expect(counts[.sameTextErased, default: 0] > 0)
    #expect(counts.count == 2)
  }
}
