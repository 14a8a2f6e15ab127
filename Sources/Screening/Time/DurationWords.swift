/// Durations as people write them.
package enum DurationWords {
  private static let units: [(milliseconds: Int64, name: String)] = [
    (86_400_000, "day"), (3_600_000, "hour"), (60_000, "minute"), (1000, "second"),
    (1, "millisecond"),
  ]

  /// The whole duration in the largest unit that divides it: `1 day`, `25 hours`, `90 minutes`.
  ///
  /// Rules that say it so mean the same duration.
  package static func exact(_ milliseconds: Int64) -> String {
    let unit = units.first { milliseconds != 0 && milliseconds % $0.milliseconds == 0 }
    return count(milliseconds / (unit?.milliseconds ?? 1000), unit?.name ?? "second")
  }

  /// About how long, in its two largest units: `2 days 3 hours`.
  package static func rough(_ milliseconds: Int64) -> String {
    guard
      let first = units.firstIndex(where: { milliseconds.magnitude >= $0.milliseconds.magnitude })
    else { return "0 seconds" }
    let whole = count(milliseconds / units[first].milliseconds, units[first].name)
    let rest = milliseconds.magnitude % units[first].milliseconds.magnitude
    guard first + 1 < units.count - 1 else { return whole }
    let part = Int64(rest / units[first + 1].milliseconds.magnitude)
    return part == 0 ? whole : "\(whole) \(count(part, units[first + 1].name))"
  }

  private static func count(_ number: Int64, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
