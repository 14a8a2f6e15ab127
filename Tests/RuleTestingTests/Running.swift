import RuleCompiler
import RuleTesting
import SourceText
import Testing

/// Compiles a pack that is one file, and runs its tests.
func run(
  _ rules: String,
  where isWanted: (String) -> Bool = { _ in true }
) throws -> (report: TestReport, sources: SourceMap) {
  let compilation = Compiler.compile(
    path: "",
    files: MemoryFiles(["pack.rules": Array(rules.utf8)])
  )
  let errors = compilation.diagnostics.filter { $0.severity == .error }
  let shown = TerminalRenderer(sources: compilation.sources, isColoured: false).render(errors)
  let ruleSet = try #require(compilation.ruleSet, "\(shown)")
  let tester = PackTester(rules: ruleSet, plan: compilation.tests)
  return (tester.run(where: isWanted), compilation.sources)
}

/// What failed, a line each.
func failures(_ report: TestReport) -> [String] {
  report.outcomes.flatMap { outcome in
    outcome.failures.map { failure in
      "\(outcome.kind.rawValue) \(outcome.name): \(failure.text ?? "") expected \(failure.expected);"
        + " \(failure.happened)"
    }
  }
}
