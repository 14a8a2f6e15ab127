import RuleSyntax
import Screening
import SourceText
import TextMatching

/// From a pack's files to a rule set.
package enum Compiler {
  /// Compiles a file with all that it includes, or a folder: every `*.rules` file in it and below, those
  /// whose names begin with a dot excepted.
  ///
  /// A file that stands in the folder and is included besides counts once. No path leads out of the
  /// folder, or out of the file's own. Whatever the files hold, this returns, with all that is wrong in
  /// the order of files and places.
  package static func compile(
    path: String,
    files: any PackFiles = DiskFiles(),
    options: CompilerOptions = CompilerOptions()
  ) -> Compilation {
    var loader = PackLoader(files: files, limits: options.limits)
    let pack = loader.load(path)
    var checker = Checker(pack: pack, options: options)
    let plan = checker.check()
    var diagnostics = pack.diagnostics + checker.diagnostics.diagnostics
    var ruleSet: RuleSet?
    if !diagnostics.contains(where: { $0.severity == .error }) {
      do {
        ruleSet = try checker.ruleSet()
      } catch {
        diagnostics.append(checker.diagnostic(for: error))
      }
    }
    if options.looksForWarnings, ruleSet != nil, checker.diagnostics.dropped == 0 {
      let unjudged: Set =
        options.innocentWords.isEmpty ? [DiagnosticCode.innocentWords.rawValue] : []
      diagnostics += pack.suppressions.idle(among: diagnostics, unjudged: unjudged)
    }
    return Compilation(
      ruleSet: ruleSet,
      diagnostics: diagnostics.withoutSuppressed(by: pack.suppressions).inSourceOrder(),
      sources: pack.sources,
      tests: ruleSet == nil ? TestPlan() : plan,
      ruleSpans: ruleSet == nil ? [] : checker.rules.map(\.declaration.span)
    )
  }
}

extension Checker {
  /// Goes through everything, in the order in which one thing needs another.
  mutating func check() -> TestPlan {
    collect()
    checkCommunity()
    checkConduct()
    checkLists()
    checkHosts()
    checkClassifiers()
    checkPatterns()
    checkNamedConditions()
    checkGuidelines()
    let plan = testPlan()
    if options.looksForWarnings { lint() }
    return plan
  }

  /// Warnings, which only rest on what is in order.
  private mutating func lint() {
    lintDeclarations()
    lintRules()
    lintTerms()
    lintCompleteness()
    lintLabels()
    lintInnocentWords()
  }

  /// An error for a pattern that was accepted alone and is refused among all others.
  func diagnostic(for error: MatcherError) -> Diagnostic {
    switch error {
    case .invalidPattern(let matchable, let message, _):
      let name = arena.matchables[matchable].name
      let span =
        name.flatMap { declared[$0]?.name.span }
        ?? rules.first?.declaration.name.span ?? SourceSpan(file: FileID(0), start: 0, end: 0)
      return Diagnostic(.invalidPattern, "PCRE2 refuses a pattern: \(message)", at: span)
    }
  }
}
