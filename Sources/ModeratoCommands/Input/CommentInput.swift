import POSIX
import Records

/// The options with which every command that reads comments says what they look like.
struct CommentInput {
  static let argument = ArgumentSpec(
    "FILE",
    "the comments; standard input where it is `-` or absent",
    count: .optional
  )

  static let options = [
    OptionSpec(
      "--input",
      oneOf: RecordFormat.allCases.map(\.rawValue),
      "how comments are written; else the file's name or its first line says it"
    ),
    OptionSpec("--text-field", "NAME", "the field that holds the text; `text` if not given"),
    OptionSpec("--id-field", "NAME", "that of the comment's id; `id`"),
    OptionSpec("--author-field", "NAME", "that of the author; `author`"),
    OptionSpec("--at-field", "NAME", "that of the time, as in RFC 3339; `at`"),
    OptionSpec("--article-field", "NAME", "that of the article; `article`"),
    OptionSpec("--parent-field", "NAME", "that of the comment that is answered; `parent`"),
  ]

  static let errors = OptionSpec(
    "--errors",
    oneOf: MalformedLines.Policy.allCases.map(\.rawValue),
    "malformed lines: `stop` at the first, `skip` and count them, or `collect` and list them at the "
      + "end, which is what happens if not given; the others are never lost"
  )

  /// Standard input has no name.
  let path: String?
  /// Whether there are other files besides, so that a line's number alone doesn't say where it is.
  private let isOneOfMany: Bool
  let reader: RecordReader
  let policy: MalformedLines.Policy

  /// Opens what a command line names.
  ///
  /// - Parameter number: Which of the files that it names, counted from 0.
  init(
    _ arguments: ParsedArguments,
    number: Int = 0,
    capturing captured: [String] = [],
    in surroundings: Surroundings
  ) throws {
    var names = FieldNames()
    names.text = arguments["--text-field"] ?? names.text
    names.id = arguments["--id-field"] ?? names.id
    names.author = arguments["--author-field"] ?? names.author
    names.at = arguments["--at-field"] ?? names.at
    names.article = arguments["--article-field"] ?? names.article
    names.parent = arguments["--parent-field"] ?? names.parent
    names.captured = captured
    path = arguments.positionals.dropFirst(number).first.flatMap { $0 == "-" ? nil : $0 }
    isOneOfMany = arguments.positionals.count > 1
    policy = arguments["--errors"].flatMap(MalformedLines.Policy.init(rawValue:)) ?? .collect
    if path == nil, surroundings.showsProgress, surroundings.input.isTerminal {
      try surroundings.errors.write("moderato: reading comments from here; Ctrl-D ends them\n")
      try surroundings.errors.flush()
    }
    let input = try path.map { try Descriptor($0, for: .reading) } ?? surroundings.input
    let format = arguments["--input"].flatMap(RecordFormat.init(rawValue:))
    do throws(InputError) {
      reader = try RecordReader(input, format: format, names: names)
    } catch {
      switch error {
      case .unreadable(let reason): throw CommandFailure("\(input.path) \(reason)")
      case .header(let malformation): throw CommandFailure("\(input.path), \(malformation)")
      case .system(let error): throw error
      }
    }
  }
}

extension CommentInput {
  /// Hands on one comment after the other, for work that needs no evidence.
  func visit(_ body: (CommentRecord) throws -> Void) throws -> MalformedLines {
    var malformed = MalformedLines(policy, in: isOneOfMany ? path ?? "standard input" : nil)
    var reader = reader
    try reader.visit(
      malformed: { try malformed.add($0) },
      use: { record, _, _ in try body(record) }
    )
    return malformed
  }
}
