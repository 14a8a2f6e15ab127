import FoundationEssentials
import Records
import RuleCompiler
import Screening
import SourceText

/// The option with which commands that need a rule set name its rules.
enum RulesOption {
  /// Where rules lie if nothing is said.
  static let standardPath = "Rules"

  static let spec = OptionSpec(
    "--rules",
    "PATH",
    "a rules file, or a folder of them; `\(standardPath)` if not given"
  )

  /// The rule set that a command line names.
  ///
  /// - Throws: A ``CommandFailure`` after telling what is wrong with the rules.
  static func rules(_ arguments: ParsedArguments, in surroundings: Surroundings) throws -> RuleSet {
    let path = arguments["--rules"] ?? standardPath
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure("there are no rules at `\(path)`; `--rules PATH` says where they are")
    }
    // Warnings are for `check`.
    var options = CompilerOptions()
    options.looksForWarnings = false
    return try rules(Compiler.compile(path: path, options: options), at: path, in: surroundings)
  }

  /// The rule set that a compilation gave, if it gave one.
  static func rules(
    _ compilation: Compilation,
    at path: String,
    in surroundings: Surroundings
  ) throws -> RuleSet {
    if let rules = compilation.ruleSet { return rules }
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    let renderer = TerminalRenderer(
      sources: compilation.sources,
      isColoured: surroundings.hasErrorColours
    )
    try surroundings.errors.write(renderer.render(errors))
    throw CommandFailure("the rules in `\(path)` have errors")
  }
}
