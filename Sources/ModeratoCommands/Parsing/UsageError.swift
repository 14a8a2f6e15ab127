/// A command line that says nothing we know.
package struct UsageError: Error, Hashable, Sendable {
  /// In lower case, without a full stop.
  package var message: String
  package var suggestion: String?
  /// The command whose help tells more; nil for that of all.
  package var command: String?

  package init(_ message: String, suggestion: String? = nil, command: String?) {
    self.message = message
    self.suggestion = suggestion
    self.command = command
  }

  /// What the user sees.
  var text: String {
    let hint = suggestion.map { "; did you mean `\($0)`?" } ?? ""
    let help = (["moderato"] + [command].compactMap(\.self) + ["--help"]).joined(separator: " ")
    return "moderato: \(message)\(hint)\n`\(help)` tells more.\n"
  }
}
