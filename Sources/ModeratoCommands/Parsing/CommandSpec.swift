/// What a command is called, takes and does: enough to parse its arguments and to write its help.
package struct CommandSpec: Sendable {
  /// One word, or two for a command of a group: `learn background`.
  package var name: String
  /// What it does, in one line without a full stop.
  package var summary: String
  /// What else there is to know, in paragraphs.
  package var discussion: String
  package var arguments: [ArgumentSpec]
  package var options: [OptionSpec]
  package var examples: [Example]
  /// What exit codes 0 and 1 say here.
  package var success: String
  package var finding: String
  /// Whether it runs until a signal comes, which is then its usual end.
  package var endsBySignal: Bool

  package struct Example: Sendable {
    package var command: String
    package var meaning: String

    package init(_ command: String, _ meaning: String) {
      self.command = command
      self.meaning = meaning
    }
  }

  package init(
    _ name: String,
    _ summary: String,
    discussion: String = "",
    arguments: [ArgumentSpec] = [],
    options: [OptionSpec] = [],
    examples: [Example] = [],
    success: String,
    finding: String,
    endsBySignal: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.examples = examples
    self.success = success
    self.finding = finding
    self.endsBySignal = endsBySignal
  }
}

/// Something that stands without a name.
package struct ArgumentSpec: Sendable {
  package enum Count: Sendable {
    case one, optional, many
  }

  /// In capitals, as the help shows it.
  package var name: String
  package var help: String
  package var count: Count

  package init(_ name: String, _ help: String, count: Count) {
    self.name = name
    self.help = help
    self.count = count
  }

  /// As a usage line has it.
  var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .many: "[\(name)…]"
    }
  }
}

/// Something that has a name.
package struct OptionSpec: Sendable {
  /// With its dashes.
  package var name: String
  /// What its value is, in capitals or as choices; nil for an option that is there or not.
  package var value: String?
  package var help: String
  /// The values that it can have, if they are few.
  package var choices: [String]

  /// An option that is there or not.
  package init(_ name: String, _ help: String) {
    self.name = name
    self.help = help
    choices = []
  }

  /// An option with a value.
  package init(_ name: String, _ value: String, _ help: String) {
    self.init(name, help)
    self.value = value
  }

  /// An option with one of a few values.
  package init(_ name: String, oneOf choices: [String], _ help: String) {
    self.init(name, choices.joined(separator: "|"), help)
    self.choices = choices
  }

  /// As the help has it.
  var usage: String { value.map { "\(name) \($0)" } ?? name }
}
