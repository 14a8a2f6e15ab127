import MemoryStore
import Moderation
import Screening
import TestSupport
import Testing

/// Random commands on a desk and on a ``ReferenceSite``, which must agree about everything after each.
@Suite struct ReferenceModelTests {
  private static let pack = """
    community "Test" { review held comments approvals 2 language en appeals within 2 days }
    terms insults { idiot }
    terms slurs { vermin }
    guideline respect "Be kind." {
      rule slur { when text has slurs then reject, strike 2 because "No." }
      rule insult { when text has insults then hold priority high, strike 1 because "No." }
    }
    guideline flags "Flag." {
      rule flagged { when comment.flags >= 2 then hold because "Flagged." }
    }
    conduct {
      a rejection is 1 strike
      strikes expire after 3 days
      at 3 strikes suspend for 1 day
      at 5 strikes suspend for 4 days
    }
    """

  @Test(arguments: UInt64(0)..<80)
  func `A site is as a plain account of it says, whatever happens`(seed: UInt64) throws {
    var play = try Play(seed: seed, forum: Forum(Self.pack))
    for step in 0..<150 {
      let told = try play.step()
      try play.compare()
      if play.hasDiffered {
        Issue.record("seed \(seed), step \(step), after: \(told)")
        return
      }
    }
  }

  @Test func `What happens is all that can happen, and much of it is refused`() throws {
    var (done, refused): (Set<String>, Set<String>) = ([], [])
    for seed in 0..<80 as Range<UInt64> {
      var play = try Play(seed: seed, forum: Forum(Self.pack))
      for _ in 0..<200 { _ = try play.step() }
      done.formUnion(play.done)
      refused.formUnion(play.refused)
    }
    #expect(done.count == 17)
    #expect(
      refused == [
        "already_approved", "already_flagged", "case_closed", "claimed", "not_appealable",
        "not_public", "not_the_latest", "nothing_to_change", "text_changed", "took_part",
      ]
    )
  }
}
