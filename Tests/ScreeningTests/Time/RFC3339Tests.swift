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
  func `times are read`(text: String, milliseconds: Int64) throws {
    #expect(try RFC3339.instant(text) == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: [
    ("", 0..<0, "expected a year of four digits, found the end"),
    ("26-01-05", 0..<4, "expected a year of four digits, found `26-0`"),
    ("２026-01-05T10:00:00Z", 0..<4, "expected a year of four digits, found `２0`"),
    ("2026-13-05T10:00:00Z", 5..<7, "expected a month from 01 to 12, found `13`"),
    ("2026-00-05T10:00:00Z", 5..<7, "expected a month from 01 to 12, found `00`"),
    ("2026-1-05T10:00:00Z", 5..<7, "expected a month from 01 to 12, found `1-`"),
    ("2026/01/05", 4..<5, "expected `-` behind the year, found `/`"),
    ("2026-02-29T10:00:00Z", 8..<10, "expected a day of 2026-02 from 01 to 28, found `29`"),
    ("1900-02-29T00:00:00Z", 8..<10, "expected a day of 1900-02 from 01 to 28, found `29`"),
    ("2026-01-00T10:00:00Z", 8..<10, "expected a day of 2026-01 from 01 to 31, found `00`"),
    ("2026-01-05", 10..<10, "expected `T` behind the day, found the end"),
    ("2026-01-05T24:00:00Z", 11..<13, "expected an hour from 00 to 23, found `24`"),
    ("2026-01-05T10:60:00Z", 14..<16, "expected a minute from 00 to 59, found `60`"),
    ("2026-01-05T10:00", 16..<16, "expected `:` behind the minute, found the end"),
    ("2026-01-05T10:00:61Z", 17..<19, "expected a second from 00 to 60, found `61`"),
    ("2026-01-05T10:00:00.Z", 20..<21, "expected digits behind the point, found `Z`"),
    ("2026-01-05T10:00:00", 19..<19, "expected `Z` or an offset such as `+01:00`, found the end"),
    (
      "2026-01-05T10:00:00+1:00", 20..<22,
      "expected the offset's hours from 00 to 23, found `1:`"
    ),
    ("2026-01-05T10:00:00é", 19..<21, "expected `Z` or an offset such as `+01:00`, found `é`"),
    ("2026-01-05T10:00:00ZZ", 20..<21, "expected nothing behind the time zone, found `Z`"),
  ])
  func `what is no time is refused, and why`(
    text: String,
    range: Range<Int>,
    description: String
  ) throws {
    let error = #expect(throws: MalformedInstant.self) { try RFC3339.instant(text) }
    #expect(error?.range == range)
    #expect(error?.description == description)
  }

  @Test(arguments: UInt64(0)..<50) func `a time reads back as it was written`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let instant = Timestamp(milliseconds: Int64(random.next() % 4_000_000_000_000))
    let text = RFC3339.text(instant)
    #expect(try RFC3339.instant(text) == instant)
    let style = Date.ISO8601FormatStyle(
      includingFractionalSeconds: instant.milliseconds % 1000 != 0
    )
    #expect(
      (try? style.parse(text)).map { ($0.timeIntervalSince1970 * 1000).rounded() }
        == Double(instant.milliseconds)
    )
  }
}
