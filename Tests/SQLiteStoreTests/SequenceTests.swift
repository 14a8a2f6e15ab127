import MemoryStore
import Moderation
import SQLiteStore
import StoreConformance
import StoreSamples
import Testing

@Suite struct SequenceTests {
  @Test(arguments: UInt64(0)..<12)
  func `Whatever happens to a site, it is the same on disk as in memory`(seed: UInt64) throws {
    let place = try TemporaryStore()
    let store = try SQLiteStore(place.path)
    let memory = MemoryStore()
    var (onDisk, inMemory) = (try RandomSite(seed: seed), try RandomSite(seed: seed))
    try onDisk.play(250, on: store)
    try inMemory.play(250, on: memory)
    let difference = zip(onDisk.story, inMemory.story).first { $0 != $1 }
    #expect(difference == nil)
    #expect(onDisk.story.count == inMemory.story.count)
    let expected = try memory.ask(RandomSite.name) { site in try State(of: site, numbers: 500) }
    #expect(expected.entries.count > 100)
    store.stop()
    // As it is read by whoever opens the file next.
    let reopened = try SQLiteStore(place.path)
    let found = try reopened.ask(RandomSite.name) { site in try State(of: site, numbers: 500) }
    let isSame = found == expected
    #expect(isSame)
    var chain = LedgerVerification(site: RandomSite.name)
    for entry in found.entries { #expect(chain.take(entry) == nil) }
    reopened.stop()
  }

  @Test func `What happens at random is everything that a desk does`() throws {
    var kinds: Set<LedgerEntry.Kind> = []
    for seed in 0..<12 as Range<UInt64> {
      let memory = MemoryStore()
      var happening = try RandomSite(seed: seed)
      try happening.play(250, on: memory)
      kinds.formUnion(
        try memory.ask(RandomSite.name) { site in
          try site.entries(after: 0, limit: .max).map(\.kind)
        }
      )
    }
    #expect(Set(LedgerEntry.Kind.allCases).subtracting(kinds) == [.rescreened])
  }
}
