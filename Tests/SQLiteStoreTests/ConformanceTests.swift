import SQLiteStore
import StoreConformance
import Testing

@Suite struct ConformanceTests {
  @Test(arguments: StoreCase.allCases)
  func `The store does what every store must`(check: StoreCase) throws {
    let place = try TemporaryStore()
    let store = try SQLiteStore(place.path)
    try check.check(store)
    store.stop()
  }
}
