import Screening

/// A set of whole numbers as ranges in order, of which no two touch.
struct Intervals: Hashable {
  private(set) var ranges: [ClosedRange<Int64>]

  /// No number at all.
  static let none = Intervals([])

  private init(_ ranges: [ClosedRange<Int64>]) {
    self.ranges = ranges
  }

  init(_ range: ClosedRange<Int64>) {
    ranges = [range]
  }

  /// The numbers of a range that stand in a relation to a limit.
  init(_ relation: Relation, _ limit: Int64, in domain: ClosedRange<Int64>) {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let parts: [(Int64, Int64)] =
      switch relation {
      case .equal: [(limit, limit)]
      case .notEqual: [(low, limit.lowered), (limit.raised, high)]
      case .less: [(low, limit.lowered)]
      case .lessOrEqual: [(low, limit)]
      case .greater: [(limit.raised, high)]
      case .greaterOrEqual: [(limit, high)]
      }
    ranges = parts.compactMap { first, last in
      let (first, last) = (max(first, low), min(last, high))
      return first <= last ? first...last : nil
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  func intersection(_ other: Intervals) -> Intervals {
    var result = Self.none
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (left, right) = (ranges[mine], other.ranges[theirs])
      let low = max(left.lowerBound, right.lowerBound)
      let high = min(left.upperBound, right.upperBound)
      if low <= high { result.ranges.append(low...high) }
      if left.upperBound < right.upperBound { mine += 1 } else { theirs += 1 }
    }
    return result
  }
}

extension Int64 {
  fileprivate var lowered: Int64 { self == .min ? self : self - 1 }
  fileprivate var raised: Int64 { self == .max ? self : self + 1 }
}
