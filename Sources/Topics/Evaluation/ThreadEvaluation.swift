extension TopicEvaluation {
  /// A comment with the article that it was written on.
  package struct Comment: Sendable {
    package var id: String?
    package var article: String
    /// The parent comment's id.
    package var parent: String?
    package var text: String

    /// Puts a comment together from its parts.
    package init(id: String? = nil, article: String, parent: String? = nil, text: String) {
      self.id = id
      self.article = article
      self.parent = parent
      self.text = text
    }

    /// Whether it is long enough to be measured.
    func has(words least: Int) -> Bool {
      text.split(whereSeparator: \.isWhitespace).count >= least
    }
  }

  /// Measures against threads alone: a profile is made of all other comments of a thread.
  ///
  /// Nil if there are no two threads that are large enough, or no comments that are long enough.
  ///
  /// - Parameters:
  ///   - language: ISO 639-1, lower case.
  ///   - background: How common words are; the language's own if nothing is said.
  ///   - threadsOf: Threads with fewer comments are left out.
  ///   - wordsOf: Comments with fewer words (runs without white space) are part of profiles only.
  package init?(
    of comments: [Comment],
    language: String = "en",
    background: Background? = nil,
    threadsOf leastComments: Int = 15,
    wordsOf leastWords: Int = 12
  ) {
    let extractor = ContentWordExtractor(language: language, background: background)
    let threads = Dictionary(grouping: comments, by: \.article)
      .filter { $0.value.count >= leastComments }
      .sorted { $0.key < $1.key }
      .map { Thread(comments: $0.value, extractor: extractor) }
    guard threads.count >= 2 else { return nil }
    var readings = PairedReadings()
    for (index, thread) in threads.enumerated() {
      for comment in thread.comments where comment.has(words: leastWords) {
        let step = 1 + readings.choose(below: threads.count - 1)
        let elsewhere = threads[(index + step) % threads.count].profile
        _ = readings.read(comment.text, with: extractor, against: elsewhere) {
          thread.profile.drift(of: $0, without: Profile.Weight.comment)
        }
      }
    }
    self.init(readings)
  }

  private struct Thread {
    var comments: [Comment]
    var profile = Profile()

    init(comments: [Comment], extractor: ContentWordExtractor) {
      self.comments = comments
      for comment in comments {
        profile.add(extractor.words(of: comment.text.utf8.span), weight: Profile.Weight.comment)
      }
    }
  }
}
