internal import Glibc

/// How well drift tells comments in their own thread from the same comments in another's.
package struct TopicEvaluation: Hashable, Sendable {
  /// A comment with the article that it was written on.
  package struct Comment: Sendable {
    package var article: String
    package var text: String

    /// Puts a comment together from its parts.
    package init(article: String, text: String) {
      self.article = article
      self.text = text
    }
  }

  /// One row of the calibration: pairs whose drift lies in a tenth of the scale.
  package struct Band: Hashable, Sendable {
    /// In thousandths; the last band holds 1000 as well.
    package var permille: Range<Int64>
    /// How many readings, of own and of other threads.
    package var readings: Int
    /// How many of them were of other threads.
    package var elsewhere: Int
  }

  /// The probability that a comment drifts further from another thread than a comment from its own.
  package var area: Double
  /// Of ``area``, at 95% (Hanley and McNeil, Radiology 143, 1982).
  package var interval: ClosedRange<Double>
  /// Comments that were measured against both their own and another thread.
  package var pairs: Int
  /// Comments for which drift is unknown in one of the two.
  package var unknown: Int
  /// To find a text's content words and its drift from a profile.
  package var microsecondsPerText: Double
  /// Ten, from 0 to 1000.
  package var calibration: [Band]

  /// Measures, for a profile made of all other comments of a comment's thread.
  ///
  /// Nil if there are no two threads that are large enough, or no comments that are long enough.
  ///
  /// - Parameters:
  ///   - language: ISO 639-1, lower case.
  ///   - threadsOf: Threads with fewer comments are left out.
  ///   - wordsOf: Comments with fewer words (runs without white space) are part of profiles only.
  package init?(
    of comments: [Comment],
    language: String = "en",
    threadsOf leastComments: Int = 15,
    wordsOf leastWords: Int = 12
  ) {
    let extractor = ContentWordExtractor(language: language)
    let threads = Dictionary(grouping: comments, by: \.article)
      .filter { $0.value.count >= leastComments }
      .sorted { $0.key < $1.key }
      .map { Thread(comments: $0.value, extractor: extractor) }
    guard threads.count >= 2 else { return nil }
    var own: [Int64] = []
    var other: [Int64] = []
    var missing = 0
    var spent = Duration.zero
    var texts = 0
    // Which other article a comment is held against is the same on every run.
    var choice: UInt64 = 1
    for (index, thread) in threads.enumerated() {
      for comment in thread.comments
      where comment.text.split(whereSeparator: \.isWhitespace).count >= leastWords {
        choice = choice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let step = 1 + Int(choice >> 33) % (threads.count - 1)
        let elsewhere = threads[(index + step) % threads.count]
        let clock = ContinuousClock()
        let start = clock.now
        let words = extractor.words(of: comment.text.utf8.span)
        let away = elsewhere.profile.drift(of: words)
        spent += clock.now - start
        texts += 1
        let home = thread.profile.drift(of: words, without: Profile.Weight.comment)
        guard let home, let away else {
          missing += 1
          continue
        }
        own.append(home.permille)
        other.append(away.permille)
      }
    }
    guard !own.isEmpty else { return nil }
    area = Self.area(own: own, other: other)
    interval = Self.interval(area, pairs: own.count)
    pairs = own.count
    unknown = missing
    microsecondsPerText = (spent / .microseconds(1)) / Double(texts)
    calibration = Self.calibration(own: own, other: other)
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

  /// The area under the curve by ranks (Mann and Whitney), ties as half.
  static func area(own: [Int64], other: [Int64]) -> Double {
    var ownAt: [Int] = Array(repeating: 0, count: 1_001)
    var otherAt = ownAt
    for drift in own { ownAt[Int(drift)] += 1 }
    for drift in other { otherAt[Int(drift)] += 1 }
    var below = 0
    var wins = 0.0
    for drift in ownAt.indices {
      wins += Double(otherAt[drift]) * (Double(below) + Double(ownAt[drift]) / 2)
      below += ownAt[drift]
    }
    return wins / (Double(own.count) * Double(other.count))
  }

  private static func interval(_ area: Double, pairs: Int) -> ClosedRange<Double> {
    let count = Double(pairs)
    let square = area * area
    let variance =
      (area * (1 - area) + (count - 1) * (area / (2 - area) - square)
        + (count - 1) * (2 * square / (1 + area) - square)) / (count * count)
    let reach = 1.96 * max(0, variance).squareRoot()
    return max(0, area - reach)...min(1, area + reach)
  }

  private static func calibration(own: [Int64], other: [Int64]) -> [Band] {
    (0..<10).map { (tenth: Int64) in
      let range = tenth * 100..<(tenth == 9 ? 1_001 : tenth * 100 + 100)
      let home = own.count { range.contains($0) }
      let away = other.count { range.contains($0) }
      return Band(
        permille: tenth * 100..<tenth * 100 + 100,
        readings: home + away,
        elsewhere: away
      )
    }
  }
}
