import Foundation
import JSON
import Moderation
import SQLiteStore
import Screening
import StoreSamples
import TestSupport
import Testing
import Topics
import Workshop

@testable import ModeratoCommands

/// What `moderato audit show` tells of a site to which the same happens each time.
@Suite struct StoryTests {
  private let place: Workplace
  private let store: SQLiteStore
  private let pack: CheckedPack
  private let rules: RuleSet
  private let site = Actor.site(PersonID(1))
  private let mo = PersonID(2)
  private let ada = PersonID(3)

  init() throws {
    place = try Workplace(["Rules/pack.rules": Samples.rules])
    store = try SQLiteStore(place.path("moderato.db"))
    pack = CheckedPack(at: place.path("Rules"))
    rules = try #require(pack.rules)
    for (name, role) in [("Back end", Role.site), ("Mo", .moderator), ("", .admin)] {
      _ = try store.addToken(
        site: "gazette",
        role: role,
        name: name,
        hash: Array(name.utf8),
        at: Town.start
      )
    }
    try happen()
    store.stop()
  }

  /// Carries out a command so many minutes after the start.
  private func at<Answer: Sendable>(
    _ minute: Int64,
    _ command: @escaping @Sendable (Desk, inout SQLiteSite) throws(ModerationError) -> Answer
  ) throws -> Answer {
    let desk = Desk(rules: rules, now: Town.start.advanced(by: minute * 60_000)) { count in
      (0..<count).map { UInt8(truncatingIfNeeded: minute + Int64($0)) }
    }
    return try store.carryOut("gazette") { site throws(ModerationError) in
      try command(desk, &site)
    }
  }

  private func incoming(_ id: String, _ text: String, by author: String) -> IncomingComment {
    var comment = Comment(id: id, text: text)
    comment.author = Town.reader(author)
    comment.article = "bridge"
    return IncomingComment(
      comment: comment,
      evidence: rules.evidence(of: comment, with: EvidenceScratch()),
      readings: Readings(),
      profileVersion: nil,
      actor: site
    )
  }

  private func happen() throws {
    let (site, mo, ada) = (site, mo, ada)
    let card = pack.card.encoded
    let digest = rules.digest
    try at(0) { desk, reading throws(ModerationError) in
      try reading.setVault(.pack(digest), card)
      try desk.publishRules(by: .rules, in: &reading)
    }
    let insult = incoming("c1", "You are an idiot.\u{1B}[2J", by: "ann")
    let held = try at(1) { desk, reading throws(ModerationError) in
      try desk.submit(insult, in: &reading)
    }
    let number = try #require(held.openedCase)
    let decided = try at(2) { desk, reading throws(ModerationError) in
      _ = try desk.claim(number, by: mo, in: &reading)
      var decision = PersonalDecision(.reject, by: mo)
      decision.message = "Argue with what was said, please."
      decision.note = "The third this week."
      return try desk.decide(number, decision, in: &reading)
    }
    let appeal = try at(3) { desk, reading throws(ModerationError) in
      try desk.appeal(decided.decision.id, words: "I quoted somebody.", by: site, in: &reading)
    }
    try at(4) { desk, reading throws(ModerationError) in
      _ = try desk.decide(
        appeal: appeal.id,
        .overturned,
        by: ada,
        message: "You are right.",
        in: &reading
      )
    }
    let threat = incoming("c2", "I will kill you.", by: "bob")
    try at(5) { desk, reading throws(ModerationError) in _ = try desk.submit(threat, in: &reading) }
    let plain = incoming("c3", "A clever plan.", by: "ann")
    let waiting = try at(6) { desk, reading throws(ModerationError) in
      try desk.submit(plain, in: &reading)
    }
    let id = try #require(waiting.comment?.id)
    let evidence = plain.evidence
    try at(7) { desk, reading throws(ModerationError) in
      _ = try desk.decide(about: id, PersonalDecision(.takeDown, by: mo), in: &reading)
      _ = try desk.decide(about: id, PersonalDecision(.restore, by: ada), in: &reading)
      let flag = IncomingFlag(
        comment: id,
        by: Town.reader("cid"),
        reason: "spam",
        evidence: evidence,
        revision: 1,
        actor: site
      )
      _ = try desk.flag(flag, in: &reading)
    }
    let edit = incoming("c3", "A clever plan, and an idiot's.", by: "ann")
    try at(8) { desk, reading throws(ModerationError) in
      _ = try desk.edit(id, edit, in: &reading)
      _ = try desk.delete(id, by: site, in: &reading)
    }
    try at(9) { desk, reading throws(ModerationError) in
      guard let bob = try reading.number(of: .author, named: "bob") else { return }
      let (_, suspension) = try desk.suspend(
        AuthorID(bob),
        until: nil,
        reason: "Threats.",
        by: ada,
        in: &reading
      )
      _ = try desk.changeSuspension(
        suspension,
        of: AuthorID(bob),
        until: nil,
        reason: "Sorry.",
        by: mo,
        in: &reading
      )
      try desk.note("Rang us up.", about: bob, by: mo, in: &reading)
    }
  }

