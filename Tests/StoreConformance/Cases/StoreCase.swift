package import Moderation
import Testing

/// What every store must do, each as one case.
///
/// A store joins with one parameterised test over ``StoreCase/all``, a fresh store for each.
package enum StoreCase: String, CaseIterable, Sendable {
  case records = "What an entry says is on record, latest state first"
  case rollback = "A command that throws leaves nothing"
  case batches = "Commands run in order, and one that throws takes nothing of the others with it"
  case isolation = "Sites see nothing of one another"
  case numbers = "Numbers are never given twice"
  case snapshots = "A query sees one state while commands go on"
  case queueOrder = "The queue gives the most urgent, then the oldest, page by page"
  case queueFilters = "The queue gives the cases that are asked for, and no closed one"
  case articlePages = "Comments under an article come in each order, page by page"
  case authorPages = "An author's comments come in each order, unpublished ones too"
  case lostCursors = "Pages go on after a comment that was taken down meanwhile"
  case decisions = "Decisions are listed by comment and by author"
  case appeals = "Appeals are found by decision and listed while they are open"
  case flags = "Flags are found, listed and counted"
  case windows = "Windows count what lies after an instant, and not at it"
  case fingerprints = "Repeated texts are counted by author and by anyone"
  case rejections = "Rejections count while they stand, once a comment"
  case windowLimit = "No window counts further than the limit"
  case ledger = "The ledger is read in order, whole or by subject"
  case checkpoints = "Checkpoints are signed when they are due, kept and read in order"
  case names = "Names lead to numbers by kind"
  case vault = "The vault keeps, replaces and forgets"
  case words = "Words are kept in order by what they are about"
  case memos = "Memos end, can be replaced and forgotten"
  case tokens = "Tokens are found by hash until they are revoked"
  case forgetting = "Forgetting an author empties their part of the vault and no other"
  case erasing = "An author who was erased by the desk is in no part of the vault"
  case dropping = "Texts of removed comments are dropped, the first removed first"
  case limits = "Two commands of one author never both pass a limit"

  package func check(_ store: some ModerationStore & AccessStore) throws {
    switch self {
    case .records: try checkRecords(store)
    case .rollback: try checkRollback(store)
    case .batches: try checkBatches(store)
    case .isolation: try checkIsolation(store)
    case .numbers: try checkNumbers(store)
    case .snapshots: try checkSnapshots(store)
    case .queueOrder: try checkQueueOrder(store)
    case .queueFilters: try checkQueueFilters(store)
    case .articlePages: try checkArticlePages(store)
    case .authorPages: try checkAuthorPages(store)
    case .lostCursors: try checkLostCursors(store)
    case .decisions: try checkDecisions(store)
    case .appeals: try checkAppeals(store)
    case .flags: try checkFlags(store)
    case .windows: try checkWindows(store)
    case .fingerprints: try checkFingerprints(store)
    case .rejections: try checkRejections(store)
    case .windowLimit: try checkWindowLimit(store)
    case .ledger: try checkLedger(store)
    case .checkpoints: try checkCheckpoints(store)
    case .names: try checkNames(store)
    case .vault: try checkVault(store)
    case .words: try checkWords(store)
    case .memos: try checkMemos(store)
    case .tokens: try checkTokens(store)
    case .forgetting: try checkForgetting(store)
    case .erasing: try checkErasing(store)
    case .dropping: try checkDropping(store)
    case .limits: try checkLimits(store)
    }
  }
}

extension StoreCase: CustomTestStringConvertible {
  package var testDescription: String { rawValue }
}
