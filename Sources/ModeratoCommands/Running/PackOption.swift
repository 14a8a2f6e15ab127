import RuleCompiler

/// How commands that look at rules as text name them.
enum PackOption {
  static let argument = ArgumentSpec(
    "PATH",
    "rules files, or folders of them; `\(RulesOption.standardPath)` if not given",
    count: .many
  )

  static func paths(_ arguments: ParsedArguments) -> [String] {
    arguments.positionals.isEmpty ? [RulesOption.standardPath] : arguments.positionals
  }

  /// What there is to say of the rules at a path.
  static func compile(_ path: String) -> Compilation {
    Compiler.compile(path: path)
  }
}
