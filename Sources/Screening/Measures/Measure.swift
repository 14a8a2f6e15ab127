/// A number that a rule can compare, in thousandths and rounded before it is compared: 8 words are
/// 8000, 70% is 700, 24 hours are 86,400,000 (of seconds), a weight of 2.5 is 2500.
package enum Measure: Hashable, Sendable {
  case known(Int64)
  case unknown
  case undetermined

  /// A whole number, as a measure.
  init(count: Int) {
    let (thousandths, overflow) = Int64(count).multipliedReportingOverflow(by: 1000)
    self = .known(overflow ? (count > 0 ? .max : .min) : thousandths)
  }

  /// A part of a whole, rounded to thousandths, halves up; unknown where the whole is nothing.
  init(share part: Int, of whole: Int) {
    self = whole == 0 ? .unknown : .known(Int64((part * 2000 + whole) / (whole * 2)))
  }

  /// Whether a comparison holds.
  func compared(_ relation: Relation, _ limit: Int64) -> Truth {
    switch self {
    case .known(let value): Truth(relation.holds(value, limit))
    case .unknown: .unknown
    case .undetermined: .undetermined
    }
  }
}
