import Foundation
import TestSupport
import Testing

@testable import Screening

@Suite struct RFC3339Tests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999Z", -1),
    ("2016-02-09T11:26:00.678Z", 1_455_017_160_678), ("2026-01-05t10:00:00.25z", 1_767_607_200_250),
    ("2026-01-05 11:00:00+01:00", 1_767_607_200_000), ("2016-12-31T23:59:60Z", 1_483_228_799_999),
    ("2000-02-29T00:00:00.1239-00:30", 951_784_200_123),
    ("0000-01-01T00:00:00Z", -62_167_219_200_000),
  ])
  func `times are read`(text: String, milliseconds: Int64) {
    #expect(RFC3339.instant(text) == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "", "2026-01-05", "2026-01-05T10:00:00", "2026-13-05T10:00:00Z", "2026-02-29T10:00:00Z",
    "2026-01-05T24:00:00Z", "2026-01-05T10:00:00.Z", "2026-01-05T10:00:00+1:00",
    "2026-1-05T10:00:00Zx",
    "2026-01-05T10:60:00Z", "2026-01-05T10:00:61Z", "２０26-01-05T10:00:00Z", "2026-01-05T10:00:00ZZ",
    "2026-00-05T10:00:00Z", "2026-01-00T10:00:00Z", "1900-02-29T00:00:00Z",
  ])
  func `what is no time is refused`(text: String) {
    #expect(RFC3339.instant(text) == nil)
  }

  @Test(arguments: UInt64(0)..<50) func `a time reads back as it was written`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let instant = Timestamp(milliseconds: Int64(random.next() % 4_000_000_000_000))
    let text = RFC3339.text(instant)
    #expect(RFC3339.instant(text) == instant)
    let style = Date.ISO8601FormatStyle(
      includingFractionalSeconds: instant.milliseconds % 1000 != 0
    )
    #expect(
      (try? style.parse(text)).map { ($0.timeIntervalSince1970 * 1000).rounded() }
        == Double(instant.milliseconds)
    )
  }
}
