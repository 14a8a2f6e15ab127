import MemoryStore
import Moderation
import Screening
import TestSupport
import Testing

/// Each command, in both.
extension Play {
  private static let texts: [ReferenceSite.Word: String] = [
    .fine: "Good morning.", .insult: "You idiot.", .otherInsult: "What an idiot.",
    .slur: "They are vermin.",
  ]

  mutating func submit(_ word: ReferenceSite.Word) throws -> String {
    let name = "w\(Int.random(in: 0..<4, using: &random))"
    let taken = model.submit(by: author(name), word)
    let answer = try forum.submit(Self.texts[word] ?? "", by: name)
    try learn(name)
    note("submit", same: taken == (answer.comment != nil))
    return "submit \(word) by \(name)"
  }

  mutating func edit(_ word: ReferenceSite.Word) throws -> String {
    guard let comment = claimed().map({ model.cases[$0].comment }) ?? pick(model.comments.count)
    else { return "nothing" }
    let name = named.first { $0.value == model.comments[comment].author }?.key ?? "gone"
    try both("edit") { model in
      _ = try model.edit(comment, word)
    } _: { forum in
      try forum.edit(try Self.comments(forum)[comment], Self.texts[word] ?? "", by: name)
    }
    return "edit \(comment) to \(word)"
  }

  mutating func flag() throws -> String {
    guard let comment = pick(model.comments.count) else { return "nothing" }
    let name = "f\(Int.random(in: 0..<5, using: &random))"
    let reader = author(name)
    try both("flag") { model in
      try model.flag(comment, by: reader)
    } _: { forum in
      try forum.flag(try Self.comments(forum)[comment], by: name)
    }
    try learn(name)
    return "\(name) flags \(comment)"
  }

  mutating func decide(_ person: Int) throws -> String {
    guard let item = claimed() ?? pick(model.cases.count) else { return "nothing" }
    let person = model.holder(of: item) ?? person
    let choices: [(ReferenceSite.Kind, RecordedDecision.Outcome)] = [
      (.approve, .approve), (.approve, .approve), (.reject, .reject), (.escalate, .escalate),
    ]
    let (kind, outcome) = choices.randomElement(using: &random) ?? choices[0]
    try both("\(kind)") { model in
      try model.decide(item, kind, by: person)
    } _: { forum in
      let id = forum.memory.tables.cases.keys.sorted()[item]
      try forum.decide(id, outcome, by: PersonID(Int64(person)))
    }
    return "\(person) decides case \(item): \(kind)"
  }

  mutating func onComment(
    _ what: String,
    _ person: Int = 0,
    _ plainly: (inout ReferenceSite, Int) throws -> Void
  ) throws -> String {
    guard let comment = pick(model.comments.count) else { return "nothing" }
    try both(what) { model in
      try plainly(&model, comment)
    } _: { forum in
      let (desk, id) = (forum.desk, try Self.comments(forum)[comment])
      try forum.run { memory throws(ModerationError) in
        guard what != "delete" else {
          _ = try desk.delete(id, by: .site(Forum.site), in: &memory)
          return
        }
        let outcome: RecordedDecision.Outcome = what == "restore" ? .restore : .takeDown
        let personal = PersonalDecision(outcome, by: PersonID(Int64(person)))
        _ = try desk.decide(about: id, personal, in: &memory)
      }
    }
    return "\(what) \(comment) by \(person)"
  }

  mutating func onCase(
    _ what: String,
    _ person: Int,
    _ plainly: (inout ReferenceSite, Int) throws -> Void
  ) throws -> String {
    guard let item = pick(model.cases.count) else { return "nothing" }
    try both(what) { model in
      try plainly(&model, item)
    } _: { forum in
      let (desk, id) = (forum.desk, forum.memory.tables.cases.keys.sorted()[item])
      try forum.run { memory throws(ModerationError) in
        let person = PersonID(Int64(person))
        _ =
          what == "claim"
          ? try desk.claim(id, by: person, in: &memory)
          : try desk.release(id, by: person, in: &memory)
      }
    }
    return "\(person): \(what) case \(item)"
  }

  mutating func onDecision(
    _ what: String,
    _ person: Int,
    _ plainly: (inout ReferenceSite, Int) throws -> Void
  ) throws -> String {
    guard let decision = pick(model.decisions.count) else { return "nothing" }
    try both(what) { model in
      try plainly(&model, decision)
    } _: { forum in
      let (desk, id) = (forum.desk, forum.memory.tables.decisions.keys.sorted()[decision])
      try forum.run { memory throws(ModerationError) in
        guard what == "reverse" else {
          _ = try desk.appeal(id, words: "No.", by: .site(Forum.site), in: &memory)
          return
        }
        _ = try desk.reverse(id, by: PersonID(Int64(person)), in: &memory)
      }
    }
    return "\(person): \(what) decision \(decision)"
  }

  mutating func decideAppeal(_ person: Int) throws -> String {
    guard let appeal = pick(model.appeals.count) else { return "nothing" }
    let overturns = Bool.random(using: &random)
    try both(overturns ? "overturn" : "confirm") { model in
      try model.decide(appeal: appeal, overturns: overturns, by: person)
    } _: { forum in
      let (desk, id) = (forum.desk, forum.memory.tables.appeals.keys.sorted()[appeal])
      try forum.run { memory throws(ModerationError) in
        _ = try desk.decide(
          appeal: id,
          overturns ? .overturned : .confirmed,
          by: PersonID(Int64(person)),
          in: &memory
        )
      }
    }
    return "\(person) decides appeal \(appeal)"
  }

  mutating func aboutAuthor() throws -> String {
    let name = "w\(Int.random(in: 0..<4, using: &random))"
    guard let author = named[name], let id = ids[author] else { return "nothing" }
    let desk = forum.desk
    guard Int.random(in: 0..<5, using: &random) > 0 else {
      model.erase(author)
      named[name] = nil
      try forum.run { memory throws(ModerationError) in
        _ = try desk.erase(id, by: .site(Forum.site), in: &memory)
      }
      note("erase", same: true)
      return "erase \(name)"
    }
    let hours = Int.random(in: 1...30, using: &random)
    model.authors[author].personal.append((model.now, model.now + hours * 60))
    try forum.run { memory throws(ModerationError) in
      _ = try desk.suspend(
        id,
        until: desk.now.advanced(by: Int64(hours) * 3_600_000),
        reason: nil,
        by: Forum.anna,
        in: &memory
      )
    }
    note("suspend", same: true)
    return "suspend \(name) for \(hours) hours"
  }

  private mutating func note(_ what: String, same: Bool) {
    done.insert(what)
    if !same { hasDiffered = true }
  }

  /// Does something in both, which must both do it or refuse it for the same reason.
  private mutating func both(
    _ what: String,
    _ plainly: (inout ReferenceSite) throws -> Void,
    _ really: (inout Forum) throws -> Void
  ) throws {
    var expected: String?
    do {
      try plainly(&model)
    } catch let no as ReferenceSite.No {
      expected = no.code
    }
    var found: String?
    do {
      try really(&forum)
    } catch ModerationError.refused(let refusal) {
      found = refusal.code.rawValue
    }
    if let found { refused.insert(found) } else { done.insert(what) }
    #expect(found == expected, "\(what)")
    if found != expected { hasDiffered = true }
  }

  private static func comments(_ forum: Forum) throws -> [CommentID] {
    forum.memory.tables.comments.keys.sorted()
  }
}
