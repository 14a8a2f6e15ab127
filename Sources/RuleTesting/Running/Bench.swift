import MemoryStore
import Moderation
import RuleCompiler
import Screening

/// A community of its own for one test, as its givens say, with a clock that only the test moves.
struct Bench {
  /// When every test starts: 2026-01-01T12:00:00Z.
  static let start = Timestamp(milliseconds: 1_767_268_800_000)
  /// The author whom the givens speak of.
  static let authorID = "author"
  private static let articleID = "article"
  private static let parentID = "parent"

  let rules: RuleSet
  let scratch: EvidenceScratch
  private let given: Given
  var state: CommunityState
  var now = Bench.start
  private var comments = 0

  init(rules: RuleSet, given: Given, scratch: EvidenceScratch, keepsComments: Bool = false) {
    self.rules = rules
    self.given = given
    self.scratch = scratch
    state = CommunityState(rules: rules, keepsComments: keepsComments)
    state.advance(to: now)
    state.assume(given.author.history(at: now), of: Self.authorID)
    if let article = given.article {
      state.describe(article.article(id: Self.articleID, at: now))
      state.assume(comments: article.comments ?? 0, onArticle: Self.articleID)
    }
  }

  /// A comment as the givens describe it, sent now.
  ///
  /// - Parameter author: Nil for the one who is given; any other is known for a year and clean.
  mutating func comment(_ text: String, by author: String? = nil) -> Comment {
    comments += 1
    var comment = Comment(id: "comment-\(comments)", text: text)
    comment.at = now
    comment.scores = given.scores.mapValues { .known($0) }
    if let author {
      if state.knows(author: author) == false {
        state.assume(GivenAuthor?.none.history(at: now), of: author)
      }
      comment.author = GivenAuthor?.none.author(id: author, at: Self.start)
    } else {
      comment.author = given.author.author(id: Self.authorID, at: Self.start)
    }
    if given.article != nil { comment.article = Self.articleID }
    describe(&comment)
    return comment
  }

  /// What readers' flags the givens speak of.
  var flags: Facts.Flags? {
    guard let flags = given.comment?.flags, !flags.isEmpty else { return nil }
    return Facts.Flags(
      people: flags.reduce(0) { $0 + $1.readers },
      byReason: Dictionary(flags.map { ($0.reason, $0.readers) }) { $0 + $1 }
    )
  }

  func evidence(of comment: Comment) -> Evidence {
    rules.evidence(of: comment, with: scratch)
  }

  private mutating func describe(_ comment: inout Comment) {
    guard let given = given.comment else { return }
    comment.site = given.site
    comment.isEdit = given.isEdit ?? false
    comment.depth = given.depth
    guard given.isReply == true || given.repliesToSelf else { return }
    comment.parent = Self.parentID
    state.assume(
      parent: Self.parentID,
      author: given.repliesToSelf ? comment.author?.id : "somebody else",
      depth: given.depth.map { $0 - 1 } ?? 0
    )
  }
}
