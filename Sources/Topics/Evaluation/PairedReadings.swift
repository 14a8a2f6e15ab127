/// Drifts of the same comments from their own and from another thread.
struct PairedReadings {
  private(set) var own: [Int64] = []
  private(set) var other: [Int64] = []
  /// Comments for which one of the two is unknown.
  private(set) var unknown = 0
  private(set) var texts = 0
  private(set) var spent = Duration.zero
  private var choice: UInt64 = 1

  /// A number below a bound, the same on every run (Knuth, volume 2, 3.3.4).
  mutating func choose(below bound: Int) -> Int {
    choice = choice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(choice >> 33) % bound
  }

  /// Reads one comment: its words and its drift from another thread are what is timed.
  mutating func read(
    _ text: String,
    with extractor: ContentWordExtractor,
    against elsewhere: Profile,
    home: (ContentWords) -> Drift?
  ) -> ContentWords {
    let clock = ContinuousClock()
    let start = clock.now
    let words = extractor.words(of: text.utf8.span)
    let away = elsewhere.drift(of: words)
    spent += clock.now - start
    texts += 1
    guard let home = home(words), let away else {
      unknown += 1
      return words
    }
    own.append(home.permille)
    other.append(away.permille)
    return words
  }
}
