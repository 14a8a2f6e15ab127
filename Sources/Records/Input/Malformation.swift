import JSON

/// A line of the input that isn't a comment.
package struct Malformation: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  package var line: Int
  /// In lower case, without a full stop: what was expected and what was found.
  package var message: String

  package init(line: Int, _ message: String) {
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}

extension Malformation {
  init(line: Int, _ error: JSONError) {
    self.init(line: line, "\(error.message), at byte \(error.offset + 1)")
  }
}
