import Moderation
import SQLiteStore
import Screening
import Testing

@Suite struct TokenTests {
  @Test func `Tokens are there after the store was opened again`() throws {
    let place = try TemporaryStore()
    let now = Timestamp(milliseconds: 1_000)
    let hash = [UInt8](repeating: 1, count: 32)
    do {
      let store = try SQLiteStore(place.path)
      let token = try store.addToken(site: "a", role: .site, name: "x", hash: hash, at: now)
      #expect(token.id == PersonID(1))
      store.stop()
      #expect(throws: ModerationError.self) { try store.tokens(of: nil) }
    }
    let store = try SQLiteStore(place.path)
    #expect(try store.token(withHash: hash)?.site == "a")
    #expect(try store.revokeToken(PersonID(1), at: now))
    #expect(try store.token(withHash: hash) == nil)
    #expect(try store.tokens(of: "a").first?.revokedAt == now)
    #expect(try !store.revokeToken(PersonID(1), at: now))
    store.stop()
  }
}
