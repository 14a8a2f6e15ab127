/// A number that stands for something on record, and says nothing of it to whoever lacks the vault.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 or more; no two things of one site share a number, of whatever kind they are.
  package let number: Int64

  package init(_ number: Int64) {
    self.number = number
  }

  package static func < (left: Identifier, right: Identifier) -> Bool {
    left.number < right.number
  }

  package var description: String { "\(number)" }
}

package typealias CommentID = Identifier<ModeratedComment>
package typealias AuthorID = Identifier<ModeratedAuthor>
package typealias ArticleID = Identifier<ModeratedArticle>
package typealias CaseID = Identifier<Case>
package typealias DecisionID = Identifier<RecordedDecision>
package typealias AppealID = Identifier<Appeal>
/// Somebody who works for the site: a bearer token or an account.
package typealias PersonID = Identifier<Person>

/// Those who work for a site.
package enum Person {}
