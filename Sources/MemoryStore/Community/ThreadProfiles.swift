import Topics

/// What articles and their threads are about, for the articles that comments last came to.
struct ThreadProfiles {
  private struct Entry {
    var profile: Profile
    var lastUse: Int
  }

  private var entries: [Int32: Entry] = [:]
  private var uses = 0
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
  }

  var count: Int { entries.count }

  func contains(_ article: Int32) -> Bool { entries[article] != nil }

  /// The profile of an article and its thread; nil where neither has said anything, or so long ago that
  /// others took its place.
  mutating func profile(of article: Int32) -> Profile? {
    uses += 1
    entries[article]?.lastUse = uses
    return entries[article]?.profile
  }

  /// Adds an article's words, or those of a comment that was published under it.
  mutating func add(_ words: ContentWords, weight: Double, to article: Int32) {
    uses += 1
    if entries[article] == nil { makeRoom() }
    entries[article, default: Entry(profile: Profile(), lastUse: 0)].profile
      .add(words, weight: weight)
    entries[article]?.lastUse = uses
  }

  /// Uses are numbered, so which is the oldest does not depend on the dictionary's order.
  private mutating func makeRoom() {
    guard entries.count >= capacity else { return }
    guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
    entries[oldest.key] = nil
  }
}
