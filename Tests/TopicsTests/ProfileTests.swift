import TestSupport
import Testing

@testable import Topics

@Suite struct ProfileTests {
  private static let headline = "Canada weighs command of the Mali mission"
  private static let body = """
    The United Nations asked several countries for an officer to command its peacekeeping force in \
    Mali. The defence minister said the government was still weighing how Canadian troops could \
    contribute to peace and security in Africa before it announced a deployment.
    """
  private static let sourdough = """
    My sourdough starter finally doubled overnight, and the trick was rye flour with warm water \
    near the radiator; bake it at two hundred and thirty degrees with steam.
    """
  private static let mission = """
    Sending troops to Mali without a clear mandate is reckless. The minister should tell us what \
    peacekeeping means where there is no peace to keep, and who would command our soldiers.
    """

  private static let article: Profile = {
    var profile = Profile()
    profile.add(words(headline), weight: Profile.Weight.headline)
    profile.add(words(body), weight: Profile.Weight.body)
    return profile
  }()

  private static func words(_ text: String) -> ContentWords {
    ContentWords(of: text.utf8.span, language: "en")
  }

  @Test("Bread is far from a mission, and says by which words")
  func bread() throws {
    let drift = try #require(Self.article.drift(of: Self.words(Self.sourdough)))
    #expect(drift.permille >= 980)
    #expect(drift.shared.isEmpty)
    #expect(drift.foreign.contains("sourdough"))
    #expect(drift.foreign.count <= 8)
  }

  @Test("A comment on the mission is near it, and says by which words")
  func mission() throws {
    let drift = try #require(Self.article.drift(of: Self.words(Self.mission)))
    #expect(drift.permille < 100)
    #expect(drift.shared.first == "mali")
    #expect(drift.shared.contains("troops") && drift.shared.contains("command"))
    #expect(drift.foreign.contains("reckless"))
  }

  @Test("A rare word shared says more than a common one")
  func rarity() throws {
    let padding = " umbrella giraffe"
    let rare = try #require(Self.article.drift(of: Self.words("mali" + padding)))
    let common = try #require(Self.article.drift(of: Self.words("government" + padding)))
    #expect(rare.permille < common.permille)
  }

  @Test(
    "Too little is unknown",
    arguments: ["", "no", "Mali mission", "Mali, Mali, Mali", "You are all so it!"]
  )
  func unknown(_ text: String) {
    #expect(Self.article.drift(of: Self.words(text)) == nil)
  }

  @Test("A profile of nine words says nothing, one of ten does")
  func tenWords() {
    var profile = Profile()
    let comment = Self.words("umbrella giraffe window")
    profile.add(Self.words("iron gold silver copper zinc lead tin nickel cobalt"), weight: 1)
    #expect(profile.drift(of: comment) == nil)
    profile.add(Self.words("chrome"), weight: 1)
    #expect(profile.drift(of: comment)?.permille ?? 0 >= 980)
  }

  @Test("A profile grows with its thread, and its copies don't")
  func copies() throws {
    let bread = Self.words(Self.sourdough)
    var thread = Self.article
    thread.add(Self.words("Rye flour makes the best sourdough starter."), weight: 1)
    #expect(try #require(thread.drift(of: bread)).permille < 500)
    #expect(try #require(Self.article.drift(of: bread)).permille >= 980)
  }

  @Test("The order of what is added doesn't matter", arguments: UInt64(0)..<20)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var texts = (0..<12).map { _ in Self.words(Self.text(of: 30, &random)) }
    let comment = Self.words(Self.text(of: 20, &random))
    var forward = Profile()
    for text in texts { forward.add(text, weight: 1) }
    texts.shuffle(using: &random)
    var shuffled = Profile()
    for text in texts { shuffled.add(text, weight: 1) }
    #expect(forward.drift(of: comment) == shuffled.drift(of: comment))
    #expect(forward.drift(of: comment) != nil)
  }

  @Test("Drift lies between nothing and all", arguments: UInt64(0)..<100)
  func range(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var profile = Profile()
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let weight = Double.random(in: 0.1...1_000, using: &random)
      profile.add(Self.words(Self.text(of: 40, &random)), weight: weight)
    }
    for _ in 0..<20 {
      let size = Int.random(in: 1...200, using: &random)
      guard let drift = profile.drift(of: Self.words(Self.text(of: size, &random))) else {
        continue
      }
      #expect((0...1_000).contains(drift.permille))
      #expect(Set(drift.shared).isDisjoint(with: drift.foreign))
      if drift.shared.isEmpty { #expect(drift.permille >= 980) }
    }
  }

  @Test("A profile without a comment is as if it had not been added")
  func leaveOneOut() {
    let comment = Self.words(Self.mission)
    var with = Self.article
    with.add(comment, weight: 1)
    #expect(with.drift(of: comment, without: 1) == Self.article.drift(of: comment))
    #expect(with.drift(of: comment) != Self.article.drift(of: comment))
  }

  @Test("A profile is bounded, and what occurred most stays")
  func bounded() throws {
    var profile = Profile()
    for round in 0..<30 {
      var text = "keeper warden guardian "
      for number in 0..<1_000 { text += "w\(round)x\(number) " }
      profile.add(Self.words(text), weight: 1)
    }
    #expect(profile.stemCount <= Profile.mostStems)
    let drift = try #require(profile.drift(of: Self.words("keeper warden guardian")))
    #expect(drift.shared.count == 3)
  }

  /// Words that follow a skewed distribution, as real ones do.
  private static func text(of size: Int, _ random: inout SplitMix64) -> String {
    (0..<size).map { _ in
      let bound = Int.random(in: 1...400, using: &random)
      return "word\(Int.random(in: 0..<bound, using: &random))"
    }.joined(separator: " ")
  }
}
