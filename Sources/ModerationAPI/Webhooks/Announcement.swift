import Moderation

/// Something that webhooks are told of an entry of the ledger.
enum Announcement: Hashable {
  case decisionMade(RecordedDecision)
  case decisionReversed(RecordedDecision)
  case suspension(SuspensionChange)
  case appealDecided(Appeal)

  var event: Webhook.Event {
    switch self {
    case .decisionMade: .decisionMade
    case .decisionReversed: .decisionReversed
    case .suspension(let change):
      change.before == nil
        ? .suspensionBegan : change.after == nil ? .suspensionLifted : .suspensionChanged
    case .appealDecided: .appealDecided
    }
  }
}

/// What an entry of the ledger tells webhooks: each cause before what followed from it.
///
/// It follows from the entry alone, so that a message has the same place and id whenever it is sent.
struct EntryStory {
  let entry: LedgerEntry
  let items: [RecordItem]
  private(set) var announcements: [Announcement]

  init(_ entry: LedgerEntry) {
    self.entry = entry
    // A body that can't be read is the verifier's to tell of.
    guard Self.mayTell(entry), let body = try? EntryBody(parsing: entry.body) else {
      items = []
      announcements = []
      return
    }
    items = body.items
    var made: [Announcement] = []
    var reversed: [Announcement] = []
    var appeals: [Announcement] = []
    for item in body.items {
      switch item {
      case .decision(let decision) where decision.reversedBy != nil:
        reversed.append(.decisionReversed(decision))
      case .decision(let decision) where decision.isConclusive:
        made.append(.decisionMade(decision))
      case .appeal(let appeal) where entry.kind == .appealDecided:
        appeals.append(.appealDecided(appeal))
      default: break
      }
    }
    announcements = made + appeals + reversed
    if let change = try? body.suspensionChange { announcements.append(.suspension(change)) }
  }

  /// The comment as the entry left it.
  func comment(_ id: CommentID) -> ModeratedComment? {
    for item in items {
      if case .comment(let comment) = item, comment.id == id { return comment }
    }
    return nil
  }

  /// Whether there can be something to tell; most entries are of comments about which nothing was decided, and are not
  /// looked into.
  private static func mayTell(_ entry: LedgerEntry) -> Bool {
    switch entry.kind {
    case .decided, .reversed, .appealDecided, .suspended, .suspensionChanged, .suspensionLifted:
      true
    case .submitted, .edited, .rescreened:
      entry.body.firstRange(of: Array(#""decision":{"#.utf8)) != nil
    default: false
    }
  }
}
