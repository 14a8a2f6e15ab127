import Screening

/// What leaves ask about: leaves that ask about the same thing share a variable.
enum Variable: Hashable {
  case text(TextMeasure)
  case fact(FactMeasure)
  case section, language, site
  /// The hash that samples are drawn by.
  case sample
  /// A leaf of its own, by index.
  case leaf(Int)
}

/// What one wants a condition to be, in a logic of three values.
enum Wanted {
  case isTrue, isFalse, notTrue, notFalse, lacking, known
}

extension Leaf {
  /// The largest number of words and characters of a comment: texts are at most 64 KiB.
  private static let textLimit: Int64 = 65_536
  private static let countLimit = Int64.max / 1000

  /// The variable that a leaf asks about and the values of it for which the leaf is as wanted.
  func constraint(_ wanted: Wanted, index: Int) -> (Variable, Values) {
    switch self {
    case .measure(let measure, let relation, let limit):
      let (domain, step) = Self.domain(of: measure)
      return (.text(measure), Self.numbers(relation, limit, domain, step, wanted))
    case .fact(let measure, let relation, let limit):
      let (domain, step) = Self.domain(of: measure)
      return (.fact(measure), Self.numbers(relation, limit, domain, step, wanted))
    case .sample(let permille):
      var values = Self.numbers(.less, permille, 0...999, 1, wanted)
      values.canLack = false
      return (.sample, values)
    case .articleSection(let names): return (.section, Self.texts(names, wanted))
    case .language(let names): return (.language, Self.texts(names, wanted))
    case .site(let names): return (.site, Self.texts(names, wanted))
    case .occurs, .linksTo, .about, .authorIs, .authorHas, .articleHasTag, .commentIs,
      .parentAuthorIsAuthor:
      return (.leaf(index), Self.truth(wanted))
    }
  }

  private static func numbers(
    _ relation: Relation,
    _ limit: Int64,
    _ domain: ClosedRange<Int64>,
    _ step: Int64,
    _ wanted: Wanted
  ) -> Values {
    let holds = Intervals(relation, limit / step, in: domain)
    let fails = Intervals(relation.negated, limit / step, in: domain)
    return values(
      wanted,
      whole: .numbers(Intervals(domain)),
      holds: .numbers(holds),
      fails: .numbers(fails)
    )
  }

  private static func texts(_ names: [String], _ wanted: Wanted) -> Values {
    values(
      wanted,
      whole: .texts([], isComplement: true),
      holds: .texts(Set(names), isComplement: false),
      fails: .texts(Set(names), isComplement: true)
    )
  }

  private static func truth(_ wanted: Wanted) -> Values {
    values(
      wanted,
      whole: .truth(canBeTrue: true, canBeFalse: true),
      holds: .truth(canBeTrue: true, canBeFalse: false),
      fails: .truth(canBeTrue: false, canBeFalse: true)
    )
  }

  private static func values(
    _ wanted: Wanted,
    whole: Values.Known,
    holds: Values.Known,
    fails: Values.Known
  ) -> Values {
    switch wanted {
    case .isTrue: Values(known: holds, canLack: false)
    case .isFalse: Values(known: fails, canLack: false)
    case .notTrue: Values(known: fails, canLack: true)
    case .notFalse: Values(known: holds, canLack: true)
    case .known: Values(known: whole, canLack: false)
    case .lacking: Values(known: whole, canLack: true).lacking
    }
  }

  /// The numbers that a measure can be, in steps of so many thousandths.
  private static func domain(of measure: TextMeasure) -> (ClosedRange<Int64>, step: Int64) {
    switch measure {
    case .words, .characters, .links, .emoji: (0...textLimit, 1000)
    case .capitals, .repeated, .share, .drift: (0...1000, 1)
    case .weight: (0 ... .max, 1)
    // What comes from outside may be anything.
    case .score: (.min ... .max, 1)
    }
  }

  private static func domain(of measure: FactMeasure) -> (ClosedRange<Int64>, step: Int64) {
    switch measure {
    case .authorAge, .articleAge: (0 ... .max, 1)
    case .authorRejectionRate: (0...1000, 1)
    case .authorComments, .authorApproved, .authorRejected, .authorStrikes, .authorSuspensions,
      .articleComments, .depth, .flags, .flagsFor, .window:
      (0...countLimit, 1000)
    }
  }
}

extension Relation {
  /// The relation that holds where this one doesn't.
  var negated: Relation {
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
