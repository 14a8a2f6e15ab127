/// What a variable can be: some known values, and perhaps none at all.
struct Values: Hashable {
  enum Known: Hashable {
    case numbers(Intervals)
    /// Those of a list, or all but those of a list.
    case texts(Set<String>, isComplement: Bool)
    case truth(canBeTrue: Bool, canBeFalse: Bool)
  }

  var known: Known
  /// Whether it can be unknown or undetermined.
  var canLack: Bool

  var isEmpty: Bool { !canLack && !hasKnown }

  var hasKnown: Bool {
    switch known {
    case .numbers(let intervals): !intervals.isEmpty
    case .texts(let texts, let isComplement): isComplement || !texts.isEmpty
    case .truth(let canBeTrue, let canBeFalse): canBeTrue || canBeFalse
    }
  }

  /// Whether nothing but true is left.
  var mustBeTrue: Bool {
    known == .truth(canBeTrue: true, canBeFalse: false) && !canLack
  }

  var canBeTrue: Bool {
    if case .truth(true, _) = known { true } else { false }
  }

  /// What both allow; the variable of both is the same, and so their kind is.
  func intersection(_ other: Values) -> Values {
    Values(known: known.intersection(other.known), canLack: canLack && other.canLack)
  }

  /// Without any known value.
  var lacking: Values {
    var values = self
    switch known {
    case .numbers: values.known = .numbers(.none)
    case .texts: values.known = .texts([], isComplement: false)
    case .truth: values.known = .truth(canBeTrue: false, canBeFalse: false)
    }
    values.canLack = true
    return values
  }
}

extension Values.Known {
  fileprivate func intersection(_ other: Values.Known) -> Values.Known {
    switch (self, other) {
    case (.numbers(let left), .numbers(let right)):
      return .numbers(left.intersection(right))
    case (.texts(let left, false), .texts(let right, false)):
      return .texts(left.intersection(right), isComplement: false)
    case (.texts(let left, false), .texts(let right, true)):
      return .texts(left.subtracting(right), isComplement: false)
    case (.texts(let left, true), .texts(let right, false)):
      return .texts(right.subtracting(left), isComplement: false)
    case (.texts(let left, true), .texts(let right, true)):
      return .texts(left.union(right), isComplement: true)
    case (.truth(let true1, let false1), .truth(let true2, let false2)):
      return .truth(canBeTrue: true1 && true2, canBeFalse: false1 && false2)
    default:
      return self
    }
  }
}
