import Moderation
import Screening
import Synchronization
import Topics

/// A comment's text, and what was fetched for it.
struct ReadComment: Sendable {
  var evidence: Evidence
  var readings: Readings
  /// The state of the article's profile; nil where nothing rests on it.
  var profileVersion: Int?
}

extension Service {
  /// Reads a comment by the rules in force: what its text says, and how far it lies from its article and thread.
  func read(
    _ comment: Comment,
    of site: String,
    under rules: RuleSet
  ) throws(ModerationError) -> ReadComment {
    let evidence = evidence(of: comment, under: rules)
    guard rules.needs.topicDrift, let content = evidence.content, let article = comment.article
    else {
      return ReadComment(evidence: evidence, readings: Readings())
    }
    let key = ArticleProfiles.Key(site: site, article: article)
    let entry = try profiles.entry(key, under: rules.digest) { () throws(ModerationError) in
      try store.read(site) { reader throws(ModerationError) in
        try profile(of: article, under: rules, in: reader)
      }
    }
    let parent = try comment.parent.flatMap { parent throws(ModerationError) in
      try store.read(site) { reader throws(ModerationError) in
        try words(ofParent: parent, under: rules, in: reader)
      }
    }
    let (drift, version) = entry.state.withLock { state in
      (state.profile.drift(of: content, besides: parent), state.version)
    }
    return ReadComment(
      evidence: evidence,
      readings: Readings(drift: drift),
      profileVersion: version
    )
  }

  private func profile(
    of name: String,
    under rules: RuleSet,
    in reader: some ModerationReading
  ) throws(ModerationError) -> (Profile, version: Int) {
    var profile = Profile()
    guard let number = try reader.number(of: .article, named: name),
      let article = try reader.article(ArticleID(number))
    else { return (profile, 0) }
    if let card = try reader.vaultDocument(.article(article.id), as: ArticleCard.self) {
      let parts = [
        (card.article.headline, Profile.Weight.headline), (card.article.body, Profile.Weight.body),
      ]
      for case (let text?, let weight) in parts {
        profile.add(words(of: text, under: rules), weight: weight)
      }
    }
    var query = CommentsQuery(.article(article.id))
    query.limit = ArticleProfiles.latest
    for comment in try reader.comments(query) {
      guard let revision = comment.publishedRevision,
        let card = try reader.vaultDocument(
          .text(comment.id, revision: revision),
          as: TextCard.self
        )
      else { continue }
      profile.add(words(of: card.text, under: rules), weight: Profile.Weight.comment)
    }
    return (profile, article.profileVersion)
  }

  private func words(
    ofParent name: String,
    under rules: RuleSet,
    in reader: some ModerationReading
  ) throws(ModerationError) -> ContentWords? {
    guard let number = try reader.number(of: .comment, named: name),
      let parent = try reader.comment(CommentID(number)),
      let revision = parent.publishedRevision,
      let card = try reader.vaultDocument(.text(parent.id, revision: revision), as: TextCard.self)
    else { return nil }
    return words(of: card.text, under: rules)
  }

  private func words(of text: String, under rules: RuleSet) -> ContentWords {
    scratches.lend { rules.contentWords(of: text, with: $0) }
  }
}
