import Testing
import Topics

@testable import ModerationAPI

@Suite struct ArticleProfilesTests {
  private let profiles = ArticleProfiles()
  private let key = ArticleProfiles.Key(site: "a", article: "bridge")

  /// Whether a profile had to be made.
  private func isMade(under rules: String, version: Int = 1) -> Bool {
    var isMade = false
    _ = profiles.entry(key, under: rules) { () throws(Never) in
      isMade = true
      return (Profile(), version)
    }
    return isMade
  }

  @Test func `A profile is made once, and anew for rules that may read words otherwise`() {
    #expect(isMade(under: "first"))
    #expect(!isMade(under: "first"))
    #expect(isMade(under: "second"))
    #expect(!isMade(under: "second"))
  }

  @Test func `What was read by other rules, or after a gap, is not added to a profile`() {
    let words = ContentWords(of: "the old bridge over the river".utf8.span, language: "en")
    #expect(isMade(under: "first"))
    profiles.add(words, to: key, version: 2, under: "first")
    #expect(!isMade(under: "first"))
    profiles.add(words, to: key, version: 3, under: "second")
    #expect(isMade(under: "first", version: 3))
    profiles.add(words, to: key, version: 5, under: "first")
    #expect(isMade(under: "first", version: 5))
  }
}
