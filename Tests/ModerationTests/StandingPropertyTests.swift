import Moderation
import Screening
import TestSupport
import Testing

/// Standings against a plain account of the same decisions, written down in full and gone through from the
/// beginning each time.
@Suite struct StandingPropertyTests {
  private struct Decision {
    var comment: String
    var hour: Int
    var count: Int
    var hours: Int
    var stands = true
  }

  private struct Account {
    let rungs: [Int: Int]
    let expiry: Int
    var decisions: [Decision] = []

    func total(at hour: Int, before position: Int) -> Int {
      var total = 0
      for decision in decisions[..<position] where decision.stands {
        if hour < decision.hour + expiry { total += decision.count }
      }
      return total
    }

    func hours(of position: Int) -> Int {
      let decision = decisions[position]
      let old = total(at: decision.hour, before: position)
      let top = rungs.keys.max() ?? 0
      if old >= top { return rungs[top] ?? 0 }
      for total in stride(from: old + decision.count, to: old, by: -1) {
        if let hours = rungs[total] { return hours }
      }
      return 0
    }

    func end(at hour: Int) -> Int? {
      decisions.filter { $0.stands && $0.hour <= hour && hour < $0.hour + $0.hours }
        .map { $0.hour + $0.hours }.max()
    }
  }

  @Test("A standing agrees with an account of all decisions", arguments: UInt64(0)..<200)
  func agrees(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rungs = [2: 20, 3: 5, 5: 60, 9: Int.random(in: 1...200, using: &random)]
    var account = Account(rungs: rungs, expiry: Int.random(in: 10...300, using: &random))
    var conduct = Conduct()
    conduct.expiry = Int64(account.expiry)
    conduct.ladder = rungs.keys.sorted().map {
      Conduct.Rung(strikes: $0, suspension: rungs[$0].map(Int64.init), notify: [])
    }
    var standing = Standing()
    var hour = 0
    for step in 0..<60 {
      hour += Int.random(in: 0...30, using: &random)
      if Int.random(in: 0..<4, using: &random) > 0 {
        let count = Int.random(in: 1...4, using: &random)
        account.decisions.append(Decision(comment: "c\(step)", hour: hour, count: count, hours: 0))
        let last = account.decisions.count - 1
        account.decisions[last].hours = account.hours(of: last)
        _ = standing.give(
          [Strike(guideline: "g0", count: count)],
          for: "c\(step)",
          at: Timestamp(milliseconds: Int64(hour)),
          under: conduct
        )
      } else if let position = account.decisions.indices.randomElement(using: &random) {
        standing.overturn(account.decisions[position].comment, under: conduct)
        account.decisions[position].stands = false
        for later in account.decisions.indices where account.decisions[later].stands {
          account.decisions[later].hours = min(
            account.decisions[later].hours,
            account.hours(of: later)
          )
        }
      }
      for probe in [hour, hour + 1, hour + 19, hour + 59] {
        let now = Timestamp(milliseconds: Int64(probe))
        let total = account.total(at: probe, before: account.decisions.count)
        #expect(standing.liveStrikes(at: now, under: conduct) == total)
        #expect(
          standing.suspension(at: now)?.end.milliseconds == account.end(at: probe).map(Int64.init)
        )
      }
    }
  }
}
