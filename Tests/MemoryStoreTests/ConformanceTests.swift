import MemoryStore
import StoreConformance
import Testing

@Suite struct ConformanceTests {
  @Test(arguments: StoreCase.allCases)
  func `The store does what every store must`(check: StoreCase) throws {
    try check.check(MemoryStore())
  }
}
