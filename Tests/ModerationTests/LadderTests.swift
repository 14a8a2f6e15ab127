import Moderation
import Screening
import Testing

@Suite struct LadderTests {
  private static let day: Int64 = 86_400_000

  private let conduct: Conduct = {
    var conduct = Conduct()
    conduct.ladder = [
      Conduct.Rung(strikes: 3, suspension: day, notify: []),
      Conduct.Rung(strikes: 5, suspension: 7 * day, notify: []),
      Conduct.Rung(strikes: 8, suspension: 30 * day, notify: ["team"]),
    ]
    return conduct
  }()

  @Test(
    "A decision applies the highest rung that it reaches",
    arguments: [
      (0, 2, nil), (2, 3, 3), (0, 4, 3), (3, 4, nil), (4, 5, 5), (2, 7, 5), (0, 20, 8), (7, 8, 8),
    ]
  )
  func reaches(old: Int, new: Int, rung: Int?) {
    #expect(conduct.rung(raising: old, to: new)?.strikes == rung)
  }

  @Test("Past the last rung every further strike applies the last again", arguments: [8, 9, 40])
  func pastTheLast(old: Int) {
    #expect(conduct.rung(raising: old, to: old + 1)?.strikes == 8)
  }

  @Test("A total that does not rise applies nothing", arguments: [(3, 3), (9, 9), (5, 2)])
  func doesNotRise(old: Int, new: Int) {
    #expect(conduct.rung(raising: old, to: new) == nil)
  }

  @Test func `Without a ladder nothing follows`() {
    #expect(Conduct().rung(raising: 0, to: 100) == nil)
  }

  @Test func `Strikes live while it is before their date plus the expiry`() {
    var conduct = Conduct()
    let date = Timestamp(milliseconds: 1000)
    #expect(conduct.strikesLive(from: date, at: Timestamp(milliseconds: .max)))
    conduct.expiry = 500
    #expect(conduct.strikesLive(from: date, at: Timestamp(milliseconds: 1499)))
    #expect(!conduct.strikesLive(from: date, at: Timestamp(milliseconds: 1500)))
  }
}
