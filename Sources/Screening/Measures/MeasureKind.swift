/// What a measure counts, and so how people write its thousandths.
package enum MeasureKind: Hashable, Sendable {
  /// Things: `8`.
  case count
  /// A part of a whole: `83.3%`.
  case share
  /// A sum of weights: `2.5`.
  case weight
  /// How long: `2 days 3 hours`.
  case duration

  /// A value in words, also of what has none.
  package func text(_ measure: Measure) -> String {
    switch measure {
    case .known(let value): text(value)
    case .unknown: "unknown"
    case .undetermined: "undetermined"
    }
  }

  /// Thousandths in words.
  package func text(_ thousandths: Int64) -> String {
    switch self {
    case .count, .weight: Self.decimal(thousandths, places: 3)
    case .share: Self.share(thousandths)
    case .duration: DurationWords.rough(thousandths)
    }
  }

  /// With one decimal, so that a value just over a limit is seen to be.
  private static func share(_ thousandths: Int64) -> String {
    let magnitude = thousandths.magnitude
    return "\(thousandths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)%"
  }

  /// As many decimals as there are.
  private static func decimal(_ value: Int64, places: Int) -> String {
    let magnitude = value.magnitude
    var fraction = String(magnitude % 1000)
    fraction = String(repeating: "0", count: places - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = "\(value < 0 ? "-" : "")\(magnitude / 1000)"
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
  }
}

extension TextMeasure {
  /// How its values are written.
  package var kind: MeasureKind {
    switch self {
    case .words, .characters, .links, .emoji: .count
    case .capitals, .repeated, .share, .drift, .score: .share
    case .weight: .weight
    }
  }
}

extension FactMeasure {
  /// How its values are written.
  package var kind: MeasureKind {
    switch self {
    case .authorAge, .articleAge: .duration
    case .authorRejectionRate: .share
    case .authorComments, .authorApproved, .authorRejected, .authorStrikes, .authorSuspensions,
      .articleComments, .depth, .flags, .flagsFor, .window:
      .count
    }
  }
}
