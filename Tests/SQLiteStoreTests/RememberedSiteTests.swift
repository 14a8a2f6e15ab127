import Moderation
import SQLiteStore
import StoreSamples
import Testing

@Suite struct RememberedSiteTests {
  private let place: TemporaryStore

  init() throws {
    place = try TemporaryStore()
  }

  @Test func `What another process commits is seen by the next command`() throws {
    let (one, other) = (try SQLiteStore(place.path), try SQLiteStore(place.path))
    for round in 0..<3 {
      for (index, store) in [one, other].enumerated() {
        let number = try store.carryOut("a") { site throws(ModerationError) in
          let settings = try site.settings()
          var next = settings
          next.textsKeptFor = (settings.textsKeptFor ?? 0) + 1
          try site.put([.settings(next)])
          return (try site.nextNumber(), next.textsKeptFor, try site.ledgerHead().sequence)
        }
        let expected = Int64(2 * round + index + 1)
        #expect(number == (expected, expected, expected))
      }
    }
    one.stop()
    other.stop()
  }

  @Test func `A command that takes a number and throws gives it back`() throws {
    let store = try SQLiteStore(place.path)
    for _ in 0..<3 {
      #expect(throws: ModerationError.self) {
        try store.carryOut("a") { site throws(ModerationError) in
          _ = try site.nextNumber()
          throw .stale
        }
      }
    }
    #expect(try store.carryOut("a") { site throws(ModerationError) in try site.nextNumber() } == 1)
    store.stop()
    let again = try SQLiteStore(place.path)
    #expect(try again.carryOut("a") { site throws(ModerationError) in try site.nextNumber() } == 2)
    again.stop()
  }
}
