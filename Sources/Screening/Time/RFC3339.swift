/// Reads and writes times as RFC 3339 has them: `2026-01-05T10:00:00.25Z`, `2026-01-05 10:00:00+01:00`.
package enum RFC3339 {
  /// The instant that a text names.
  ///
  /// A leap second is the last moment of its minute; digits past milliseconds are cut off.
  package static func instant(_ text: String) throws(MalformedInstant) -> Timestamp {
    var reader = InstantReader(text)
    let year = try reader.number(digits: 4, in: 0...9999, "a year of four digits")
    try reader.mark("-", "`-` behind the year")
    let month = try reader.number(in: 1...12, "a month")
    try reader.mark("-", "`-` behind the month")
    let day = try reader.number(
      in: 1...length(ofMonth: month, year: year),
      "a day of \(padded(year, 4))-\(padded(month, 2))"
    )
    try reader.mark("Tt ", "`T` behind the day")
    let hour = try reader.number(in: 0...23, "an hour")
    try reader.mark(":", "`:` behind the hour")
    let minute = try reader.number(in: 0...59, "a minute")
    try reader.mark(":", "`:` behind the minute")
    let second = try reader.number(in: 0...60, "a second")
    let fraction = try reader.milliseconds()
    let offset = try reader.offset()
    try reader.end()
    let time = (hour * 60 + minute - offset) * 60 + min(second, 59)
    let milliseconds = second == 60 ? 999 : fraction
    return Timestamp(
      milliseconds: (days(year: year, month: month, day: day) * 86_400 + time) * 1000 + milliseconds
    )
  }

  /// An instant in UTC, with milliseconds only where there are any.
  package static func text(_ instant: Timestamp) -> String {
    let seconds = instant.milliseconds.quotient(1000)
    let milliseconds = instant.milliseconds - seconds * 1000
    let day = seconds.quotient(86_400)
    let time = seconds - day * 86_400
    let (year, month, date) = civil(day)
    var text = Array(padded(year, 4).utf8)
    text.reserveCapacity(24)
    func append(_ mark: Unicode.Scalar, _ number: Int64) {
      text.append(UInt8(ascii: mark))
      text.append(UInt8(ascii: "0") + UInt8(number / 10))
      text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
    append("-", month)
    append("-", date)
    append("T", time / 3600)
    append(":", time / 60 % 60)
    append(":", time % 60)
    if milliseconds > 0 {
      append(".", milliseconds / 10)
      text.append(UInt8(ascii: "0") + UInt8(milliseconds % 10))
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  private static func length(ofMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.quotient(400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The reverse of ``days(year:month:day:)``.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = shifted.quotient(146_097)
    let day = shifted - era * 146_097
    let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  /// Division that rounds towards minus infinity.
  fileprivate func quotient(_ divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
