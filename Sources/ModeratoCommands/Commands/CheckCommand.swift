import POSIX
import Records
import RuleCompiler
import SourceText

/// The command `moderato check`.
enum CheckCommand: Command {
  static let spec = CommandSpec(
    "check",
    "find mistakes in rules",
    discussion: """
      Errors stand in the way of using the rules; warnings tell of what is most likely not meant: a rule \
      that can never fire, a pattern that can blow up, a misspelt tag, innocent words that a list hits. A \
      comment `// allow W203` silences a warning.
      With `--fix`, mistakes whose cure is certain are mended in the files.
      """,
    arguments: [PackOption.argument],
    options: [
      OptionSpec("--strict", "warnings are findings, too"),
      OptionSpec("--fix", "mend what has a certain cure"),
      OptionSpec("--verbose", "list the words that inflected term lists cover"),
      OptionSpec("--format", oneOf: ["text", "json"], "`text` if not given"),
    ],
    examples: [
      .init("moderato check", "check the rules in `Rules`"),
      .init("moderato check --strict --format json my.rules", "for editors and build servers"),
    ],
    success: "no errors, and with `--strict` no warnings",
    finding: "errors, or with `--strict` warnings"
  )

  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    var errors = 0
    var warnings = 0
    var code = ExitCode.success
    let words = InnocentWords.read()
    for path in PackOption.paths(arguments) {
      try Interruption.check()
      var compilation = PackOption.compile(path, innocentWords: words)
      if arguments.has("--fix") {
        let fixed = try RuleFixer.fix(compilation) {
          PackOption.compile(path, innocentWords: words)
        }
        if fixed.count > 0 {
          let cures = fixed.count == 1 ? "1 mistake" : "\(fixed.count) mistakes"
          try surroundings.errors.write("moderato: mended \(cures) in `\(path)`\n")
        }
        compilation = fixed.compilation
      }
      try show(compilation, arguments, in: surroundings)
      errors += compilation.diagnostics.count { $0.severity == .error }
      warnings += compilation.diagnostics.count { $0.severity == .warning }
    }
    if arguments["--format"] != "json", errors + warnings > 0 {
      let counts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
      try surroundings.output.write(counts.joined(separator: ", ") + "\n")
    }
    if errors > 0 || (arguments.has("--strict") && warnings > 0) { code = .findings }
    return code
  }

  private static func show(
    _ compilation: Compilation,
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws {
    if arguments["--format"] == "json" {
      let renderer = JSONRenderer(sources: compilation.sources)
      try surroundings.output.write(renderer.lines(compilation.diagnostics))
      return
    }
    let renderer = TerminalRenderer(
      sources: compilation.sources,
      isColoured: surroundings.hasColours,
      width: surroundings.columns ?? 100
    )
    try surroundings.output.write(renderer.render(compilation.diagnostics))
    if arguments.has("--verbose"), let rules = compilation.ruleSet {
      try surroundings.output.write(CoverageListing.text(of: rules))
    }
  }

  private static func count(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
