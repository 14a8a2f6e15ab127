extension TopicEvaluation {
  /// An article's text.
  package struct Article: Sendable {
    package var id: String
    package var headline: String
    package var body: String

    /// Puts an article together from its parts.
    package init(id: String, headline: String, body: String) {
      self.id = id
      self.headline = headline
      self.body = body
    }

    func profile(_ extractor: ContentWordExtractor) -> Profile {
      var profile = Profile()
      profile.add(extractor.words(of: headline.utf8.span), weight: Profile.Weight.headline)
      profile.add(extractor.words(of: body.utf8.span), weight: Profile.Weight.body)
      return profile
    }
  }

  /// Measures as a site does: a profile is the article, earlier comments, and the parent.
  ///
  /// Nil if there are no two articles, or no comments on them that are long enough.
  ///
  /// - Parameters:
  ///   - comments: Published ones, in order of time.
  ///   - articles: A comment is held against any other of these, with the comments that it has by then.
  ///   - learning: Whether profiles grow by comments; otherwise they are the articles alone.
  ///   - language: ISO 639-1, lower case.
  ///   - background: How common words are; the language's own if nothing is said.
  ///   - wordsOf: Comments with fewer words (runs without white space) are part of profiles only.
  package init?(
    of comments: [Comment],
    articles: [Article],
    learning: Bool = true,
    language: String = "en",
    background: Background? = nil,
    wordsOf leastWords: Int = 12
  ) {
    guard articles.count >= 2 else { return nil }
    let extractor = ContentWordExtractor(language: language, background: background)
    var profiles = articles.map { $0.profile(extractor) }
    let indices = Dictionary(articles.indices.map { (articles[$0].id, $0) }) { first, _ in first }
    var earlier: [String: ContentWords] = [:]
    var readings = PairedReadings()
    for comment in comments {
      guard let index = indices[comment.article] else { continue }
      let words: ContentWords
      if comment.has(words: leastWords) {
        let step = 1 + readings.choose(below: articles.count - 1)
        let elsewhere = profiles[(index + step) % articles.count]
        words = readings.read(comment.text, with: extractor, against: elsewhere) { words in
          var home = profiles[index]
          if learning, let parent = comment.parent.flatMap({ earlier[$0] }) {
            home.add(parent, weight: Profile.Weight.parent)
          }
          return home.drift(of: words)
        }
      } else {
        words = extractor.words(of: comment.text.utf8.span)
      }
      if learning {
        profiles[index].add(words, weight: Profile.Weight.comment)
        if let id = comment.id { earlier[id] = words }
      }
    }
    self.init(readings)
  }
}
