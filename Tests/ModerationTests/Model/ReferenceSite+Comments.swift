/// What happens to comments.
extension ReferenceSite {
  /// False for a suspended author's, of which nothing is kept.
  mutating func submit(by author: Int, _ word: Word) -> Bool {
    guard suspendedUntil(author) == nil else { return false }
    comments.append(Comment(author: author, words: []))
    judge(comments.count - 1, word)
    return true
  }

  mutating func edit(_ comment: Int, _ word: Word) throws(No) -> Bool {
    let state = comments[comment].state
    guard state == .held || state == .published else { throw No(code: "not_public") }
    if comments[comment].words.last == word { return true }
    guard suspendedUntil(comments[comment].author) == nil else { return false }
    comments[comment].isPersonal = false
    comments[comment].last = nil
    judge(comment, word)
    return true
  }

  mutating func delete(_ comment: Int) throws(No) {
    guard comments[comment].state != .deleted else { throw No(code: "nothing_to_change") }
    close(comment)
    show(comment, nil, .deleted)
  }

  mutating func erase(_ author: Int) {
    for comment in comments.indices where comments[comment].author == author {
      if comments[comment].state != .deleted { try? delete(comment) }
    }
    authors[author].isErased = true
  }

  mutating func flag(_ comment: Int, by reader: Int) throws(No) {
    guard let seen = comments[comment].seen else { throw No(code: "not_public") }
    guard !flags.contains(where: { $0.comment == comment && $0.by == reader }) else {
      throw No(code: "already_flagged")
    }
    let lastHour = flags.filter { $0.by == reader && $0.at > now - 60 }
    guard lastHour.count < 20 else { throw No(code: "flag_limit") }
    let (upheld, all) = (authors[reader].upheld, authors[reader].upheld + authors[reader].dismissed)
    let counts = all < 5 || upheld * 4 >= all
    flags.append(Flag(comment: comment, by: reader, at: now, counts: counts))
    guard counts, comments[comment].openCase == nil, isFlagged(comment) else { return }
    comments[comment].judged = comments[comment].words[seen - 1]
    comments[comment].judgedFlags = true
    comments[comment].judgedText = seen
    open(comment, about: seen, byFlags: true)
    // What a person let stand stays visible; all else waits out of sight.
    if !comments[comment].isPersonal { show(comment, nil, .held) }
  }

  private func isFlagged(_ comment: Int) -> Bool {
    openFlags(of: comment).filter(\.counts).count >= Self.flagsNeeded
  }

  /// Those since a person last settled anything about the comment.
  func openFlags(of comment: Int) -> [Flag] {
    let settled = decisions.last { decision in
      decision.comment == comment && decision.by != nil && decision.kind != .escalate
        && decision.kind != .partlyApprove && !decision.isUndone
    }
    return flags.filter { $0.comment == comment && $0.at > settled?.at ?? -1 }
  }

  private mutating func judge(_ comment: Int, _ word: Word) {
    comments[comment].words.append(word)
    comments[comment].judged = word
    // Readers' flags are not got rid of by another text.
    comments[comment].judgedFlags = isFlagged(comment)
    let latest = comments[comment].words.count
    comments[comment].judgedText = latest
    switch word {
    case .fine where !comments[comment].judgedFlags:
      close(comment)
      show(comment, latest, .published)
    case .fine, .insult, .otherInsult:
      show(comment, comments[comment].seen, .held)
      if let open = comments[comment].openCase {
        cases[open].text = latest
        cases[open].approvals = []
        cases[open].byFlags = false
      } else {
        open(comment, about: latest, byFlags: false)
      }
    case .slur:
      close(comment)
      reject(comment, .reject, by: nil, text: latest, ofCase: nil, strikes: 2)
    }
  }

  mutating func open(_ comment: Int, about text: Int, byFlags: Bool) {
    cases.append(Case(comment: comment, text: text, byFlags: byFlags))
    comments[comment].openCase = cases.count - 1
  }

  mutating func close(_ comment: Int) {
    guard let open = comments[comment].openCase else { return }
    cases[open].isOpen = false
    cases[open].claim = nil
    comments[comment].openCase = nil
  }

  mutating func show(_ comment: Int, _ text: Int?, _ state: State) {
    comments[comment].seen = text
    comments[comment].state = state
    // A comment that was deleted counts as before.
    if state != .deleted { comments[comment].counts = (text != nil, state == .rejected) }
  }

  func approved(of author: Int) -> Int {
    comments.count { $0.author == author && $0.counts.asApproved }
  }

  func rejected(of author: Int) -> Int {
    comments.count { $0.author == author && $0.counts.asRejected }
  }
}
