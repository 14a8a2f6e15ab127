import POSIX
import Records
import RuleCompiler
import RuleTesting
import SourceText

/// The command `moderato test`.
enum TestCommand: Command {
  static let spec = CommandSpec(
    "test",
    "run the examples and scenarios that stand beside rules",
    discussion: """
      Every text that a rule `catches` must make it fire, every one that it `allows` must not. Each caught \
      text is then disguised (case, spacing, look-alikes, leet, zero-width characters, repeated letters): \
      a disguise that the list's modes promise to see and that slips through is a failure, the others are \
      only counted. Scenarios play through what authors and moderators do.
      Coverage tells which rules, and which parts of their conditions, no test has tried both ways.
      """,
    arguments: [PackOption.argument],
    options: [
      OptionSpec("--verbose", "list what passed, and the parts that no test tried"),
      OptionSpec("--format", oneOf: ["text", "json"], "`text` if not given"),
    ],
    examples: [
      .init("moderato test", "test the rules in `Rules`"),
      .init("moderato test --format json my.rules", "the report for other programs"),
    ],
    success: "all tests passed",
    finding: "a test failed, or the rules have errors"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    var code = ExitCode.success
    for path in PackOption.paths(arguments) {
      try Interruption.check()
      let compilation = PackOption.compile(path)
      let rules = try RulesOption.rules(compilation, at: path, in: surroundings)
      let report = PackTester(rules: rules, plan: compilation.tests).run()
      if report.failed > 0 { code = .findings }
      if arguments["--format"] == "json" {
        let renderer = ReportJSON(sources: compilation.sources)
        try surroundings.output.write(try renderer.render(report))
      } else {
        let renderer = ReportText(
          sources: compilation.sources,
          isColoured: surroundings.hasColours,
          isVerbose: arguments.has("--verbose")
        )
        try surroundings.output.write(renderer.render(report))
      }
      try surroundings.output.flush()
    }
    return code
  }
}
