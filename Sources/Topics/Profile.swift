internal import Glibc

/// What an article and its thread are about: weighted counts of stems.
///
/// A value: a copy is cheap until one of the two changes. Its size is bounded.
package struct Profile: Sendable {
  /// What each part of a thread weighs, where a word of an earlier comment weighs 1.
  package enum Weight {
    package static let headline = 4.0
    package static let body = 2.0
    package static let parent = 2.0
    package static let comment = 1.0
  }

  /// The most stems that are kept; beyond, those that occurred least go.
  static let mostStems = 20_000

  private var counts: [UInt64: Double] = [:]
  private var total = 0.0

  /// How many different stems it holds.
  var stemCount: Int { counts.count }

  /// About nothing yet.
  package init() {}

  /// Adds an article's, a parent's or an earlier comment's words.
  ///
  /// - Parameter weight: What one occurrence counts, more than 0; see ``Weight``.
  package mutating func add(_ words: ContentWords, weight: Double) {
    for word in words.words {
      counts[word.key, default: 0] += Double(word.count) * weight
      total += Double(word.count) * weight
    }
    if counts.count > Self.mostStems { dropRarest() }
  }

  /// Keeps three quarters, so that it doesn't happen for every comment.
  private mutating func dropRarest() {
    let kept = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
      .prefix(Self.mostStems * 3 / 4)
    counts = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  /// How far a comment lies from this, or nil where there is too little to say.
  ///
  /// That is where the profile holds less than ten content words or the comment less than three.
  ///
  /// - Parameter parent: The comment that it answers; counts as if it had been added with a parent's weight, which
  ///   would copy all that a long thread has said.
  package func drift(of words: ContentWords, besides parent: ContentWords? = nil) -> Drift? {
    drift(of: words, without: 0, besides: parent)
  }

  /// As if the comment had not been added with a weight, so that it isn't measured by itself.
  func drift(
    of words: ContentWords,
    without weight: Double,
    besides parent: ContentWords? = nil
  ) -> Drift? {
    var parentCounts: [UInt64: Double] = [:]
    for word in parent?.words ?? [] {
      parentCounts[word.key] = Double(word.count) * Weight.parent
    }
    let stems = counts.count + parentCounts.keys.count { counts[$0] == nil }
    guard words.words.count >= 3, stems >= 10 else { return nil }
    var size = total
    // In the order in which they stand, so that the sum is the same on every run.
    for word in parent?.words ?? [] { size += Double(word.count) * Weight.parent }
    if weight > 0 {
      for word in words.words { size -= Double(word.count) * weight }
    }
    let unknown = -log((size + DriftModel.smoothing) / DriftModel.smoothing)
    var evidence = 0.0
    var shared = TopWords()
    var foreign = TopWords()
    for word in words.words {
      let count =
        (counts[word.key] ?? 0) + (parentCounts[word.key] ?? 0) - Double(word.count) * weight
      guard count > 0 else {
        evidence += unknown
        foreign.add(word, saying: -word.commonness)
        continue
      }
      let ratio = unknown + log1p(count / (DriftModel.smoothing * word.commonness))
      evidence += ratio
      shared.add(word, saying: ratio)
    }
    return Drift(
      permille: DriftModel.permille(
        evidence: evidence,
        words: words.words.count,
        sharesNothing: shared.words.isEmpty
      ),
      shared: shared.words.map(words.spelling),
      foreign: foreign.words.map(words.spelling)
    )
  }
}

/// From the words that a comment shares with a profile to a percentage.
///
/// Each stem of the comment gives the logarithm of how much likelier it is in the profile than in
/// comments on anything. The profile's part is smoothed with the background (a Dirichlet prior;
/// Zhai and Lafferty, “A study of smoothing methods for language models”, TOIS 22, 2004), so rare
/// words, those with a high inverse document frequency, weigh most. Words of one comment depend on
/// each other, so their sum is divided by the root of their number. A logistic regression on
/// comments of their own and of other articles' threads turns it into a probability at even odds.
enum DriftModel {
  /// The number of words that the background counts for in every profile.
  static let smoothing = 6_000.0
  private static let slope = 2.141
  private static let perLogWords = -0.256
  private static let intercept = -0.524
  /// What a comment that shares nothing at all is at, at least.
  private static let nothingShared = 0.98

  static func permille(evidence: Double, words: Int, sharesNothing: Bool) -> Int64 {
    let count = Double(words)
    let odds = slope * evidence / count.squareRoot() + perLogWords * log(count) + intercept
    let elsewhere = 1 / (1 + exp(odds))
    let drift = sharesNothing ? max(elsewhere, nothingShared) : elsewhere
    return Int64((drift * 1_000).rounded())
  }
}

/// The few words that say most, those first.
private struct TopWords {
  private static let most = 8
  private(set) var words: [ContentWords.Word] = []
  private var values: [Double] = []

  /// Of words that say as much, the earlier ones stay.
  mutating func add(_ word: ContentWords.Word, saying value: Double) {
    if values.count == Self.most {
      guard let least = values.last, value > least else { return }
      values.removeLast()
      words.removeLast()
    }
    var position = values.count
    while position > 0, values[position - 1] < value { position -= 1 }
    values.insert(value, at: position)
    words.insert(word, at: position)
  }
}
