package import JSON
package import Screening

/// One comment of an input, with what came with it.
package struct CommentRecord: Sendable {
  /// Where it stood in the input, counted from 1.
  package var line: Int
  package var comment: Comment
  /// Set where the line carries an article and not only its id.
  package var article: Article?
  package var flags: Facts.Flags?
  /// What stands in the fields that were asked for besides, in their order; nil where absent.
  package var captured: [JSONValue?]

  package init(line: Int, comment: Comment) {
    self.line = line
    self.comment = comment
    captured = []
  }
}

/// How an input calls the fields that have names of our own, and what else to keep.
package struct FieldNames: Hashable, Sendable {
  package var text = "text"
  package var id = "id"
  package var author = "author"
  package var at = "at"
  package var article = "article"
  package var parent = "parent"
  /// Fields to keep as they are; a path with dots leads into objects.
  package var captured: [String] = []

  package init() {}
}
