import Topics

/// What articles and their threads are about, for the articles that comments last came to.
struct ThreadProfiles {
  /// What was taken of an article's own description.
  struct Parts: OptionSet {
    let rawValue: UInt8

    static let headline = Parts(rawValue: 1)
    static let body = Parts(rawValue: 2)
    /// All that a file of articles says.
    static let file = Parts(rawValue: 4)
  }

  private struct Entry {
    var profile = Profile()
    var parts: Parts = []
    var lastUse = 0
  }

  private var entries: [Int32: Entry] = [:]
  private var uses = 0
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
  }

  var count: Int { entries.count }

  /// Whether a part of an article's description was taken, and not forgotten since.
  func has(_ part: Parts, of article: Int32) -> Bool {
    entries[article]?.parts.contains(part) ?? false
  }

  /// Notes that a part is taken, and says whether it was not before.
  @discardableResult
  mutating func take(_ part: Parts, of article: Int32) -> Bool {
    if entries[article] == nil { makeRoom() }
    uses += 1
    entries[article, default: Entry()].lastUse = uses
    return entries[article]?.parts.insert(part).inserted ?? false
  }

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
    entries[article, default: Entry()].profile.add(words, weight: weight)
    entries[article]?.lastUse = uses
  }

  /// Uses are numbered, so which is the oldest does not depend on the dictionary's order.
  private mutating func makeRoom() {
    guard entries.count >= capacity else { return }
    guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
    entries[oldest.key] = nil
  }
}
