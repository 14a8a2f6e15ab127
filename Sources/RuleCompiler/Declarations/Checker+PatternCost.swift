import RuleSyntax
import SourceText
import TextMatching

extension Checker {
  /// Whether a pattern is one that PCRE2 takes and that can't blow up; warns of one that always runs.
  mutating func checkCost(of spec: PatternSpec, _ regex: RegexLiteral, _ place: (Int) -> SourceSpan)
    -> Bool
  {
    let analysis = PatternAnalysis(spec)
    if let invalid = analysis.invalid {
      report(
        .invalidPattern,
        "PCRE2 refuses this pattern: \(invalid.message)",
        at: place(invalid.offset)
      )
      return false
    }
    if let blowUp = analysis.blowUp {
      report(
        .explosivePattern,
        "this pattern can blow up: \(blowUp.explanation)",
        at: regex.span,
        notes: analysis.witness.map { ["it does on \(Self.shown($0))"] } ?? []
      )
      return false
    }
    if !analysis.hasUsableLiteral {
      report(
        .noLiteral,
        "this pattern runs on every text, since no letters are certain to be in what it matches",
        at: regex.span,
        notes: ["two or three such patterns cost as much as a thousand terms"]
      )
    }
    return true
  }

  /// A witness on one line, its repetitions cut.
  private static func shown(_ witness: String) -> String {
    let limit = 40
    let beginning = String(witness.unicodeScalars.prefix(limit)).spellingOutInvisible
    let length = witness.unicodeScalars.count
    return "`\(beginning)`" + (length > limit ? " and so on, \(length) characters" : "")
  }
}

extension BlowUp {
  fileprivate var explanation: String {
    switch self {
    case .exponential:
      "a repetition stands in a repetition, or its alternatives overlap, so that every few characters "
        + "double the work"
    case .polynomial:
      "repetitions side by side match the same characters, so that the work grows as a power of the "
        + "text's length"
    case .counts(let product): "its counts multiply to \(product), and the limit is 10000"
    }
  }
}
