import JSON
import Moderation
import Screening

/// Shows what is on record to clients, with what the vault still has of it.
///
/// Each function writes the members of an object that is open.
struct RecordView<Reader: ModerationReading> {
  let reader: Reader
  let rules: RuleSet
  let now: Timestamp

  init(_ reader: Reader, _ rules: RuleSet, at now: Timestamp) {
    self.reader = reader
    self.rules = rules
    self.now = now
  }

  /// The site's id of a comment.
  func name(of comment: CommentID) throws(ModerationError) -> String? {
    try reader.vault(.commentName(comment)).map { String(decoding: $0, as: UTF8.self) }
  }

  func card(of author: AuthorID) throws(ModerationError) -> Author? {
    try reader.vaultDocument(.author(author), as: AuthorCard.self)?.author
  }

  func card(of article: ArticleID) throws(ModerationError) -> Article? {
    try reader.vaultDocument(.article(article), as: ArticleCard.self)?.article
  }

  /// A text of a comment; nil once the vault has forgotten it.
  func text(of comment: ModeratedComment, revision: Int) throws(ModerationError) -> String? {
    try reader.vaultDocument(.text(comment.id, revision: revision), as: TextCard.self)?.text
  }

  /// `author` and `article` of something.
  func writeSubject(
    author: AuthorID?,
    article: ArticleID?,
    to json: inout JSONWriter
  ) throws(ModerationError) {
    if let author {
      let card = try card(of: author)
      json.object("author") { json in
        json.id("record", author)
        json.text("id", card?.id)
        json.text("name", card?.name)
      }
    }
    if let article {
      let card = try card(of: article)
      json.object("article") { json in
        json.id("record", article)
        json.text("id", card?.id)
        json.text("headline", card?.headline)
      }
    }
  }

  /// What was written about things on record.
  func writeWords(about numbers: Int64..., to json: inout JSONWriter) throws(ModerationError) {
    var written: [Words] = []
    for number in numbers { written += try reader.words(about: number) }
    json.list("words", of: written) { words, json in
      json.text("kind", words.kind.rawValue)
      json.actor(words.by)
      json.time("at", words.at)
      json.text("text", words.text)
    }
  }
}

extension JSONWriter {
  /// Who brought something about.
  mutating func actor(_ actor: Actor) {
    object("by") { json in
      switch actor {
      case .rules: json.text("kind", "rules")
      case .site(let id):
        json.text("kind", "site")
        json.id("token", id)
      case .person(let id):
        json.text("kind", "person")
        json.id("token", id)
      }
    }
  }
}
