import TestSupport
import Testing

@testable import Topics

@Suite struct TopicEvaluationTests {
  private static let topics = [
    "mali troops mission minister peacekeeping command deployment",
    "sourdough rye flour oven crust starter steam",
    "hockey goalie season playoff trade coach arena",
  ]
  private static let anything = "people think money years country point better reason question idea"

  /// Comments that draw some words from their topic and the others from anything.
  private static func comments(onTopic: Int, of size: Int) -> [TopicEvaluation.Comment] {
    var random = SplitMix64(seed: 7)
    return topics.indices.flatMap { topic in
      (0..<20).map { _ in
        let own = topics[topic].split(separator: " ")
        let other = anything.split(separator: " ")
        let words = (0..<size).compactMap {
          ($0 < onTopic ? own : other).randomElement(using: &random)
        }
        return TopicEvaluation.Comment(article: "a\(topic)", text: words.joined(separator: " "))
      }
    }
  }

  @Test("Threads with topics of their own are told apart")
  func topics() throws {
    let result = try #require(TopicEvaluation(of: Self.comments(onTopic: 6, of: 14)))
    #expect(result.pairs == 60)
    #expect(result.unknown == 0)
    #expect(result.area > 0.99)
    #expect(result.interval.contains(result.area))
    #expect(result.calibration.map(\.readings).reduce(0, +) == 120)
    #expect(result.calibration.map(\.elsewhere).reduce(0, +) == 60)
    let near = try #require(result.calibration.first)
    #expect(near.readings - near.elsewhere == 60)
    #expect(result.microsecondsPerText > 0)
  }

  @Test("Threads about nothing of their own are not")
  func noise() throws {
    let result = try #require(TopicEvaluation(of: Self.comments(onTopic: 0, of: 14)))
    #expect(result.area > 0.3 && result.area < 0.7)
  }

  @Test("Articles tell their comments from others', and threads help them")
  func articles() throws {
    let articles = Self.topics.indices.map {
      // An article has one of its topic's words; the thread brings the others.
      TopicEvaluation.Article(
        id: "a\($0)",
        headline: String(Self.topics[$0].prefix(while: { $0 != " " })),
        body: Self.anything + " same article body"
      )
    }
    let comments = Self.comments(onTopic: 3, of: 14)
    let alone = try #require(TopicEvaluation(of: comments, articles: articles, learning: false))
    let together = try #require(TopicEvaluation(of: comments, articles: articles))
    #expect(alone.area > 0.6 && alone.area < 0.95)
    #expect(together.area > alone.area)
    #expect(together.pairs == 60)
  }

  @Test("Small threads and short comments leave nothing to measure")
  func nothing() {
    #expect(TopicEvaluation(of: []) == nil)
    #expect(TopicEvaluation(of: Self.comments(onTopic: 6, of: 14), articles: []) == nil)
    #expect(TopicEvaluation(of: Self.comments(onTopic: 2, of: 4)) == nil)
    #expect(TopicEvaluation(of: Self.comments(onTopic: 6, of: 14), threadsOf: 21) == nil)
  }

  @Test(
    "The area counts how often another thread is further, ties as half",
    arguments: [
      ([100, 200], [300, 400], 1.0), ([300, 400], [100, 200], 0.0), ([0, 1_000], [0, 1_000], 0.5),
      ([1, 3], [2], 0.5), ([5], [5], 0.5), ([0, 0, 9], [5], 2.0 / 3),
    ] as [([Int64], [Int64], Double)]
  )
  func area(_ own: [Int64], _ other: [Int64], _ area: Double) {
    #expect(abs(TopicEvaluation.area(own: own, other: other) - area) < 1e-12)
  }
}
