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
  ///
  /// - Parameter innocentWords: Words that no list should hit unnoticed.
  static func compile(_ path: String, innocentWords: [String] = []) -> Compilation {
    var options = CompilerOptions()
    options.innocentWords = innocentWords
    return Compiler.compile(path: path, options: options)
  }
}
