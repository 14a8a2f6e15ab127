import Screening

/// Something that a conjunction says of one leaf.
///
/// With *unknown* as a third value, “is not true” is weaker than “is false”, and a rule's exemption asks
/// for the weaker one.
struct Claim: Hashable {
  enum Value: Hashable {
    case isTrue, isFalse, isNotTrue, isNotFalse
  }

  /// An index into the rule set's leaves.
  var leaf: Int
  var value: Value
}

/// Claims that hold together.
typealias Conjunction = Set<Claim>

/// A condition as a disjunction of conjunctions of claims (its disjunctive normal form).
///
/// The form can grow exponentially with the condition, so it stops at ``Disjunction/limit``; then nothing
/// is concluded.
struct Disjunction {
  /// The most conjunctions that are kept.
  static let limit = 2_000

  var alternatives: [Conjunction]
  /// False where the limit was reached, so that alternatives are missing.
  var isComplete = true

  static let always = Disjunction(alternatives: [[]])
  static let never = Disjunction(alternatives: [])

  init(alternatives: [Conjunction]) {
    self.alternatives = alternatives
  }

  func or(_ other: Disjunction) -> Disjunction {
    var union = Disjunction(alternatives: alternatives + other.alternatives)
    union.isComplete = isComplete && other.isComplete
    union.cut()
    return union
  }

  func and(_ other: Disjunction) -> Disjunction {
    var product = Disjunction.never
    product.isComplete = isComplete && other.isComplete
    for left in alternatives {
      for right in other.alternatives {
        guard product.alternatives.count < Self.limit else {
          product.isComplete = false
          return product
        }
        product.alternatives.append(left.union(right))
      }
    }
    return product
  }

  private mutating func cut() {
    guard alternatives.count > Self.limit else { return }
    alternatives.removeSubrange(Self.limit...)
    isComplete = false
  }
}
