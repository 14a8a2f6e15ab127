import Screening

/// What an entry commits to: something that was in the vault then.
package struct EntryCommitment: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case text(CommentID, revision: Int)
    /// What somebody wrote about something on record.
    case words(about: Int64, Words.Kind)
  }

  package var place: Place
  package var commitment: String
}

extension LedgerEntry {
  /// What this entry commits to and the vault may still hold.
  ///
  /// An article's description isn't among that: its salt isn't kept.
  package var commitments: [EntryCommitment] {
    get throws(DocumentError) {
      guard kind.commits else { return [] }
      let body = try EntryBody(parsing: body)
      func place(_ kind: Words.Kind) throws(DocumentError) -> EntryCommitment.Place? {
        try body.subject(of: self.kind).map { .words(about: $0, kind) }
      }
      var text: EntryCommitment.Place?
      if case .comment(let comment)? = body.items.first {
        text = .text(comment.id, revision: comment.revision)
      }
      let members: [(name: String, place: EntryCommitment.Place?)] = [
        ("text", text), ("message", try place(.message)), ("note", try place(.note)),
        ("reason", try place(.reason)), ("words", try place(.appeal)),
      ]
      var commitments: [EntryCommitment] = []
      for (name, place) in members {
        if let commitment = try body.what.text(ifPresent: name), let place {
          commitments.append(EntryCommitment(place: place, commitment: commitment))
        }
      }
      return commitments
    }
  }
}

extension LedgerEntry.Kind {
  /// Whether an entry of this kind can commit to something that can be shown later.
  fileprivate var commits: Bool {
    switch self {
    case .submitted, .edited, .decided, .reversed, .suspended, .suspensionChanged,
      .suspensionLifted, .appealed, .appealDecided, .noted:
      true
    case .deleted, .refused, .asked, .flagged, .claimed, .released, .articleDescribed,
      .threadLocked, .threadUnlocked, .settingsChanged, .rulesPublished, .rescreened,
      .authorErased, .textsDropped:
      false
    }
  }
}

extension EntryBody {
  /// The number of what an entry's messages, notes and reasons are about.
  package func subject(of kind: LedgerEntry.Kind) throws(DocumentError) -> Int64? {
    switch kind {
    case .decided: return firstDecision?.id.number
    case .reversed: return firstDecision?.reversedBy
    case .appealed, .appealDecided:
      for case .appeal(let appeal) in items { return appeal.id.number }
      return nil
    case .suspended, .suspensionChanged, .suspensionLifted:
      return try what.number(ifPresent: "suspension")
    case .noted: return try what.number(ifPresent: "about")
    default: return nil
    }
  }

  private var firstDecision: RecordedDecision? {
    for case .decision(let decision) in items { return decision }
    return nil
  }
}
