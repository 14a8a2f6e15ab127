/// A condition's value: strong Kleene logic over two non-values.
///
/// *Unknown* is where there is nothing to say: no article text, no author. *Undetermined* is where
/// something failed: a match limit, a classifier that is down. Of the two, undetermined prevails, so
/// that a failure is never taken for a gap.
package enum Truth: UInt8, Hashable, Sendable {
  case `false`, unknown, undetermined, `true`

  package init(_ value: Bool) {
    self = value ? .true : .false
  }

  package var isKnown: Bool { self == .true || self == .false }

  package static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .true: .false
    case .false: .true
    case .unknown, .undetermined: value
    }
  }

  package static func && (left: Truth, right: Truth) -> Truth {
    if left == .false || right == .false { return .false }
    if left == .undetermined || right == .undetermined { return .undetermined }
    return left == .unknown || right == .unknown ? .unknown : .true
  }

  package static func || (left: Truth, right: Truth) -> Truth {
    if left == .true || right == .true { return .true }
    if left == .undetermined || right == .undetermined { return .undetermined }
    return left == .unknown || right == .unknown ? .unknown : .false
  }
}
