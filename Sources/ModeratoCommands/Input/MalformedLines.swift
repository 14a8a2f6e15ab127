import POSIX
import Records

/// What becomes of malformed lines; the others are never lost.
struct MalformedLines {
  enum Policy: String, CaseIterable {
    /// The first one ends the work; what came before it stays.
    case stop
    /// They are counted.
    case skip
    /// They are listed at the end.
    case collect
  }

  /// So many messages are kept; of further lines only the numbers are.
  private static let messageLimit = 1000

  let policy: Policy
  /// What stands before each message: the file, if there are several.
  private let place: String
  private(set) var count = 0
  private var messages: [Malformation] = []
  private var unlisted: [ClosedRange<Int>] = []

  /// - Parameter file: Nil where there is only one.
  init(_ policy: Policy, in file: String? = nil) {
    self.policy = policy
    place = file.map { "\($0), " } ?? ""
  }

  /// Takes one.
  ///
  /// - Throws: A ``CommandFailure``, where it ends the work.
  mutating func add(_ malformation: Malformation) throws {
    count += 1
    switch policy {
    case .stop: throw CommandFailure(place + malformation.description)
    case .skip: break
    case .collect where messages.count < Self.messageLimit: messages.append(malformation)
    case .collect:
      if let last = unlisted.last, last.upperBound + 1 == malformation.line {
        unlisted[unlisted.count - 1] = last.lowerBound...malformation.line
      } else {
        unlisted.append(malformation.line...malformation.line)
      }
    }
  }

  /// Tells what there was, and whether the command ends with findings for it.
  ///
  /// - Parameter comments: How many lines were comments.
  func report(comments: Int, to errors: LineWriter) throws -> ExitCode {
    guard count > 0 else { return .success }
    for malformation in messages { try errors.write("moderato: \(place)\(malformation)\n") }
    if !unlisted.isEmpty {
      let lines = unlisted.map { range in
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      }
      try errors.write("moderato: \(place)and lines \(lines.joined(separator: ", "))\n")
    }
    let sum = count == 1 ? "1 malformed line" : "\(count) malformed lines"
    try errors.write("moderato: \(place)\(sum)\(policy == .skip ? " skipped" : "")\n")
    if comments == 0 {
      try errors.write(
        "moderato: \(place)no line is a comment; `--input` says how they are written, `--text-field` which field "
          + "holds the text\n"
      )
    }
    return policy == .skip ? .success : .findings
  }
}
