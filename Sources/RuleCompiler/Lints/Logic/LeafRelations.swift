import Screening
import TextMatching

/// What the leaves of a rule set have to do with each other.
struct LeafRelations {
  let leaves: [Leaf]
  let windows: [WindowQuery]
  let containment: ListContainment

  /// Whether claims can hold together.
  func areConsistent(_ claims: Conjunction) -> Bool {
    let claims = claims.sorted { ($0.leaf, $0.value.order) < ($1.leaf, $1.value.order) }
    return claims.allSatisfy(isPossible) && numbersAgree(claims) && namesAgree(claims)
      && pairsAgree(claims)
  }

  /// Claims on one leaf alone.
  private func isPossible(_ claim: Claim) -> Bool {
    guard case .sample(let permille) = leaves[claim.leaf] else { return true }
    switch claim.value {
    case .isTrue, .isNotFalse: return permille > 0
    case .isFalse, .isNotTrue: return permille < 1000
    }
  }

  // MARK: Numbers

  /// A measure, whichever kind.
  private enum Key: Hashable {
    case text(TextMeasure)
    case fact(FactMeasure)
  }

  private struct Bounds {
    var known: NumberRange
    /// What holds unless the value is unknown.
    var unlessUnknown: NumberRange
    var mustBeKnown = false
    var mustBeUnknown = false
    var domain: MeasureDomain
  }

  private func numbersAgree(_ claims: [Claim]) -> Bool {
    var bounds: [Key: Bounds] = [:]
    for claim in claims {
      switch leaves[claim.leaf] {
      case .measure(let measure, let relation, let bound):
        narrow(&bounds, .text(measure), MeasureDomain(measure), relation, bound, claim.value)
      case .fact(let measure, let relation, let bound):
        let domain = MeasureDomain(measure, windows: windows)
        narrow(&bounds, .fact(measure), domain, relation, bound, claim.value)
      case .measureIsUnknown(let measure):
        settle(&bounds, .text(measure), MeasureDomain(measure), claim.value)
      case .factIsUnknown(let measure):
        settle(&bounds, .fact(measure), MeasureDomain(measure, windows: windows), claim.value)
      default: continue
      }
    }
    return bounds.values.allSatisfy { bounds in
      if bounds.mustBeKnown && bounds.mustBeUnknown { return false }
      if bounds.mustBeUnknown { return bounds.domain.canBeUnknown }
      if !bounds.mustBeKnown && bounds.domain.canBeUnknown { return true }
      return bounds.known.intersection(bounds.unlessUnknown)
        .contains(multipleOf: bounds.domain.step)
    }
  }

  private func narrow(
    _ all: inout [Key: Bounds],
    _ key: Key,
    _ domain: MeasureDomain,
    _ relation: Relation,
    _ bound: Int64,
    _ value: Claim.Value
  ) {
    var bounds = all[key] ?? Bounds(known: domain.range, unlessUnknown: .everything, domain: domain)
    let holds = NumberRange(relation, bound)
    let fails = NumberRange(relation.complement, bound)
    switch value {
    case .isTrue:
      bounds.known = bounds.known.intersection(holds)
      bounds.mustBeKnown = true
    case .isFalse:
      bounds.known = bounds.known.intersection(fails)
      bounds.mustBeKnown = true
    case .isNotTrue: bounds.unlessUnknown = bounds.unlessUnknown.intersection(fails)
    case .isNotFalse: bounds.unlessUnknown = bounds.unlessUnknown.intersection(holds)
    }
    all[key] = bounds
  }

  private func settle(
    _ all: inout [Key: Bounds],
    _ key: Key,
    _ domain: MeasureDomain,
    _ value: Claim.Value
  ) {
    var bounds = all[key] ?? Bounds(known: domain.range, unlessUnknown: .everything, domain: domain)
    switch value {
    case .isTrue, .isNotFalse: bounds.mustBeUnknown = true
    case .isFalse, .isNotTrue: bounds.mustBeKnown = true
    }
    all[key] = bounds
  }

  // MARK: Names

  /// One of several names can be the section, the language or the site, and only one at a time.
  private func namesAgree(_ claims: [Claim]) -> Bool {
    var allowed: [String: Set<String>] = [:]
    for claim in claims where claim.value == .isTrue {
      guard let (subject, names) = choice(leaves[claim.leaf]) else { continue }
      allowed[subject] = allowed[subject].map { $0.intersection(names) } ?? Set(names)
    }
    for claim in claims where claim.value == .isFalse || claim.value == .isNotTrue {
      guard let (subject, names) = choice(leaves[claim.leaf]) else { continue }
      // Known where another claim says what it is, so “not true” is false here.
      allowed[subject] = allowed[subject]?.subtracting(names)
    }
    return allowed.values.allSatisfy { !$0.isEmpty }
  }

  private func choice(_ leaf: Leaf) -> (subject: String, names: [String])? {
    switch leaf {
    case .articleSection(let names): ("section", names)
    case .language(let names): ("language", names)
    case .site(let names): ("site", names)
    default: nil
    }
  }

  // MARK: Pairs

  private func pairsAgree(_ claims: [Claim]) -> Bool {
    for claim in claims {
      for other in claims where !agree(claim, other) { return false }
    }
    return true
  }

  /// Whether a leaf that is true leaves room for another that is not.
  private func agree(_ first: Claim, _ second: Claim) -> Bool {
    if first.leaf == second.leaf {
      switch (first.value, second.value) {
      case (.isTrue, .isFalse), (.isTrue, .isNotTrue), (.isFalse, .isNotFalse): return false
      default: return true
      }
    }
    guard first.value == .isTrue, second.value == .isFalse || second.value == .isNotTrue else {
      return true
    }
    return !implies(leaves[first.leaf], leaves[second.leaf])
  }

  private func implies(_ first: Leaf, _ second: Leaf) -> Bool {
    switch (first, second) {
    case (.occurs(let first), .occurs(let second)): containment.implies(first, second)
    case (.linksTo(let first), .linksTo(let second)): containment.hosts(first, within: second)
    default: false
    }
  }
}

extension Claim.Value {
  /// Any fixed order, so that what is concluded doesn't depend on a set's.
  fileprivate var order: Int {
    switch self {
    case .isTrue: 0
    case .isFalse: 1
    case .isNotTrue: 2
    case .isNotFalse: 3
    }
  }
}
