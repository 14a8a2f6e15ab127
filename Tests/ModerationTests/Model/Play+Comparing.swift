import MemoryStore
import Moderation
import Screening
import TestSupport
import Testing

/// What both say of everything.
extension Play {
  mutating func compare() throws {
    let tables = forum.memory.tables
    let (cases, decisions) = (tables.cases.keys.sorted(), tables.decisions.keys.sorted())
    for (place, id) in tables.comments.keys.sorted().enumerated() {
      guard let comment = tables.comments[id] else { continue }
      var found = model.comments[place]
      found.seen = comment.publishedRevision
      found.state =
        switch comment.status {
        case .held: .held
        case .published: .published
        case .rejected: .rejected
        case .deleted: .deleted
        }
      found.openCase = comment.openCase.flatMap { cases.firstIndex(of: $0) }
      found.isPersonal = comment.isDecidedByPerson
      found.last = comment.lastDecision.flatMap { decisions.firstIndex(of: $0) }
      expect("comment \(place)", "\(found)", "\(model.comments[place])")
    }
    expect("comments", "\(tables.comments.count)", "\(model.comments.count)")
    for (place, id) in cases.enumerated() {
      guard let item = tables.cases[id] else { continue }
      let plain = model.cases[place]
      expect(
        "case \(place)",
        """
        \(item.isOpen) \(item.revision) \(item.approvals) \(item.isByFlags) \(item.isEscalated) \
        \(item.claim(at: forum.now)?.by.number ?? 0)
        """,
        """
        \(plain.isOpen) \(plain.text) \(plain.approvals) \(plain.byFlags) \(plain.isEscalated) \
        \(model.holder(of: place) ?? 0)
        """
      )
    }
    for (place, id) in decisions.enumerated() {
      guard let decision = tables.decisions[id] else { continue }
      let plain = model.decisions[place]
      expect(
        "decision \(place)",
        "\(decision.outcome) \(decision.revision) \(decision.reversedBy != nil)",
        "\(plain.kind) \(plain.text) \(plain.isUndone)"
      )
    }
    for (place, id) in ids.enumerated() {
      guard let author = id.flatMap({ tables.authors[$0] }) else { continue }
      let end = author.standing.suspension(at: forum.now)?.end
      let minutes = end.map { ($0.milliseconds - start.milliseconds) / 60_000 }
      let live = author.standing.liveStrikes(at: forum.now, under: forum.rules.conduct)
      expect(
        "author \(place)",
        """
        \(live) \(minutes ?? 0) \(author.approved) \(author.rejected) \(author.flagsUpheld) \
        \(author.flagsDismissed) \(author.isErased)
        """,
        """
        \(model.strikes(of: place, at: model.now)) \(model.suspendedUntil(place) ?? 0) \
        \(model.approved(of: place)) \(model.rejected(of: place)) \(model.authors[place].upheld) \
        \(model.authors[place].dismissed) \(model.authors[place].isErased)
        """
      )
    }
  }

  private mutating func expect(_ what: String, _ found: String, _ expected: String) {
    #expect(found == expected, "\(what)")
    if found != expected { hasDiffered = true }
  }
}
