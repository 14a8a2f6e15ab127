import Screening

/// Instants as RFC 3339 writes them.
enum Instant {
  /// `2026-01-05T10:00:00Z`, with an offset and fractions of seconds too; nil if it isn't one.
  static func parse(_ text: String) -> Timestamp? {
    var rest = text.utf8[...]
    guard let year = digits(4, &rest), mark("-", &rest),
      let month = digits(2, &rest), mark("-", &rest), let day = digits(2, &rest),
      mark("T", &rest) || mark("t", &rest),
      let hour = digits(2, &rest), mark(":", &rest), let minute = digits(2, &rest),
      mark(":", &rest), let second = digits(2, &rest),
      (1...12).contains(month), (1...days(in: month, of: year)).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var milliseconds = 0
    if mark(".", &rest) {
      let fraction = rest.prefix { isDigit($0) }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count)
      var scale = 100
      for digit in fraction.prefix(3) {
        milliseconds += Int(digit - 48) * scale
        scale /= 10
      }
    }
    guard let offset = offset(&rest), rest.isEmpty else { return nil }
    let seconds = (days(before: year, month, day) * 24 + hour) * 3600 + minute * 60 + second
    return Timestamp(milliseconds: Int64((seconds - offset) * 1000 + milliseconds))
  }

  /// Seconds east of UTC.
  private static func offset(_ rest: inout Substring.UTF8View) -> Int? {
    if mark("Z", &rest) || mark("z", &rest) { return 0 }
    let isEast = mark("+", &rest)
    guard isEast || mark("-", &rest), let hours = digits(2, &rest), mark(":", &rest),
      let minutes = digits(2, &rest), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }

  private static func digits(_ count: Int, _ rest: inout Substring.UTF8View) -> Int? {
    let taken = rest.prefix(count)
    guard taken.count == count, taken.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return taken.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func mark(_ mark: Unicode.Scalar, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar (Hinnant, “chrono-compatible low-level date
  /// algorithms”).
  private static func days(before year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
