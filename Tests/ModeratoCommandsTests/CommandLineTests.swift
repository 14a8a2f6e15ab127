import Testing

@testable import ModeratoCommands

@Suite struct CommandLineTests {
  static let spec = CommandSpec(
    "screen",
    "screen",
    arguments: [ArgumentSpec("FILE", "the comments", count: .optional)],
    options: [
      OptionSpec("--sort", "sort first"),
      OptionSpec("--rules", "PATH", "the rules"),
      OptionSpec("--format", oneOf: ["table", "jsonl"], "the form"),
    ],
    success: "fine",
    finding: "not"
  )

  @Test func `options take their value after a space or an equals sign`() throws {
    let parsed = try ParsedArguments(
      ["--rules", "a=b", "--format=jsonl", "--sort", "-"],
      for: Self.spec
    )
    #expect(parsed["--rules"] == "a=b")
    #expect(parsed["--format"] == "jsonl")
    #expect(parsed.has("--sort"))
    #expect(parsed.positionals == ["-"])
  }

  @Test func `what follows two dashes is no option`() throws {
    #expect(try ParsedArguments(["--", "--sort"], for: Self.spec).positionals == ["--sort"])
  }

  @Test(arguments: [
    (["--sotr"], "unknown option `--sotr`", "--sort"),
    (["--rules"], "`--rules` needs a value: PATH", nil),
    (["--sort=yes"], "`--sort` takes no value", nil),
    (["--sort", "--sort"], "`--sort` is given twice", nil),
    (["--format", "jsnol"], "`--format` cannot be `jsnol`: expected table|jsonl", "jsonl"),
    (["a", "b"], "unexpected argument `b`", nil),
    (["-x"], "unknown option `-x`", nil),
  ])
  func `what makes no sense is told`(arguments: [String], message: String, suggestion: String?) {
    #expect(throws: UsageError(message, suggestion: suggestion, command: "screen")) {
      try ParsedArguments(arguments, for: Self.spec)
    }
  }

  @Test func `an unknown option of the whole ends with 2`() {
    let outcome = moderato("--hlep")
    #expect(outcome.code == .usage)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "moderato: unknown option `--hlep`; did you mean `--help`?\n`moderato --help` tells more.\n"
    )
  }
}
