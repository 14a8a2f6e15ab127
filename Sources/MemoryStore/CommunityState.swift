package import Moderation
package import Screening
import Topics

/// A community in memory: what verdicts need to know of the past, and what they change.
///
/// One value judges comments one after the other, on one thread, in the order of their time; the same
/// comments and rules give the same submissions on every run. Memory grows with authors, described
/// articles, open windows and live strikes, not with comments. Two things are bounded by number instead:
/// of the last comments their authors and depths, for replies, and of the articles that were last
/// commented on what they and their threads are about. What was forgotten is *unknown*.
package struct CommunityState {
  /// How much is remembered.
  package struct Limits: Hashable, Sendable {
    /// Comments whose author and depth replies can ask for.
    package var parents = 16_384
    /// Comments whose words replies are compared with.
    package var parentTexts = 1024
    /// Articles whose own and whose thread's words are at hand.
    package var profiles = 1024

    package init() {}
  }

  package let rules: RuleSet
  /// Whether comments are kept, so that people can decide about them: for scenarios.
  let keepsComments: Bool

  /// The latest time seen; it never goes back.
  var now: Timestamp?
  var authorIDs = Interner()
  var authors: [AuthorRecord] = []
  var articleIDs = Interner()
  var articles: [ArticleRecord] = []
  var windows: Windows
  var parents: Recent<Parent>
  var parentTexts: Recent<ContentWords>
  var profiles: ThreadProfiles
  var comments: [String: KeptComment] = [:]

  /// What replies ask of the comment that they answer.
  struct Parent {
    var author: Int32?
    var depth: Int?
  }

  package init(rules: RuleSet, keepsComments: Bool = false, limits: Limits = Limits()) {
    self.rules = rules
    self.keepsComments = keepsComments
    windows = Windows(rules.windows)
    parents = Recent(capacity: rules.asksForParents ? limits.parents : 0)
    parentTexts = Recent(capacity: rules.needs.topicDrift ? limits.parentTexts : 0)
    profiles = ThreadProfiles(capacity: limits.profiles)
  }

  /// Entries held for windows, recent comments and threads: what must not grow with comments.
  package var entries: Int {
    windows.entries + parents.count + parentTexts.count + profiles.count
  }

  /// Takes an author's past as given.
  package mutating func assume(_ history: AuthorHistory, of author: String) {
    let index = Int(index(ofAuthor: author))
    authors[index].comments = Int32(clamping: history.comments)
    authors[index].approved = Int32(clamping: history.approved)
    authors[index].rejected = Int32(clamping: history.rejected)
    authors[index].standing.assume(history.strikes, suspensions: history.suspensions)
  }

  /// Takes the number of an article's earlier comments as given.
  package mutating func assume(comments: Int, onArticle id: String) {
    articles[Int(index(ofArticle: id))].comments = Int32(clamping: comments)
  }

  /// Takes a comment as given that others can answer.
  package mutating func assume(parent id: String, author: String?, depth: Int?) {
    let author = author.map { index(ofAuthor: $0) }
    parents.insert(Parent(author: author, depth: depth), for: id)
  }

  /// Lets time pass; an earlier instant changes nothing.
  package mutating func advance(to instant: Timestamp) {
    if let now, now >= instant { return }
    now = instant
    windows.advance(to: instant)
  }

  /// Whether anything is remembered of an author.
  package func knows(author id: String) -> Bool { authorIDs.known(id) != nil }

  /// Where an author stands: nothing is held against one who was never seen.
  package func standing(of author: String) -> Standing {
    authorIDs.known(author).map { authors[Int($0)].standing } ?? Standing()
  }

  mutating func index(ofAuthor id: String) -> Int32 {
    let index = authorIDs.index(of: id)
    if index == authors.count { authors.append(AuthorRecord()) }
    return index
  }

  mutating func index(ofArticle id: String) -> Int32 {
    let index = articleIDs.index(of: id)
    if index == articles.count { articles.append(ArticleRecord(facts: ArticleFacts(id: id))) }
    return index
  }
}
