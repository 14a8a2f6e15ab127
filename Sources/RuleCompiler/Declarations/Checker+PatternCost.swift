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
    if let unjudged = analysis.unjudged {
      report(
        .explosivePattern,
        "this pattern may blow up: what `\(unjudged.syntax.spellingOutInvisible)` costs can't be known beforehand",
        at: place(unjudged.offset),
        notes: [
          "recursion, conditions, verbs, callouts and repeated lookarounds are left out of the language; "
            + "groups, lookarounds, atomic groups and references back are in it"
        ]
      )
      return false
    }
    if let blowUp = analysis.blowUp {
      report(
        .explosivePattern,
        "this pattern can blow up: \(blowUp.explanation)",
        at: regex.span,
        notes: (analysis.witness.map { ["it does on \(Self.shown($0))"] } ?? []) + [blowUp.advice]
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

  /// A witness on one line, its middle cut.
  private static func shown(_ witness: String) -> String {
    let scalars = Array(witness.unicodeScalars)
    let (first, last) = (20, 16)
    guard scalars.count > first + last else { return "`\(witness.spellingOutInvisible)`" }
    let beginning = String(String.UnicodeScalarView(scalars.prefix(first)))
    let end = String(String.UnicodeScalarView(scalars.suffix(last)))
    return "`\(beginning.spellingOutInvisible)…\(end.spellingOutInvisible)`, "
      + "\(scalars.count) characters"
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
    case .counted: "it gives up on a text of a few hundred characters"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .exponential:
      "let what is repeated match each text in one way only, or don't go back into it: `(?>…)`, `++`"
    case .polynomial:
      "let repetitions that follow one another match different characters, or make one possessive: `++`"
    case .counts: "lower the counts"
    case .counted:
      "lower the counts, make repetitions possessive (`++`), or say what stands before them"
    }
  }
}
