/// What a command line says to one command.
package struct ParsedArguments: Sendable {
  private var values: [String: String] = [:]
  package private(set) var positionals: [String] = []

  /// Reads arguments as a command wants them: `--name value`, `--name=value`, `--` before what is no
  /// option even if it looks like one, a lone `-` as an argument.
  package init(_ arguments: [String], for command: CommandSpec) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        positionals += rest
        rest = []
      } else if argument.hasPrefix("-"), argument != "-" {
        try read(argument, &rest, for: command)
      } else {
        positionals.append(argument)
      }
    }
    try checkCount(command)
  }

  /// Whether an option was given.
  package func has(_ name: String) -> Bool { values[name] != nil }

  /// An option's value, if it was given.
  package subscript(name: String) -> String? { values[name] }

  private mutating func read(
    _ argument: String,
    _ rest: inout ArraySlice<String>,
    for command: CommandSpec
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      let names = command.options.map(\.name) + ["--help"]
      throw UsageError(
        "unknown option `\(name)`",
        suggestion: suggestion(for: name, among: names),
        command: command.name
      )
    }
    guard values[name] == nil else {
      throw UsageError("`\(name)` is given twice", command: command.name)
    }
    guard let wanted = option.value else {
      guard parts.count == 1 else {
        throw UsageError("`\(name)` takes no value", command: command.name)
      }
      values[name] = ""
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
      throw UsageError("`\(name)` needs a value: \(wanted)", command: command.name)
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw UsageError(
        "`\(name)` cannot be `\(value)`: expected \(wanted)",
        suggestion: suggestion(for: value, among: option.choices),
        command: command.name
      )
    }
    values[name] = value
  }

  private func checkCount(_ command: CommandSpec) throws(UsageError) {
    let required = command.arguments.filter { $0.count == .one }
    if positionals.count < required.count {
      let missing = required[positionals.count]
      throw UsageError("\(missing.name) is missing: \(missing.help)", command: command.name)
    }
    let takesMany = command.arguments.contains { $0.count == .many }
    if !takesMany, positionals.count > command.arguments.count {
      throw UsageError(
        "unexpected argument `\(positionals[command.arguments.count])`",
        command: command.name
      )
    }
  }
}
