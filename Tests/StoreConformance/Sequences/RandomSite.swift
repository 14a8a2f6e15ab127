package import Moderation
import Screening
import StoreSamples
import TestSupport

/// A site to which one thing after the other happens, as a seed decides.
///
/// What is picked comes from what the store shows, so two stores that differ anywhere soon differ everywhere.
package struct RandomSite {
  private let town: Town
  private let seed: UInt64
  /// In milliseconds after the start; never goes back, and sometimes stands still.
  private var time: Int64 = 0
  /// What came of each command, and what was seen after it.
  package private(set) var story: [String] = []

  package static let name = "site"

  package init(seed: UInt64) throws {
    town = try Town()
    self.seed = seed
  }

  /// Has so many things happen.
  package mutating func play(_ count: Int, on store: some ModerationStore) throws {
    for index in 0..<count {
      var random = SplitMix64(seed: seed &* 1_000_003 &+ UInt64(index))
      time += [0, 0, 500, 7_000, 40_000, 3_600_000].randomElement(using: &random) ?? 0
      if Int.random(in: 0..<40, using: &random) == 0 { time += 3 * 86_400_000 }
      let command = RandomCommand(
        town: town,
        desk: town.desk(at: time),
        random: random,
        index: index
      )
      story.append(outcome(of: command, on: store))
      story.append(try store.ask(Self.name) { site in try command.look(at: site) })
    }
  }

  private func outcome(of command: RandomCommand, on store: some ModerationStore) -> String {
    do throws(ModerationError) {
      return try store.carryOut(Self.name) { site throws(ModerationError) in
        try command.run(in: &site)
      }
    } catch {
      return "\(error)"
    }
  }
}
