/// What SQLite could not do, and what to do about it.
///
/// ``description`` holds no value that was bound or stored, and may be logged.
package struct SQLiteError: Error, Hashable, Sendable {
  package var code: Code
  /// What failed, in words that hold no value.
  package var message: String
  /// SQLite's own words, which may quote values.
  package var detail: String
  /// The statement with `?` where values were bound, or the path of the file.
  package var context: String

  package init(_ code: Code, _ message: String, detail: String = "", context: String = "") {
    self.code = code
    self.message = message
    self.detail = detail
    self.context = context
  }
}

extension SQLiteError: CustomStringConvertible, CustomDebugStringConvertible {
  /// Safe for logs and clients.
  package var description: String {
    let text = "\(message) (SQLite code \(code.rawValue))"
    guard let remedy = code.remedy else { return text }
    return "\(text): \(remedy)"
  }

  /// With SQLite's own words and the statement: for developers.
  package var debugDescription: String {
    [description, detail, context].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
