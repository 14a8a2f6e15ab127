/// A comment as a site sends it.
package struct Comment: Hashable, Sendable {
  package var id: String
  /// In the community's input format; over ``longestText`` it is not read, and the comment is held.
  package var text: String
  package var author: Author?
  package var at: Timestamp?
  /// The article's id.
  package var article: String?
  /// The parent comment's id.
  package var parent: String?
  /// 0 for a comment on the article itself; nil where it isn't known.
  package var depth: Int?
  package var isEdit: Bool
  package var site: String?
  /// What outside classifiers said, by `classifier.label`, in thousandths (95% is 950).
  package var scores: [String: Measure]

  package init(id: String, text: String) {
    self.id = id
    self.text = text
    isEdit = false
    scores = [:]
  }

  /// The most bytes of UTF-8 that are read of a text or of a name: 64 KiB.
  package static let longestText = 65_536

  /// Whether the text is too long to be read.
  package var isTooLong: Bool { text.utf8.count > Self.longestText }
}

/// What the site says of an author.
package struct Author: Hashable, Sendable {
  package var id: String
  package var name: String?
  package var createdAt: Timestamp?
  package var roles: [String]?
  package var labels: [String]?

  package init(id: String) {
    self.id = id
  }
}

/// What the site says of an article.
package struct Article: Hashable, Sendable {
  package var id: String
  package var headline: String?
  package var body: String?
  package var section: String?
  package var tags: [String]?
  package var publishedAt: Timestamp?

  package init(id: String) {
    self.id = id
  }
}
