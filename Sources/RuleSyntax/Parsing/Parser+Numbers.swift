import SourceText

/// The words for units of time, in milliseconds.
let durationUnits: [(words: [String], milliseconds: Int64)] = [
  (["milliseconds", "millisecond"], 1),
  (["seconds", "second"], 1000),
  (["minutes", "minute"], 60_000),
  (["hours", "hour"], 3_600_000),
  (["days", "day"], 86_400_000),
  (["weeks", "week"], 604_800_000),
]

/// Units that have no fixed length, in days as they are commonly meant.
private let calendarUnits: [(words: [String], days: Int64)] = [
  (["months", "month"], 30),
  (["years", "year"], 365),
]

/// What people write for units of time elsewhere.
private let abbreviations = [
  "ms": "milliseconds", "s": "seconds", "sec": "seconds", "secs": "seconds", "m": "minutes",
  "min": "minutes", "mins": "minutes", "h": "hours", "hr": "hours", "hrs": "hours", "d": "days",
  "w": "weeks", "wk": "weeks",
]

extension Parser {
  /// The largest number without a unit.
  static let largestNumber: Int64 = 1_000_000_000
  /// The longest duration, a hundred years, in milliseconds.
  static let longestDuration: Int64 = 36_500 * 86_400_000

  /// A number with its percent sign or unit of time, if it has one.
  ///
  /// - Parameter years: whether `1 year` stands for 365 days, as it does in givens.
  mutating func number(
    _ what: String = "a number",
    years: Bool = false
  ) throws(Abandoned) -> NumberLiteral {
    guard current.kind == .number else { throw unexpected("expected \(what)") }
    let token = advance()
    var literal = NumberLiteral(
      thousandths: thousandths(of: token),
      unit: text(token).hasSuffix("%") ? .percent : .none,
      span: span(token)
    )
    if literal.unit == .percent {
      literal.thousandths /= 100
      if literal.thousandths > 1000 {
        report(
          .percentageRange,
          "expected a percentage from `0%` to `100%`, found `\(source(literal))`",
          at: literal.span
        )
        literal.thousandths = 1000
      }
      return literal
    }
    readThousands(&literal)
    readUnit(&literal, years: years)
    return literal
  }

  /// A count: a whole number without a unit.
  mutating func count(_ what: String) throws(Abandoned) -> NumberLiteral {
    let literal = try number("\(what), a whole number")
    if literal.unit != .none || literal.thousandths % 1000 != 0 {
      report(
        .wrongUnit,
        "expected \(what), a whole number without a unit, found `\(source(literal))`",
        at: literal.span
      )
    }
    return literal
  }

  /// A duration.
  mutating func duration(_ what: String, years: Bool = false) throws(Abandoned) -> NumberLiteral {
    let literal = try number("\(what), such as `10 minutes`", years: years)
    if literal.unit != .duration {
      report(
        .wrongUnit,
        "expected \(what), such as `10 minutes`, found `\(source(literal))`",
        at: literal.span
      )
    }
    return literal
  }

  /// A number as it is written.
  func source(_ literal: NumberLiteral) -> String { source(literal.span) }

