import Screening

/// Asks whether conditions can be true, and whether one implies another.
///
/// Sound and incomplete: what it calls impossible is; what it doesn't may be too. It knows intervals of
/// numbers, containment of lists, and that a value can be unknown.
struct ConditionLogic {
  let nodes: [ConditionNode]
  let leaves: [Leaf]
  let relations: LeafRelations

  /// Whether a rule with these conditions can fire: `when` is true and `unless` is not.
  func canFire(when: Int, unless: Int?) -> Bool {
    isPossible(firing(when: when, unless: unless))
  }

  /// Whether a rule with these conditions fires on every comment of which everything it asks is known.
  func alwaysFires(when: Int, unless: Int?) -> Bool {
    var quiet = form(when, .isFalse)
    if let unless { quiet = quiet.or(form(unless, .isTrue)) }
    return !isPossible(quiet)
  }

  /// Whether the second rule fires wherever the first one does.
  func implies(
    when: Int,
    unless: Int?,
    otherWhen: Int,
    otherUnless: Int?
  ) -> Bool {
    var otherQuiet = form(otherWhen, .isNotTrue)
    if let otherUnless { otherQuiet = otherQuiet.or(form(otherUnless, .isTrue)) }
    return !isPossible(firing(when: when, unless: unless).and(otherQuiet))
  }

  private func firing(when: Int, unless: Int?) -> Disjunction {
    let fires = form(when, .isTrue)
    guard let unless else { return fires }
    return fires.and(form(unless, .isNotTrue))
  }

  private func isPossible(_ disjunction: Disjunction) -> Bool {
    !disjunction.isComplete || disjunction.alternatives.contains(where: relations.areConsistent)
  }

  /// When a node has a value, by de Morgan's laws for strong Kleene logic.
  private func form(_ node: Int, _ value: Claim.Value) -> Disjunction {
    switch nodes[node].kind {
    case .leaf(let leaf):
      return Disjunction(alternatives: [[Claim(leaf: leaf, value: value)]])
    case .not(let child):
      return form(child, value.negated)
    case .all(let children):
      return value == .isTrue || value == .isNotFalse
        ? all(children, value) : any(children, value)
    case .any(let children):
      return value == .isTrue || value == .isNotFalse
        ? any(children, value) : all(children, value)
    case .isUnknown(let child):
      // Two-valued itself.
      switch value {
      case .isTrue, .isNotFalse: return form(child, .isNotTrue).and(form(child, .isNotFalse))
      case .isFalse, .isNotTrue: return form(child, .isTrue).or(form(child, .isFalse))
      }
    }
  }

  private func all(_ children: [Int], _ value: Claim.Value) -> Disjunction {
    children.reduce(.always) { $0.isComplete ? $0.and(form($1, value)) : $0 }
  }

  private func any(_ children: [Int], _ value: Claim.Value) -> Disjunction {
    children.reduce(.never) { $0.isComplete ? $0.or(form($1, value)) : $0 }
  }
}

extension Claim.Value {
  /// What is said of a condition where this is said of its negation.
  fileprivate var negated: Claim.Value {
    switch self {
    case .isTrue: .isFalse
    case .isFalse: .isTrue
    case .isNotTrue: .isNotFalse
    case .isNotFalse: .isNotTrue
    }
  }
}
