import JSON
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
  /// Of the body it reads no more than that takes, so that it can be done with entries of any version. An article's
  /// description isn't among it: its salt isn't kept.
  package var commitments: [EntryCommitment] {
    get throws(DocumentError) {
      guard let subject = kind.commits else { return [] }
      let value: JSONValue
      do {
        value = try JSONValue(parsing: body.span)
      } catch {
        throw DocumentError("not JSON: \(error.message) at byte \(error.offset)")
      }
      let what = DocumentReader(value["what"] ?? .object([]))
      // What commits to nothing needs nothing that it could be about.
      guard ["text", "message", "note", "reason", "words"].contains(where: what.has) else {
        return []
      }
      var commitments: [EntryCommitment] = []
      func add(_ name: String, _ place: EntryCommitment.Place) throws(DocumentError) {
        guard let commitment = try what.text(ifPresent: name) else { return }
        commitments.append(EntryCommitment(place: place, commitment: commitment))
      }
      func first(_ kind: RecordItem.Kind) throws(DocumentError) -> DocumentReader {
        guard case .array(let items)? = value["now"],
          let item = items.lazy.compactMap({ $0[kind.rawValue] }).first
        else { throw DocumentError("`now`: expected a \(kind.rawValue)") }
        return DocumentReader(item)
      }
      let number: Int64
      switch subject {
      case .comment:
        let comment = try first(.comment)
        let id: CommentID = try comment.id("id")
        try add("text", .text(id, revision: try comment.count("revision")))
        return commitments
      case .decision: number = try first(.decision).number("id")
      case .reversal: number = try first(.decision).number("reversed_by")
      case .appeal: number = try first(.appeal).number("id")
      case .suspension: number = try what.number("suspension")
      case .anything: number = try what.number("about")
      }
      try add("message", .words(about: number, .message))
      try add("note", .words(about: number, .note))
      try add("reason", .words(about: number, .reason))
      try add("words", .words(about: number, .appeal))
      return commitments
    }
  }
}

extension LedgerEntry.Kind {
  /// What the words that come with an entry are about.
  fileprivate enum Subject {
    case comment, decision, reversal, appeal, suspension, anything
  }

  /// What an entry of this kind can commit to; nil for nothing that can be shown later.
  fileprivate var commits: Subject? {
    switch self {
    case .submitted, .edited: .comment
    case .decided: .decision
    case .reversed: .reversal
    case .appealed, .appealDecided: .appeal
    case .suspended, .suspensionChanged, .suspensionLifted: .suspension
    case .noted: .anything
    case .deleted, .refused, .asked, .flagged, .claimed, .released, .articleDescribed,
      .threadLocked, .threadUnlocked, .settingsChanged, .rulesPublished, .rescreened,
      .authorErased, .textsDropped:
      nil
    }
  }
}