  private func show(_ arguments: String...) -> Outcome {
    moderato(["audit", "show", "--database", place.path("moderato.db")] + arguments)
  }

  @Test(arguments: ["c1", "c2", "c3", "ann", "bob"])
  func `A story is told from the first word to the last`(name: String) throws {
    let told = show(name)
    #expect(told.code == .success, "\(told.errors)")
    expectGolden(told.output, "show/\(name).txt")
    let json = show(name, "--format", "json")
    let value = try JSONValue(parsing: Array(json.output.utf8).span)
    guard case .array(let steps)? = value["steps"] else {
      Issue.record("there are no steps: \(json.output)")
      return
    }
    #expect(steps.count == told.output.matches(of: /(?m)^2026-.* entry [0-9]+$/).count)
  }

  @Test func `Nothing that was erased is told, and the rest still is`() throws {
    let store = try SQLiteStore(place.path("moderato.db"))
    let (comment, bob) = try store.ask("gazette") { reading in
      (
        try #require(try reading.number(of: .comment, named: "c2")),
        try #require(try reading.number(of: .author, named: "bob"))
      )
    }
    let desk = Desk(rules: rules, now: Town.start.advanced(by: 3_600_000))
    _ = try store.carryOut("gazette") { [site] reading throws(ModerationError) in
      try desk.erase(AuthorID(bob), by: site, in: &reading)
    }
    store.stop()
    #expect(show("c2").code == .findings)
    #expect(show("c2").errors.contains("after an erasure only the number on record is left"))
    let told = show("\(comment)")
    #expect(!told.output.contains("kill"))
    expectGolden(told.output, "show/erased comment.txt")
    let author = show("\(bob)", "--as", "author")
    #expect(!author.output.contains("bob") && !author.output.contains("“Threats.”"))
    expectGolden(author.output, "show/erased author.txt")
  }

  @Test func `Whom a name means must be clear`() throws {
    #expect(show("nobody").code == .findings)
    #expect(show("c1", "--as", "author").code == .findings)
    #expect(show("c1", "--site", "herald").errors.contains("nothing of the site `herald`"))
    #expect(show().code == .usage)
    let store = try SQLiteStore(place.path("moderato.db"))
    try store.carryOut("gazette") { reading throws(ModerationError) in
      try reading.name(.author, 1, "c1")
    }
    _ = try store.carryOut("herald") { reading throws(ModerationError) in try reading.nextNumber() }
    store.stop()
    #expect(show("c1").errors.contains("`--site` is missing: one of gazette, herald"))
    #expect(show("c1", "--site", "gazette").errors.contains("`--as` says which is meant"))
    #expect(show("c1", "--site", "gazette", "--as", "comment").code == .success)
  }
}
