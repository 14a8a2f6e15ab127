/// Reads and writes times as RFC 3339 has them: `2026-01-05T10:00:00.25Z`, `2026-01-05 10:00:00+01:00`.
package enum RFC3339 {
  /// The instant that a text names, or nil where it names none.
  ///
  /// A leap second is the last moment of its minute; digits past milliseconds are cut off.
  package static func instant(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = number(bytes[0..<4]),
      let month = number(bytes[5..<7]), (1...12).contains(month),
      let day = number(bytes[8..<10]), (1...length(ofMonth: month, year: year)).contains(day),
      let hour = number(bytes[11..<13]), hour < 24,
      let minute = number(bytes[14..<16]), minute < 60,
      let second = number(bytes[17..<19]), second <= 60,
      let (fraction, zone) = fraction(bytes[19...]),
      let offset = offset(zone)
    else { return nil }
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
    let fraction = milliseconds == 0 ? "" : ".\(padded(milliseconds, 3))"
    return """
      \(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2))\
      T\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))\(fraction)Z
      """
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 0x30)
    }
    return value
  }

  /// Splits `.25+01:00` into milliseconds and zone.
  private static func fraction(_ rest: ArraySlice<UInt8>) -> (Int64, ArraySlice<UInt8>)? {
    guard rest.first == UInt8(ascii: ".") else { return (0, rest) }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    var padded = Array(digits.prefix(3))
    while padded.count < 3 { padded.append(0x30) }
    return (number(padded[...]) ?? 0, rest[digits.endIndex...])
  }

  /// A zone's minutes east of UTC.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int64? {
    let bytes = Array(zone)
    if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = number(bytes[1..<3]), hours < 24, let minutes = number(bytes[4..<6]), minutes < 60
    else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
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
