import Crypto
package import Moderation
import RuleCompiler
import Screening
import TextMatching

/// Makes decisions of rules again, from the rule sets, readings and facts on record and the texts in the vault.
package struct Replay {
  /// How making a decision again ended.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case same
    /// The text is gone, and what follows from the rules that fired on it is the same.
    case sameTextErased = "verdict_same_text_erased"
    /// It came out otherwise, and other software read the text then.
    case engineDiffers = "engine_differs"
    /// It came out otherwise, or rests on something that isn't what the ledger says.
    case differs
  }

  /// What became of one decision.
  package struct Finding: Sendable {
    package var sequence: Int64
    package var comment: CommentID
    package var revision: Int
    package var outcome: Outcome
    package var recorded: RecordedVerdict
    /// What came out now; nil where it could not be made again.
    package var again: RecordedVerdict?
    /// Why it differs, in lower case and without anything that people wrote; empty where it is the same.
    package var reason = ""
    package var engine: String
  }

  /// The rule sets that were made again, by digest; nil for one that can't be.
  private var ruleSets: [String: RuleSet?] = [:]
  private let scratch = EvidenceScratch()

  package init() {}

  /// Makes the decision of an entry again; nil for one in which rules judged no text that is kept.
  ///
  /// A comment that was refused or asked about is not kept, so nothing can be made again of it.
  package mutating func take(
    _ entry: LedgerEntry,
    in reading: some ModerationReading
  ) throws(ModerationError) -> Finding? {
    guard let (comment, commitment) = try judged(in: entry) else { return nil }
    let judgement = comment.judgement
    var finding = Finding(
      sequence: entry.sequence,
      comment: comment.id,
      revision: judgement.revision,
      outcome: .differs,
      recorded: judgement.verdict,
      engine: judgement.engine
    )
    guard let rules = try rules(judgement.rules, in: reading) else {
      finding.reason = "the rule set \(judgement.rules) is not kept, or can't be compiled any more"
      return finding
    }
    let key = VaultKey.text(comment.id, revision: judgement.revision)
    guard let card = try reading.vaultDocument(key, as: TextCard.self),
      let sent = try reading.comment(onRecord: comment, revision: judgement.revision)
    else {
      finding.settle(judgement.again(under: rules), of: entry.kind, textErased: true)
      return finding
    }
    if let commitment,
      [UInt8](hexadecimal: card.salt).map({ Commitment(to: card.text, salt: $0).text })
        != commitment
    {
      finding.reason = "the text in the vault is not the one that the ledger committed to"
      return finding
    }
    let verdict = rules.verdict(
      on: rules.evidence(of: sent, with: scratch),
      readings: Readings(judgement.drift),
      facts: judgement.facts.facts
    )
    finding.settle(RecordedVerdict(verdict, under: rules), of: entry.kind, textErased: false)
    return finding
  }

  /// The comment as an entry's rules judged it, and for a new text what the ledger says of it.
  private func judged(
    in entry: LedgerEntry
  ) throws(ModerationError) -> (ModeratedComment, commitment: String?)? {
    guard entry.kind.isOfNewText || entry.kind == .flagged || entry.kind == .rescreened else {
      return nil
    }
    do throws(DocumentError) {
      let body = try EntryBody(parsing: entry.body)
      for case .comment(let comment) in body.items {
        // Most flags make rules ask for nothing more, and leave the comment as it was judged.
        let judgement = comment.judgement
        let isJudged = judgement.at == entry.at && judgement.verdict.decision == .hold
        if entry.kind == .flagged, !isJudged { return nil }
        return (comment, try body.what.text(ifPresent: "text"))
      }
      return nil
    } catch {
      throw .store(
        StoreFailure(.damaged, "entry \(entry.sequence) can't be read: \(error.description)")
      )
    }
  }

  private mutating func rules(
    _ digest: String,
    in reading: some ModerationReading
  ) throws(ModerationError) -> RuleSet? {
    if let known = ruleSets[digest] { return known }
    let card = try reading.vaultDocument(.pack(digest), as: PackCard.self)
    let rules = card.flatMap { CheckedPack($0).compilation.ruleSet }
    let found = rules?.digest == digest ? rules : nil
    ruleSets[digest] = .some(found)
    return found
  }
}

extension LedgerEntry.Kind {
  /// Whether its rules judged a text that came with it.
  fileprivate var isOfNewText: Bool { self == .submitted || self == .edited }
}

extension Replay.Finding {
  /// - Parameter kind: What the entry is of: what came before its rules judged it waits for people.
  fileprivate mutating func settle(
    _ verdict: RecordedVerdict,
    of kind: LedgerEntry.Kind,
    textErased: Bool
  ) {
    let decides = kind.isOfNewText || kind == .rescreened && recorded.decision != .hold
    let again = decides ? verdict : verdict.waitingForPeople
    self.again = again
    let expected = textErased ? recorded.withoutMatches : recorded
    if again == expected {
      outcome = textErased ? .sameTextErased : .same
    } else {
      outcome = engine == MatchingEngine.version ? .differs : .engineDiffers
      reason = expected.difference(from: again)
    }
  }
}

extension Judgement {
  /// The verdict made again of the rules that fired, without the text.
  fileprivate func again(under rules: RuleSet) -> RecordedVerdict {
    let verdict = rules.verdict(
      firing: Set(verdict.reasons.map(\.rule)),
      unknown: Set(verdict.unknown),
      undetermined: Set(verdict.undetermined),
      isTooLong: verdict.isTooLong,
      facts: facts.facts
    )
    return RecordedVerdict(verdict, under: rules)
  }
}

extension RecordedVerdict {
  /// The same without the places that it rests on.
  fileprivate var withoutMatches: RecordedVerdict {
    var verdict = self
    for index in verdict.reasons.indices { verdict.reasons[index].matches = [] }
    return verdict
  }

  /// The first thing in which two verdicts differ, in words.
  fileprivate func difference(from other: RecordedVerdict) -> String {
    if decision != other.decision {
      return "the decision was \(decision.rawValue) and is now \(other.decision.rawValue)"
    }
    let (fired, fire) = (reasons.map(\.rule), other.reasons.map(\.rule))
    if fired != fire {
      return
        "rules that fired: \(fired.joined(separator: ", ")); now: \(fire.joined(separator: ", "))"
    }
    if reasons != other.reasons { return "the same rules fired, for other places of the text" }
    return "the same rules fired, and what follows from them differs"
  }
}
