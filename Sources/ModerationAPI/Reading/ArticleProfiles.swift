import Moderation
import Screening
import Synchronization
import Topics

/// What articles and their threads are about, for those that comments last came to.
///
/// A profile is made of the article's own words and of its latest published comments, and from then on grows with
/// what is published. It belongs to one state of the article, `profileVersion`, and to the rules whose language, input format
/// and background its words were read by: where either moved on without us, it is made anew.
final class ArticleProfiles: Sendable {
  /// An article, by the site's id.
  struct Key: Hashable, Sendable {
    var site: String
    var article: String
  }

  /// One article's profile; its lock is held while a drift is measured, which takes some microseconds.
  final class Entry: Sendable {
    struct State {
      var profile: Profile
      var version: Int
    }

    let state: Mutex<State>
    /// The digest of the rules.
    let rules: String

    init(_ profile: Profile, version: Int, rules: String) {
      state = Mutex(State(profile: profile, version: version))
      self.rules = rules
    }
  }

  private struct Kept {
    var entry: Entry
    var lastUse: Int
  }

  private struct State {
    var kept: [Key: Kept] = [:]
    var uses = 0
  }

  /// Profiles that are kept.
  private static let most = 4096
  /// Published comments that a profile begins with.
  static let latest = 100

  private let state = Mutex(State())

  /// The profile of an article, made if there is none.
  func entry<Failure: Error>(
    _ key: Key,
    under rules: String,
    make: () throws(Failure) -> (Profile, version: Int)
  ) throws(Failure) -> Entry {
    if let entry = known(key), entry.rules == rules { return entry }
    let (profile, version) = try make()
    let entry = Entry(profile, version: version, rules: rules)
    state.withLock { state in
      if state.kept.count >= Self.most { Self.makeRoom(&state) }
      state.kept[key] = Kept(entry: entry, lastUse: state.uses)
    }
    return entry
  }

  /// Adds the words of a comment that was published, which made a new state of the article.
  func add(_ words: ContentWords, to key: Key, version: Int, under rules: String) {
    guard let entry = known(key) else { return }
    guard entry.rules == rules else { return forget(key) }
    let isGapless = entry.state.withLock { state in
      guard version == state.version + 1 else { return version <= state.version }
      state.profile.add(words, weight: Profile.Weight.comment)
      state.version = version
      return true
    }
    if !isGapless { forget(key) }
  }

  /// Has a profile made anew.
  func forget(_ key: Key) {
    state.withLock { $0.kept[key] = nil }
  }

  private func known(_ key: Key) -> Entry? {
    state.withLock { state in
      state.uses += 1
      state.kept[key]?.lastUse = state.uses
      return state.kept[key]?.entry
    }
  }

  /// Drops the half that was not used for longest.
  private static func makeRoom(_ state: inout State) {
    let uses = state.kept.values.map(\.lastUse).sorted()
    let middle = uses[uses.count / 2]
    state.kept = state.kept.filter { $0.value.lastUse > middle }
  }
}
