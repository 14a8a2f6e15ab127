/// A part of a whole, and how sure it is.
struct Proportion: Equatable {
  var part: Int
  var whole: Int

  /// From 0 to 1; nil of nothing.
  var value: Double? { whole > 0 ? Double(part) / Double(whole) : nil }

  /// At 95% (Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 1927).
  var interval: ClosedRange<Double>? {
    guard let value else { return nil }
    let z = 1.959964
    let n = Double(whole)
    let centre = (value + z * z / (2 * n)) / (1 + z * z / n)
    let reach =
      z / (1 + z * z / n) * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, centre - reach)...min(1, centre + reach)
  }
}

/// How often a rule is right and wrong about labelled comments.
struct Confusion: Equatable {
  /// Cases that were caught.
  var caught = 0
  /// Cases that were not.
  var missed = 0
  /// Caught, and no case.
  var mistaken = 0
  /// Neither.
  var passed = 0

  mutating func add(isCase: Bool, isCaught: Bool) {
    switch (isCase, isCaught) {
    case (true, true): caught += 1
    case (true, false): missed += 1
    case (false, true): mistaken += 1
    case (false, false): passed += 1
    }
  }

  /// Of what was caught, the part that is a case.
  var precision: Proportion { Proportion(part: caught, whole: caught + mistaken) }
  /// Of the cases, the part that was caught.
  var recall: Proportion { Proportion(part: caught, whole: caught + missed) }
  /// Of what is no case, the part that was caught.
  var falsePositiveRate: Proportion { Proportion(part: mistaken, whole: mistaken + passed) }

  /// The harmonic mean of precision and recall, with its interval.
  ///
  /// F1 is 2J / (1 + J) with J = caught / (caught + missed + mistaken), a proportion; since it grows
  /// with J, the ends of J's interval give those of its own.
  var f1: (value: Double, interval: ClosedRange<Double>)? {
    let overlap = Proportion(part: caught, whole: caught + missed + mistaken)
    guard let value = overlap.value, let interval = overlap.interval else { return nil }
    func f1(_ overlap: Double) -> Double { 2 * overlap / (1 + overlap) }
    return (f1(value), f1(interval.lowerBound)...f1(interval.upperBound))
  }
}
