import Screening

/// The thousandths that a measure can have, as intervals: closed, in order, not touching.
struct NumberRange: Hashable {
  private(set) var intervals: [ClosedRange<Int64>]

  static let everything = NumberRange(intervals: [Int64.min...Int64.max])

  private init(intervals: [ClosedRange<Int64>]) {
    self.intervals = intervals
  }

  init(_ interval: ClosedRange<Int64>) {
    intervals = [interval]
  }

  /// The numbers that stand in a relation to a bound.
  init(_ relation: Relation, _ bound: Int64) {
    let below = bound > .min ? [Int64.min...(bound - 1)] : []
    let above = bound < .max ? [(bound + 1)...Int64.max] : []
    switch relation {
    case .equal: intervals = [bound...bound]
    case .notEqual: intervals = below + above
    case .less: intervals = below
    case .lessOrEqual: intervals = [Int64.min...bound]
    case .greater: intervals = above
    case .greaterOrEqual: intervals = [bound...Int64.max]
    }
  }

  func intersection(_ other: NumberRange) -> NumberRange {
    var common: [ClosedRange<Int64>] = []
    for left in intervals {
      for right in other.intervals where left.overlaps(right) {
        common.append(left.clamped(to: right))
      }
    }
    return NumberRange(intervals: common)
  }

  /// Whether a multiple of a step lies inside.
  func contains(multipleOf step: Int64) -> Bool {
    intervals.contains { interval in
      let remainder = interval.lowerBound % step
      let distance = remainder == 0 ? 0 : (remainder > 0 ? step - remainder : -remainder)
      let (first, overflow) = interval.lowerBound.addingReportingOverflow(distance)
      return !overflow && first <= interval.upperBound
    }
  }
}

extension Relation {
  /// The relation that holds where this one doesn't.
  var complement: Relation {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
