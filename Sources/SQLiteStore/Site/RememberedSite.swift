import Moderation
import SQLite
import Screening

/// What is known of a site without asking the database again.
///
/// For a reader it is true of the one state that it asks. The writer keeps it from command to command: nobody else
/// changes the database, so what was read or written stays true until a transaction is taken back or another
/// process commits, and then all of it is forgotten.
final class RememberedSite {
  /// What stands for the site in keys; 0, which no site has, for one that is new to the store.
  let key: Int64
  /// The site's numbers, as they will be written before the commit.
  var counts: Counts?
  /// Whether ``counts`` are others than the database's.
  var mustWriteCounts = false
  var head: (sequence: Int64, hash: [UInt8])?
  var settings: SiteSettings?
  var authors: [AuthorID: ModeratedAuthor] = [:]
  var articles: [ArticleID: ModeratedArticle] = [:]
  /// Of authors and articles.
  var numbers: [Name: Int64] = [:]
  /// What the vault holds of authors.
  var cards: [AuthorID: [UInt8]] = [:]

  /// A row of the table of sites.
  struct Counts {
    /// The last number that was given to anything of the site's.
    var lastNumber: Int64
    var openCases: Int
  }

  /// By its bytes: strings would take names for the same that the site doesn't.
  struct Name: Hashable {
    var kind: NameKind
    var bytes: [UInt8]

    /// - Returns: Nil for a comment's, since each is asked for once or twice.
    init?(_ kind: NameKind, _ name: String) {
      guard kind != .comment else { return nil }
      self.kind = kind
      bytes = Array(name.utf8)
    }
  }

  init(key: Int64) {
    self.key = key
  }

  /// How many things are remembered.
  var size: Int { authors.count + articles.count + numbers.count + cards.count }

  /// Forgets whatever is in the vault.
  func forgetVault() {
    numbers = [:]
    cards = [:]
  }
}
