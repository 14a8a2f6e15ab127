/// How common words are in comments on anything.
///
/// Immutable and shared, so that one can be told from another by its identity.
package final class Background: Sendable {
  private let shares: [UInt64: Double]
  /// What a stem that isn't listed counts as.
  private let unlisted: Double

  /// How many uses what was known before weighs beside what a site has learnt.
  ///
  /// So a small archive moves little, and a large one says nearly all. With 20,000, a fourteenth of what
  /// the shipped English counts hold, the first hundred comments of an archive do no harm
  /// (``TopicEvaluation`` on the Globe and Mail's comments, see the room's article).
  private static let priorUses = 20_000.0

  /// A language's background; where none ships, all words weigh alike.
  package static func of(_ language: String) -> Background {
    language == "en" ? english : flat
  }

  /// What a site's archive says, on top of what is known of its language.
  package init(_ learned: LearnedBackground) {
    let prior = Background.of(learned.language)
    let all = Double(learned.uses) + Self.priorUses
    /// What is not listed occurred once or never.
    func share(of key: UInt64, texts: Double) -> Double {
      (texts + Self.priorUses * prior.commonness(of: key)) / all
    }
    var shares = prior.shares
    for key in prior.shares.keys { shares[key] = share(of: key, texts: 0.5) }
    for (key, texts) in learned.texts { shares[key] = share(of: key, texts: Double(texts)) }
    self.shares = shares
    unlisted = (0.5 + Self.priorUses * prior.unlisted) / all
  }

  /// The same without anything that was known before.
  init(alone learned: LearnedBackground) {
    shares = learned.texts.mapValues { Double($0) / Double(learned.uses) }
    unlisted = 0.5 / Double(learned.uses)
  }

  private init(flat share: Double) {
    shares = [:]
    unlisted = share
  }

  /// The share of all uses that a stem makes up, where a text counts once for each stem it holds.
  func commonness(of key: UInt64) -> Double {
    shares[key] ?? unlisted
  }

  private static let english =
    (try? LearnedBackground(parsing: englishBackground.utf8.span)).map(Background.init(alone:))
    ?? flat
  /// As a word of middling rank in English.
  private static let flat = Background(flat: 1.0 / 20_000)
}
