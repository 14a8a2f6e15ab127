import SourceText

/// Rows of a CSV (RFC 4180) for spreadsheets.
///
/// What people can choose, such as ids, must do no harm there: invisible characters are spelt out as
/// `\u{202E}`, line ends and tabs among them, so that each row is one line; and a cell that a spreadsheet
/// would run as a formula begins with an apostrophe, which it takes as the sign of a text.
package enum CSVRow {
  /// A row of cells, its line end included.
  package static func text(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell, made harmless and quoted where it has to be.
  static func cell(_ text: String) -> String {
    var text = text.spellingOutInvisible
    if isFormula(text) { text = "'" + text }
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// Whether spreadsheets take a text for a formula (OWASP, “CSV Injection”): by its first character, or
  /// that character's wide form.
  ///
  /// White space before it is no help.
  private static func isFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    switch scalars.first {
    case "=", "@", "＝", "＠": return true
    case "+", "-", "＋", "－": return Double(text) == nil
    default: return false
    }
  }
}
