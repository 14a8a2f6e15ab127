import Screening

/// What values a measure can have at all.
struct MeasureDomain {
  var range: NumberRange
  /// 1000 for what is counted.
  var step: Int64
  /// Whether there can be nothing to say.
  var canBeUnknown: Bool

  private static func count(from least: Int64 = 0, canBeUnknown: Bool = true) -> MeasureDomain {
    MeasureDomain(
      range: NumberRange(least * 1000...Int64.max),
      step: 1000,
      canBeUnknown: canBeUnknown
    )
  }

  private static let share = MeasureDomain(
    range: NumberRange(0...1000),
    step: 1,
    canBeUnknown: true
  )

  init(range: NumberRange, step: Int64, canBeUnknown: Bool) {
    self.range = range
    self.step = step
    self.canBeUnknown = canBeUnknown
  }

  init(_ measure: TextMeasure) {
    switch measure {
    case .words(let field), .characters(let field), .emoji(let field):
      self = .count(canBeUnknown: field == .authorName)
    case .links: self = .count(canBeUnknown: false)
    case .capitals, .repeated, .share, .drift, .score: self = .share
    case .weight: self.init(range: .everything, step: 1, canBeUnknown: true)
    }
  }

  init(_ measure: FactMeasure, windows: [WindowQuery]) {
    switch measure {
    case .authorAge, .articleAge:
      self.init(range: NumberRange(0...Int64.max), step: 1, canBeUnknown: true)
    case .authorRejectionRate: self = .share
    case .authorComments, .authorApproved, .authorRejected, .authorStrikes, .authorSuspensions,
      .articleComments, .depth, .flags, .flagsFor:
      self = .count()
    case .window(let index):
      // The comment itself counts, save among rejections.
      self = .count(from: windows[index].kind == .rejectionsByAuthor ? 0 : 1)
    }
  }
}
