/// What an article and its thread are about.
package struct Profile: Sendable {
  package init() {}

  /// Adds an article's, a parent's or an earlier comment's words.
  package mutating func add(_ words: ContentWords, weight: Double) {}

  /// How far a comment lies from this, or nil where there is too little to say.
  package func drift(of words: ContentWords) -> Drift? { nil }
}
