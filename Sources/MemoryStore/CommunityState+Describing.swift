package import Screening
import Topics

extension CommunityState {
  /// Takes what a site says of an article together with a comment.
  ///
  /// What it gives replaces what was known, and what it leaves out stays. What an article is about is
  /// taken once: the first headline and the first body that anybody gives, so that a thousand comments
  /// with their article's headline don't drown what the thread says. One that was forgotten is taken anew.
  package mutating func describe(_ article: Article) {
    let index = index(ofArticle: article.id)
    let known = articles[Int(index)].facts
    articles[Int(index)].facts.section = article.section ?? known.section
    articles[Int(index)].facts.tags = article.tags ?? known.tags
    articles[Int(index)].facts.publishedAt = article.publishedAt ?? known.publishedAt
    learn(article, at: index)
  }

  /// Takes what a file of articles says of one: only what is not known, since what came with a comment is
  /// newer.
  package mutating func complete(_ article: Article) {
    let index = index(ofArticle: article.id)
    let known = articles[Int(index)].facts
    articles[Int(index)].facts.section = known.section ?? article.section
    articles[Int(index)].facts.tags = known.tags ?? article.tags
    articles[Int(index)].facts.publishedAt = known.publishedAt ?? article.publishedAt
    articles[Int(index)].isComplete = true
    learn(article, at: index)
    if rules.needs.topicDrift { profiles.take(.file, of: index) }
  }

  /// Whether what a file says of an article is at hand; what was pushed out can be given again.
  package func isComplete(article id: String) -> Bool {
    guard let index = articleIDs.known(id) else { return false }
    return rules.needs.topicDrift
      ? profiles.has(.file, of: index) : articles[Int(index)].isComplete
  }

  private mutating func learn(_ article: Article, at index: Int32) {
    guard rules.needs.topicDrift else { return }
    let parts: [(ThreadProfiles.Parts, String?, Double)] = [
      (.headline, article.headline, Profile.Weight.headline),
      (.body, article.body, Profile.Weight.body),
    ]
    for case (let part, let text?, let weight) in parts where !text.isEmpty {
      guard profiles.take(part, of: index) else { continue }
      let words = ContentWords(
        of: text.utf8.span,
        language: rules.community.language,
        background: rules.background
      )
      profiles.add(words, weight: weight, to: index)
    }
  }
}
