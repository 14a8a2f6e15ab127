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

/// The name that a mistyped one most likely means: at most a third of its letters away, in single
/// insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
func closest(to name: String, in names: [String]) -> String? {
  let letters = Array(name)
  let limit = max(1, letters.count / 3)
  return names.map { ($0, distance(letters, Array($0))) }
    .filter { $0.1 <= limit }
    .min { $0.1 < $1.1 }?.0
}

private func distance(_ left: [Character], _ right: [Character]) -> Int {
  var rows = [Array(0...right.count)]
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
