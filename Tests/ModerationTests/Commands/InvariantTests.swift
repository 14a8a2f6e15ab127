import MemoryStore
import Moderation
import Screening
import TestSupport
import Testing

/// What must hold after every command, whatever came before.
@Suite struct InvariantTests {
  private static let harmless = ["Good morning.", "I see it otherwise."]
  private static let texts = harmless + ["You idiot.", "A moron wrote this.", "They are vermin."]
  private static let people = [Forum.anna, Forum.ben, Forum.cleo]

  /// A revision of a comment.
  private struct Revision: Hashable {
    var comment: CommentID
    var number: Int
  }

  /// What was let through, by an account that only looks at texts and at who said yes.
  private struct Account {
    var allowed: Set<Revision> = []
    var shown: Set<Revision> = []
  }

  @Test(arguments: UInt64(0)..<40)
  func `What readers see was let through, and what is counted is what they see`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var forum = try Forum()
    var account = Account()
    for _ in 0..<150 {
      forum.wait(hours: Int64.random(in: 1...9, using: &random))
      do {
        try act(&forum, &account, &random)
      } catch ModerationError.refused {
        // As things stand it can't be done; everything must hold all the same.
      }
      check(forum, &account)
    }
    #expect(account.shown.count > 10)
  }

  @Test func `Every entry says what it changed about suspensions, and only then`() throws {
    var changes = 0
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      var forum = try Forum()
      var account = Account()
      for _ in 0..<150 {
        forum.wait(hours: Int64.random(in: 0...2, using: &random))
        do {
          if Int.random(in: 0..<10, using: &random) == 0 {
            try suspend(&forum, &random)
          } else {
            try act(&forum, &account, &random)
          }
        } catch ModerationError.refused {
          // As things stand it can't be done.
        }
      }
      changes += try checkSuspensions(forum)
    }
    #expect(changes > 100)
  }

  /// Suspends somebody, or changes a suspension or lifts it.
  private func suspend(_ forum: inout Forum, _ random: inout SplitMix64) throws {
    let desk = forum.desk
    let known = forum.memory.tables.authors.values.sorted { $0.id < $1.id }
    guard let author = known.randomElement(using: &random) else { return }
    let hours = Int64.random(in: 1...100, using: &random)
    let end = Bool.random(using: &random) ? forum.now.advanced(by: hours * 3_600_000) : nil
    let number = author.standing.personalSuspensions.last.flatMap { Int64($0.comment) }
    _ = try forum.run { memory throws(ModerationError) in
      if let number {
        _ = try desk.changeSuspension(
          number,
          of: author.id,
          until: end,
          reason: nil,
          by: Forum.anna,
          in: &memory
        )
      } else {
        _ = try desk.suspend(author.id, until: end, reason: nil, by: Forum.anna, in: &memory)
      }
    }
  }

  /// Follows the ledger by its after-images alone, and returns how many changes it tells of.
  private func checkSuspensions(_ forum: Forum) throws -> Int {
    var authors: [AuthorID: ModeratedAuthor] = [:]
    var changes = 0
    for entry in try forum.memory.entries(after: 0, limit: .max) {
      let body = try EntryBody(parsing: entry.body)
      let told = try body.suspensionChange
      var isTold = false
      for case .author(let author) in body.items {
        let before = authors.updateValue(author, forKey: author.id)?.standing
          .suspension(at: entry.at)?.end
        let after = author.standing.suspension(at: entry.at)?.end
        guard before != after else { continue }
        isTold = true
        changes += 1
        #expect(told?.author == author.id)
        #expect(told?.before == before)
        #expect(told?.after == after)
      }
      #expect(isTold == (told != nil), "entry \(entry.sequence), \(entry.kind)")
    }
    return changes
  }

  private func act(
    _ forum: inout Forum,
    _ account: inout Account,
    _ random: inout SplitMix64
  ) throws {
    let desk = forum.desk
    let person = Self.people.randomElement(using: &random) ?? Forum.anna
    let comment = forum.memory.tables.comments.keys.sorted().randomElement(using: &random)
    let open = forum.memory.tables.cases.values.filter(\.isOpen).map(\.id).sorted()
    let decisions = forum.memory.tables.decisions.keys.sorted()
    switch (Int.random(in: 0..<9, using: &random), comment) {
    case (0...1, _), (_, nil):
      let text = Self.texts.randomElement(using: &random) ?? ""
      let author = "w\(Int.random(in: 0..<5, using: &random))"
      note(try forum.submit(text, by: author), text, &account)
    case (2, let id?):
      let text = Self.texts.randomElement(using: &random) ?? ""
      note(try forum.edit(id, text), text, &account)
    case (3, let id?):
      try forum.flag(id, by: "f\(Int.random(in: 0..<9, using: &random))")
    case (4...5, _):
      guard let id = open.randomElement(using: &random) else { return }
      let outcome = [RecordedDecision.Outcome.approve, .reject, .escalate]
        .randomElement(using: &random)
      let decided = try forum.decide(id, outcome ?? .reject, by: person)
      guard decided.decision.outcome == .approve else { return }
      account.allowed.insert(
        Revision(comment: decided.comment.id, number: decided.decision.revision)
      )
    case (6, let id?):
      let outcome: RecordedDecision.Outcome = Bool.random(using: &random) ? .takeDown : .restore
      let last = standing(against: id, in: forum)
      _ = try forum.run { memory throws(ModerationError) in
        try desk.decide(about: id, PersonalDecision(outcome, by: person), in: &memory)
      }
      if outcome == .restore { allow(last, &account) }
    case (7, _):
      guard let id = decisions.randomElement(using: &random) else { return }
      _ = try forum.run { memory throws(ModerationError) in
        try desk.reverse(id, by: person, in: &memory)
      }
    default:
      guard let id = decisions.randomElement(using: &random) else { return }
      let decision = forum.memory.tables.decisions[id]
      _ = try forum.run { memory throws(ModerationError) in
        let appeal = try desk.appeal(id, words: "No.", by: .site(Forum.site), in: &memory)
        return try desk.decide(
          appeal: appeal.id,
          .overturned,
          by: PersonID(999),
          in: &memory
        )
      }
      allow(decision, &account)
    }
  }

  /// A person who undoes a rejection lets through what was rejected, and no other text.
  private func allow(_ decision: RecordedDecision?, _ account: inout Account) {
    guard let decision, decision.outcome == .reject else { return }
    account.allowed.insert(Revision(comment: decision.comment, number: decision.revision))
  }

  private func note(_ answer: Submitted, _ text: String, _ account: inout Account) {
    guard let comment = answer.comment, Self.harmless.contains(text) else { return }
    account.allowed.insert(Revision(comment: comment.id, number: comment.revision))
  }

  private func standing(against id: CommentID, in forum: Forum) -> RecordedDecision? {
    forum.memory.tables.decisions.values
      .filter { $0.comment == id && $0.outcome.isAgainstAuthor && $0.reversedBy == nil }
      .max { $0.id < $1.id }
  }

  private func check(_ forum: Forum, _ account: inout Account) {
    let tables = forum.memory.tables
    for comment in tables.comments.values {
      if let number = comment.publishedRevision {
        let revision = Revision(comment: comment.id, number: number)
        #expect(account.allowed.contains(revision), "\(comment.id) shows \(number)")
        account.shown.insert(revision)
      }
      #expect(comment.status != .rejected || comment.publishedRevision == nil)
      #expect(comment.status != .published || comment.publishedRevision != nil)
      #expect(comment.status != .held || comment.openCase != nil)
      if let open = comment.openCase { #expect(tables.cases[open]?.isOpen == true) }
    }
    for author in tables.authors.values {
      let own = tables.comments.values.filter { $0.author == author.id }
      #expect(author.approved == own.count { $0.publishedRevision != nil })
      #expect(author.rejected == own.count { $0.status == .rejected })
      for set in author.standing.strikes {
        let comment = own.first { "\($0.id)" == set.comment }
        #expect(comment.flatMap { standing(against: $0.id, in: forum) } != nil)
      }
    }
    for article in tables.articles.values {
      let below = tables.comments.values.filter { $0.article == article.id }
      #expect(article.published == below.count { $0.publishedRevision != nil })
    }
    for open in tables.cases.values where open.isOpen {
      let latest = tables.comments[open.comment]?.revision
      let wasShown = account.shown.contains(Revision(comment: open.comment, number: open.revision))
      #expect(open.revision == latest || wasShown)
      #expect(tables.comments[open.comment]?.openCase == open.id)
    }
  }
}
