/// What people decide.
extension ReferenceSite {
  mutating func claim(_ item: Int, by person: Int) throws(No) {
    try mayWork(on: item, person)
    cases[item].claim = (person, now + 10, cases[item].text)
  }

  mutating func release(_ item: Int, by person: Int) throws(No) {
    try mayWork(on: item, person)
    guard holder(of: item) != nil else { throw No(code: "nothing_to_change") }
    cases[item].claim = nil
  }

  func holder(of item: Int) -> Int? {
    cases[item].claim.flatMap { now < $0.until ? $0.by : nil }
  }

  mutating func decide(_ item: Int, _ kind: Kind, by person: Int) throws(No) {
    try mayWork(on: item, person)
    // Whoever claimed it has read another text.
    if holder(of: item) == person, cases[item].claim?.text != cases[item].text {
      throw No(code: "text_changed")
    }
    settle(cases[item].comment, kind, by: person, ofCase: item)
  }

  mutating func takeDown(_ comment: Int, by person: Int) throws(No) {
    if let open = comments[comment].openCase { try mayWork(on: open, person) }
    guard comments[comment].seen != nil else { throw No(code: "nothing_to_change") }
    settle(comment, .takeDown, by: person, ofCase: comments[comment].openCase)
  }

  mutating func restore(_ comment: Int, by person: Int) throws(No) {
    if let open = comments[comment].openCase { try mayWork(on: open, person) }
    guard comments[comment].state == .rejected else { throw No(code: "nothing_to_change") }
    settle(comment, .restore, by: person, ofCase: nil)
  }

  mutating func reverse(_ decision: Int, by person: Int) throws(No) {
    let undone = decisions[decision]
    let comment = undone.comment
    guard !undone.isUndone, comments[comment].last == decision, comments[comment].openCase == nil,
      comments[comment].state != .deleted
    else { throw No(code: "not_the_latest") }
    decisions[decision].isUndone = true
    if undone.isAgainst { takeBack(decision) }
    comments[comment].last = nil
    comments[comment].isPersonal = false
    if let closed = undone.ofCase {
      let byFlags = cases[closed].byFlags
      show(comment, undone.seenBefore, byFlags && undone.seenBefore != nil ? .published : .held)
      open(comment, about: undone.text, byFlags: byFlags)
    } else if undone.by == nil {
      show(comment, undone.seenBefore, .held)
      open(comment, about: undone.text, byFlags: false)
    } else if undone.kind == .restore {
      let restored = comments[comment].seen ?? comments[comment].words.count
      show(comment, nil, .held)
      open(comment, about: restored, byFlags: false)
    } else {
      show(comment, kept(undone), .published)
    }
  }

  mutating func appeal(_ decision: Int) throws(No) {
    let against = decisions[decision]
    guard against.isAgainst, !against.isUndone, !against.wasAppealed,
      now < against.at + Self.appealTime
    else { throw No(code: "not_appealable") }
    decisions[decision].wasAppealed = true
    appeals.append((decision, true))
  }

  mutating func decide(appeal: Int, overturns: Bool, by person: Int) throws(No) {
    guard appeals[appeal].isOpen else { throw No(code: "nothing_to_change") }
    let decision = appeals[appeal].decision
    guard !decisions[decision].people.contains(person) else { throw No(code: "took_part") }
    appeals[appeal].isOpen = false
    guard overturns, !decisions[decision].isUndone else { return }
    decisions[decision].isUndone = true
    takeBack(decision)
    let comment = decisions[decision].comment
    guard comments[comment].last == decision, comments[comment].openCase == nil,
      comments[comment].state != .deleted
    else { return }
    comments[comment].isPersonal = true
    show(comment, kept(decisions[decision]), .published)
  }

  /// What readers would see without a decision against a comment.
  private func kept(_ decision: Decision) -> Int? {
    decision.kind == .takeDown ? decision.seenBefore : decision.text
  }

