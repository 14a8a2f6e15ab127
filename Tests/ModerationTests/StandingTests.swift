import Moderation
import Screening
import Testing

@Suite struct StandingTests {
  private static let day: Int64 = 86_400_000

  private let conduct: Conduct = {
    var conduct = Conduct()
    conduct.expiry = 90 * day
    conduct.ladder = [
      Conduct.Rung(strikes: 3, suspension: day, notify: []),
      Conduct.Rung(strikes: 5, suspension: 7 * day, notify: ["team"]),
    ]
    return conduct
  }()

  private func day(_ number: Int64) -> Timestamp { Timestamp(milliseconds: number * Self.day) }

  private func give(
    _ count: Int,
    _ standing: inout Standing,
    for comment: String,
    on number: Int64
  ) -> Standing.Consequence {
    standing.give(
      [Strike(guideline: "g0", count: count)],
      for: comment,
      at: day(number),
      under: conduct
    )
  }

  @Test func `A suspension ends by itself`() {
    var standing = Standing()
    #expect(give(3, &standing, for: "a", on: 0).rung?.strikes == 3)
    #expect(standing.suspension(at: day(0))?.end == day(1))
    #expect(standing.suspension(at: day(1).advanced(by: -1)) != nil)
    #expect(standing.suspension(at: day(1)) == nil)
    #expect(standing.suspensions == 1)
  }

  @Test func `A comment gives one set of strikes, whatever its revisions do`() {
    var standing = Standing()
    #expect(give(2, &standing, for: "a", on: 0).strikes == 2)
    #expect(give(2, &standing, for: "a", on: 1).strikes == 0)
    #expect(standing.liveStrikes(at: day(1), under: conduct) == 2)
  }

  @Test func `Guidelines add up within a set`() {
    var standing = Standing()
    let consequence = standing.give(
      [Strike(guideline: "g0", count: 3), Strike(guideline: "g2", count: 2)],
      for: "a",
      at: day(0),
      under: conduct
    )
    #expect(consequence.strikes == 5)
    #expect(consequence.rung?.notify == ["team"])
    #expect(standing.suspension(at: day(6))?.end == day(7))
  }

  @Test func `Expired strikes neither count nor carry anybody up the ladder`() {
    var standing = Standing()
    _ = give(2, &standing, for: "a", on: 0)
    #expect(standing.liveStrikes(at: day(89), under: conduct) == 2)
    #expect(standing.liveStrikes(at: day(90), under: conduct) == 0)
    #expect(give(1, &standing, for: "b", on: 90).rung == nil)
  }

  @Test func `Overturning ends the suspension that rests on the decision`() {
    var standing = Standing()
    _ = give(2, &standing, for: "a", on: 0)
    _ = give(1, &standing, for: "b", on: 1)
    standing.overturn("b", under: conduct)
    #expect(standing.suspension(at: day(1)) == nil)
    #expect(standing.liveStrikes(at: day(1), under: conduct) == 2)
    #expect(standing.suspensions == 0)
  }

  @Test func `Overturning shortens what a later decision led to`() {
    var standing = Standing()
    _ = give(2, &standing, for: "a", on: 0)
    _ = give(3, &standing, for: "b", on: 1)
    #expect(standing.suspension(at: day(1))?.end == day(8))
    standing.overturn("a", under: conduct)
    #expect(standing.suspension(at: day(1))?.end == day(2))
  }

  @Test func `Overturning never lengthens, though a later decision would now reach a rung`() {
    var standing = Standing()
    _ = give(1, &standing, for: "a", on: 0)
    _ = give(2, &standing, for: "b", on: 1)
    _ = give(1, &standing, for: "c", on: 10)
    #expect(standing.suspension(at: day(10)) == nil)
    // Had the first never been, the last would have raised two to three.
    standing.overturn("a", under: conduct)
    #expect(standing.suspension(at: day(10)) == nil)
  }

  @Test func `What a rule asks for is a suspension of its own and goes with its decision`() {
    var standing = Standing()
    standing.suspend(for: 3 * Self.day, over: "a", at: day(0))
    _ = give(3, &standing, for: "b", on: 1)
    #expect(standing.suspension(at: day(1))?.cause == .rule)
    #expect(standing.suspension(at: day(1))?.end == day(3))
    standing.overturn("a", under: conduct)
    #expect(standing.suspension(at: day(1))?.cause == .strikes)
    #expect(standing.suspensions == 1)
  }

  @Test func `A past that is taken as given counts and suspends nobody`() {
    var standing = Standing()
    let strikes = [Strike(guideline: nil, count: 4)]
    standing.assume([StrikeSet(comment: "", at: day(0), strikes: strikes)], suspensions: 2)
    #expect(standing.suspension(at: day(0)) == nil)
    #expect(standing.liveStrikes(at: day(1), under: conduct) == 4)
    #expect(standing.suspensions == 2)
    #expect(give(1, &standing, for: "a", on: 1).rung?.strikes == 5)
  }

  @Test func `A standing keeps what is open and counts what is over`() {
    var standing = Standing()
    for number in 0..<200 { _ = give(3, &standing, for: "c\(number)", on: Int64(number) * 100) }
    #expect(standing.strikes.count == 1)
    #expect(standing.suspensions == 200)
  }
}
