/// How well drift tells comments in their own thread from the same comments in another's.
package struct TopicEvaluation: Hashable, Sendable {
  /// One row of the calibration: pairs whose drift lies in a tenth of the scale.
  package struct Band: Hashable, Sendable {
    /// In thousandths; the last band holds 1000 as well.
    package var permille: Range<Int64>
    /// How many readings, of own and of other threads.
    package var readings: Int
    /// How many of them were of other threads.
    package var elsewhere: Int
  }

  /// The probability that a comment drifts further from another thread than a comment from its own.
  package var area: Double
  /// Of ``area``, at 95% (Hanley and McNeil, Radiology 143, 1982).
  package var interval: ClosedRange<Double>
  /// Comments that were measured against both their own and another thread.
  package var pairs: Int
  /// Comments for which drift is unknown in one of the two.
  package var unknown: Int
  /// To find a text's content words and its drift from a profile.
  package var microsecondsPerText: Double
  /// Ten, from 0 to 1000.
  package var calibration: [Band]

  /// Sums up what was read; nil if nothing was.
  init?(_ readings: PairedReadings) {
    guard !readings.own.isEmpty else { return nil }
    area = Self.area(own: readings.own, other: readings.other)
    interval = Self.interval(area, pairs: readings.own.count)
    pairs = readings.own.count
    unknown = readings.unknown
    microsecondsPerText = readings.spent / .microseconds(1) / Double(readings.texts)
    calibration = Self.calibration(own: readings.own, other: readings.other)
  }

  /// The area under the curve by ranks (Mann and Whitney), ties as half.
  static func area(own: [Int64], other: [Int64]) -> Double {
    var ownAt: [Int] = Array(repeating: 0, count: 1_001)
    var otherAt = ownAt
    for drift in own { ownAt[Int(drift)] += 1 }
    for drift in other { otherAt[Int(drift)] += 1 }
    var below = 0
    var wins = 0.0
    for drift in ownAt.indices {
      wins += Double(otherAt[drift]) * (Double(below) + Double(ownAt[drift]) / 2)
      below += ownAt[drift]
    }
    return wins / (Double(own.count) * Double(other.count))
  }

  private static func interval(_ area: Double, pairs: Int) -> ClosedRange<Double> {
    let count = Double(pairs)
    let square = area * area
    let variance =
      (area * (1 - area) + (count - 1) * (area / (2 - area) - square)
        + (count - 1) * (2 * square / (1 + area) - square)) / (count * count)
    let reach = 1.96 * max(0, variance).squareRoot()
    return max(0, area - reach)...min(1, area + reach)
  }

  private static func calibration(own: [Int64], other: [Int64]) -> [Band] {
    (0..<10).map { (tenth: Int64) in
      let range = tenth * 100..<(tenth == 9 ? 1_001 : tenth * 100 + 100)
      let home = own.count { range.contains($0) }
      let away = other.count { range.contains($0) }
      return Band(
        permille: tenth * 100..<tenth * 100 + 100,
        readings: home + away,
        elsewhere: away
      )
    }
  }
}