  private func mayWork(on item: Int, _ person: Int) throws(No) {
    guard cases[item].isOpen else { throw No(code: "case_closed") }
    if let holder = holder(of: item), holder != person { throw No(code: "claimed") }
    guard !cases[item].approvals.contains(person) else { throw No(code: "already_approved") }
  }

  /// Carries a decision out that nothing stands in the way of.
  private mutating func settle(_ comment: Int, _ kind: Kind, by person: Int, ofCase item: Int?) {
    let latest = comments[comment].words.count
    let text =
      kind == .takeDown ? comments[comment].seen ?? latest : item.map { cases[$0].text } ?? latest
    switch kind {
    case .reject, .takeDown:
      judgeFlags(of: comment, upheld: true)
      close(comment)
      comments[comment].isPersonal = true
      reject(
        comment,
        kind,
        by: person,
        text: text,
        ofCase: item,
        strikes: strikes(for: comment, text)
      )
    case .approve:
      guard let item else { return }
      cases[item].approvals.append(person)
      if cases[item].approvals.count < Self.approvals {
        cases[item].claim = nil
        note(comment, .partlyApprove, by: person, text: text, ofCase: item)
        return
      }
      judgeFlags(of: comment, upheld: false)
      close(comment)
      comments[comment].isPersonal = true
      note(comment, kind, by: person, text: text, ofCase: item)
      comments[comment].last = decisions.count - 1
      show(comment, text, .published)
    case .restore:
      judgeFlags(of: comment, upheld: false)
      let standing = decisions.lastIndex { decision in
        decision.comment == comment && decision.isAgainst && !decision.isUndone
      }
      if let standing {
        decisions[standing].isUndone = true
        takeBack(standing)
      }
      close(comment)
      comments[comment].isPersonal = true
      note(comment, kind, by: person, text: text, ofCase: item)
      comments[comment].last = decisions.count - 1
      show(comment, standing.map { kept(decisions[$0]) } ?? latest, .published)
    case .escalate, .partlyApprove:
      guard let item else { return }
      cases[item].isEscalated = true
      cases[item].claim = nil
      note(comment, kind, by: person, text: text, ofCase: item)
    }
  }

  mutating func reject(
    _ comment: Int,
    _ kind: Kind,
    by person: Int?,
    text: Int,
    ofCase item: Int?,
    strikes: Int
  ) {
    note(comment, kind, by: person, text: text, ofCase: item)
    comments[comment].last = decisions.count - 1
    if kind == .reject, let seen = comments[comment].seen, seen != text {
      show(comment, seen, .published)
    } else {
      show(comment, nil, .rejected)
    }
    let decision = decisions.count - 1
    decisions[decision].gave = give(strikes, for: comment, to: comments[comment].author)
  }

  private mutating func note(
    _ comment: Int,
    _ kind: Kind,
    by person: Int?,
    text: Int,
    ofCase item: Int?
  ) {
    let earlier = decisions.filter { $0.comment == comment }.compactMap(\.by)
    decisions.append(
      Decision(
        comment: comment,
        text: text,
        seenBefore: comments[comment].seen,
        kind: kind,
        by: person,
        at: now,
        ofCase: item,
        people: person.map { Set(earlier + [$0]) } ?? []
      )
    )
  }

  /// What a person's rejection gives who names no guideline: what the rules that fired ask for, or one strike.
  private func strikes(for comment: Int, _ text: Int) -> Int {
    guard comments[comment].judgedText == text else { return 1 }
    let asked: Int =
      switch comments[comment].judged {
      case .fine: 0
      case .insult, .otherInsult: 1
      case .slur: 2
      }
    // The guideline of flags asks for none of its own and counts once.
    return max(1, asked + (comments[comment].judgedFlags ? 1 : 0))
  }

  private mutating func judgeFlags(of comment: Int, upheld: Bool) {
    for flag in openFlags(of: comment) where flag.by != comments[comment].author {
      if upheld { authors[flag.by].upheld += 1 } else { authors[flag.by].dismissed += 1 }
    }
  }
}
