/// Help, made from what commands say of themselves.
enum HelpText {
  /// As wide as a small terminal.
  private static let width = 80

  /// The help of one command.
  static func command(_ command: CommandSpec) -> String {
    let summary = command.summary.prefix(1).uppercased() + command.summary.dropFirst()
    var text = wrapped(summary + ".") + "\n"
    let usage = ["moderato", command.name] + (command.options.isEmpty ? [] : ["[OPTION…]"])
    text += "Usage: \((usage + command.arguments.map(\.usage)).joined(separator: " "))\n"
    for paragraph in command.discussion.split(separator: "\n") {
      text += "\n" + wrapped(String(paragraph))
    }
    if !command.arguments.isEmpty {
      text += "\nArguments:\n" + table(command.arguments.map { ($0.name, $0.help) })
    }
    let help = ("--help", "show this")
    text += "\nOptions:\n" + table(command.options.map { ($0.usage, $0.help) } + [help])
    if !command.examples.isEmpty {
      text += "\nExamples:\n"
      for example in command.examples {
        text += "  \(example.command)\n" + wrapped(example.meaning, indent: 6)
      }
    }
    text += "\nExit codes:\n"
    let interrupted = "stopped by Ctrl-C (143: by SIGTERM), with the last line whole"
    let codes = [
      ("0", command.success), ("1", command.finding), ("2", "the command line makes no sense"),
    ]
    text += table(codes + (command.endsBySignal ? [] : [("130", interrupted)]))
    return text
  }

  /// The help of the whole.
  static func overview(_ commands: [CommandSpec]) -> String {
    """
    moderato screens comments by a community's published guidelines.

    Usage: moderato COMMAND [OPTION…] [ARGUMENT…]

    Commands:
    \(table(commands.map { ($0.name, $0.summary) }))
    Options:
    \(table([("--help", "show this, or a command's help"), ("--version", "show the version")]))
    Rules are read from the folder `Rules` where nothing else is said.
    `moderato COMMAND --help` tells all about a command.
    Exit codes: 0 fine, 1 findings, 2 a command line that makes no sense.

    """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let column = min(24, rows.map(\.0.count).max() ?? 0) + 4
    var text = ""
    for (name, help) in rows {
      var body = wrapped(help, indent: column)
      if name.count + 4 > column {
        text += "  \(name)\n"
      } else {
        body.removeFirst(column)
        text += ("  " + name).padded(to: column)
      }
      text += body
    }
    return text
  }

  private static func wrapped(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).map { margin + $0 + "\n" }.joined()
  }
}

extension String {
  /// With spaces after it, up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
