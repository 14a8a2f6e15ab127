/// A site as plainly as it can be said: numbers and words, and everything asked is gone through from the beginning.
///
/// It shares nothing with the domain but what both are meant to be. Times are minutes; things are named by their place
/// among things of their kind.
struct ReferenceSite {
  /// What rules see in a text; two are the same to them.
  enum Word: CaseIterable { case fine, insult, otherInsult, slur }
  enum State { case held, published, rejected, deleted }
  enum Kind { case reject, takeDown, approve, partlyApprove, restore, escalate }
  /// Why something can't be done, as the domain names it.
  struct No: Error, Equatable { var code: String }

  struct Comment: Equatable {
    var author: Int
    var words: [Word]
    /// The place of the text that readers see, from 1.
    var seen: Int?
    var state = State.held
    var openCase: Int?
    /// Whether the last word was a person's.
    var isPersonal = false
    var last: Int?
    /// What the rules last judged, and whether readers' flags made a rule fire.
    var judged = Word.fine
    var judgedFlags = false
    var judgedText = 1
    var counts: (asApproved: Bool, asRejected: Bool) = (false, false)

    static func == (left: Comment, right: Comment) -> Bool {
      left.seen == right.seen && left.state == right.state && left.openCase == right.openCase
        && left.isPersonal == right.isPersonal && left.last == right.last
    }
  }

  struct Case {
    var comment: Int
    var text: Int
    var isOpen = true
    var approvals: [Int] = []
    var claim: (by: Int, until: Int, text: Int)?
    var byFlags = false
    var isEscalated = false
  }

  struct Decision {
    var comment: Int
    var text: Int
    var seenBefore: Int?
    var kind: Kind
    /// Nil for the rules.
    var by: Int?
    var at: Int
    var ofCase: Int?
    var people: Set<Int> = []
    /// Whether it gave the comment's strikes.
    var gave = false
    var isUndone = false
    var wasAppealed = false

    var isAgainst: Bool { kind == .reject || kind == .takeDown }
  }

  struct Author {
    var isErased = false
    var upheld = 0
    var dismissed = 0
    /// In order; hours were fixed when given and can only become fewer.
    var gifts: [(comment: Int, at: Int, strikes: Int, hours: Int, isGone: Bool)] = []
    var personal: [(from: Int, until: Int)] = []
  }

  struct Flag {
    var comment: Int
    var by: Int
    var at: Int
    var counts: Bool
  }

  // As the pack of the test has it.
  static let approvals = 2
  static let expiry = 3 * 1440
  static let appealTime = 2 * 1440
  static let rungs = [3: 24, 5: 96]
  static let flagsNeeded = 2

  var now = 0
  var comments: [Comment] = []
  var cases: [Case] = []
  var decisions: [Decision] = []
  var appeals: [(decision: Int, isOpen: Bool)] = []
  var authors: [Author] = []
  var flags: [Flag] = []
}

/// Where authors stand.
extension ReferenceSite {
  private func lives(
    _ gift: (comment: Int, at: Int, strikes: Int, hours: Int, isGone: Bool),
    _ time: Int
  ) -> Bool {
    !gift.isGone && time < gift.at + Self.expiry
  }

  func strikes(of author: Int, at time: Int, before place: Int = .max) -> Int {
    authors[author].gifts.prefix(place).filter { lives($0, time) }.map(\.strikes).reduce(0, +)
  }

  func suspendedUntil(_ author: Int) -> Int? {
    let gifts = authors[author].gifts.filter { !$0.isGone && now < $0.at + $0.hours * 60 }
    let own = authors[author].personal.filter { $0.from <= now && now < $0.until }
    return (gifts.map { $0.at + $0.hours * 60 } + own.map(\.until)).max()
  }

  /// The highest rung between two totals; past the last the last again.
  private func hours(from old: Int, to new: Int) -> Int {
    let top = Self.rungs.keys.max() ?? 0
    if old >= top { return Self.rungs[top] ?? 0 }
    return Self.rungs.filter { $0.key > old && $0.key <= new }.max { $0.key < $1.key }?.value ?? 0
  }

  /// Whether any were given.
  mutating func give(_ strikes: Int, for comment: Int, to author: Int) -> Bool {
    let gifts = authors[author].gifts
    let running = gifts.filter { !$0.isGone && now < $0.at + $0.hours * 60 }.map(\.at)
    // One set a comment, for as long as it counts, or as a suspension rests on it.
    let stands = gifts.contains { gift in
      gift.comment == comment
        && (lives(gift, now)
          || running.contains { !gift.isGone && gift.at <= $0 && lives(gift, $0) })
    }
    guard strikes > 0, !stands else { return false }
    let before = self.strikes(of: author, at: now)
    let hours = hours(from: before, to: before + strikes)
    authors[author].gifts.append((comment, now, strikes, hours, false))
    return true
  }

  mutating func takeBack(_ decision: Int) {
    let comment = decisions[decision].comment
    let others = decisions.indices.contains { other in
      other != decision && decisions[other].comment == comment && decisions[other].isAgainst
        && !decisions[other].isUndone
    }
    if others && !decisions[decision].gave { return }
    let author = comments[comment].author
    for place in authors[author].gifts.indices where authors[author].gifts[place].comment == comment
    {
      authors[author].gifts[place].isGone = true
    }
    for place in authors[author].gifts.indices {
      let gift = authors[author].gifts[place]
      let before = strikes(of: author, at: gift.at, before: place)
      let again = hours(from: before, to: before + gift.strikes)
      authors[author].gifts[place].hours = min(gift.hours, again)
    }
  }
}
