import Dispatch
import Glibc
import Moderation
import SQLiteStore
import Screening
import StoreSamples

/// Submits comments of thousands of authors, so many at a time.
struct Load: Sendable {
  let store: SQLiteStore
  let town: Town
  /// How many comments wait for their answers at most.
  var waiting = 64
  /// Of how many comments one is held.
  var held = 10

  static let site = "example"

  /// Submits comments by their numbers; each answer is told with the time that it took, on a thread of the
  /// store's.
  func submit(
    _ numbers: Range<Int>,
    answered: @escaping @Sendable (Int, Result<Submitted, ModerationError>, Duration) -> Void
  ) {
    let places = DispatchSemaphore(value: waiting)
    let answers = DispatchGroup()
    for number in numbers {
      let incoming = town.incoming(
        text(number),
        by: "author-\(number &* 7919 % 5_003)",
        id: "comment-\(number)",
        on: "article-\(number % 503)"
      )
      // A second between two comments: nobody's are a flood.
      let desk = town.desk(at: Int64(number) * 1_000)
      places.wait()
      answers.enter()
      let start = ContinuousClock.now
      store.transact(Self.site) { site throws(ModerationError) in
        try desk.submit(incoming, in: &site)
      } completion: { result in
        answered(number, result, ContinuousClock.now - start)
        places.signal()
        answers.leave()
      }
    }
    answers.wait()
  }

  /// Some 150 bytes that no other comment has.
  private func text(_ number: Int) -> String {
    let words = ["river", "council", "winter", "budget", "school", "bridge", "garden", "market"]
    let picked = (0..<16).map { words[(number >> ($0 % 8)) & 7] }.joined(separator: " ")
    return "\(number % held == 0 ? "What an idiot" : "I think that") \(number) \(picked)."
  }
}