  func source(_ span: SourceSpan) -> String {
    String(decoding: lexer.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  private mutating func thousandths(of token: Token) -> Int64 {
    let digits = text(token).prefix { $0 != "%" }
    let isPercent = text(token).hasSuffix("%")
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    let allowed = isPercent ? 1 : 3
    if decimals.count > allowed {
      report(
        .numberPrecision,
        isPercent
          ? "percentages have at most one decimal" : "numbers have at most three decimals",
        at: span(token)
      )
    }
    guard let whole = Int64(parts[0]), whole <= Self.largestNumber else {
      report(
        .numberRange,
        "this number is too large; the largest is 1,000,000,000",
        at: span(token)
      )
      return 0
    }
    let padded = decimals.prefix(3) + String(repeating: "0", count: max(0, 3 - decimals.count))
    // A percentage's one decimal is a thousandth of the whole: 70.5% is 705.
    return whole * 1000 + (Int64(padded) ?? 0)
  }

  /// Reads on behind the comma of `1,000`.
  private mutating func readThousands(_ literal: inout NumberLiteral) {
    guard isAt(.comma), current.start == literal.span.end, source(literal).count <= 3 else {
      return
    }
    let group = lookAhead(1)[0]
    guard group.kind == .number, group.start == current.end, text(group).count == 3,
      let rest = Int64(text(group))
    else { return }
    let comma = advance()
    advance()
    literal.span = span(from: literal.span.start)
    literal.thousandths = literal.thousandths * 1000 + rest * 1000
    report(
      .numberRunsOn,
      "numbers are written without commas, found `\(source(literal))`",
      at: literal.span,
      fixIts: [FixIt("remove the comma", edits: [Edit(span(comma), "")], isSafe: true)]
    )
  }

  private mutating func readUnit(_ literal: inout NumberLiteral, years: Bool) {
    guard current.kind == .word else { return }
    let word = text(current)
    let runsOn = current.start == literal.span.end
    if let unit = durationUnits.first(where: { $0.words.contains(word) }) {
      if runsOn { reportRunsOn(literal) }
      setDuration(&literal, milliseconds: unit.milliseconds)
    } else if let unit = calendarUnits.first(where: { $0.words.contains(word) }) {
      let days = literal.thousandths / 1000 * unit.days
      let whole = literal.span.joined(with: span(current))
      if !(years && unit.days == 365) {
        report(
          .calendarUnit,
          "durations have no `\(word)`, whose length differs",
          at: whole,
          fixIts: [
            FixIt("write `\(days) days`", edits: [Edit(whole, "\(days) days")], isSafe: false)
          ]
        )
      }
      setDuration(&literal, milliseconds: unit.days * 86_400_000)
    } else if word == "percent", !current.isFirstInLine {
      let whole = literal.span.joined(with: span(current))
      let share = source(literal) + "%"
      report(
        .wrongUnit,
        "a percentage is written `\(share)`, found `\(source(whole))`",
        at: whole,
        fixIts: [FixIt("write `\(share)`", edits: [Edit(whole, share)], isSafe: true)]
      )
      advance()
      literal.span = whole
      literal.unit = .percent
      literal.thousandths /= 100
    } else if runsOn || !current.isFirstInLine && abbreviations[word] != nil {
      reportAbbreviation(literal)
      if let unit = abbreviations[word].flatMap({ unit in
        durationUnits.first { $0.words.contains(unit) }
      }) {
        setDuration(&literal, milliseconds: unit.milliseconds)
      } else {
        advance()
      }
    }
  }

  /// Reports `5min` and whatever else a number runs into.
  private mutating func reportAbbreviation(_ literal: NumberLiteral) {
    let word = text(current)
    let whole = literal.span.joined(with: span(current))
    let digits = source(literal)
    let fixIts = abbreviations[word].map { unit in
      [
        FixIt(
          "write `\(digits) \(unit)`",
          edits: [Edit(whole, "\(digits) \(unit)")],
          // An `m` may be minutes or months.
          isSafe: word != "m"
        )
      ]
    }
    report(
      .numberRunsOn,
      fixIts == nil
        ? "expected a number, found \(quoted(current)) right behind `\(digits)`"
        : "expected a unit of time such as `hours`, found \(quoted(current))",
      at: whole,
      fixIts: fixIts ?? []
    )
  }

  private mutating func setDuration(_ literal: inout NumberLiteral, milliseconds: Int64) {
    advance()
    literal.span = span(from: literal.span.start)
    literal.unit = .duration
    let (product, overflows) = literal.thousandths.multipliedReportingOverflow(by: milliseconds)
    // A thousandth of a second is a millisecond: divide by the thousandths that the number came in.
    literal.thousandths = product / 1000
    if overflows || literal.thousandths > Self.longestDuration {
      report(.numberRange, "this duration is too long; the longest is 36500 days", at: literal.span)
      literal.thousandths = Self.longestDuration
    }
  }

  private mutating func reportRunsOn(_ literal: NumberLiteral) {
    let word = text(current)
    report(
      .numberRunsOn,
      "expected a space between the number and `\(word)`",
      at: literal.span.joined(with: span(current)),
      fixIts: [FixIt("insert a space", edits: [Edit(gap, " ")], isSafe: true)]
    )
  }
}
