/// Columns of texts that stand below each other.
struct TextTable {
  enum Alignment {
    case left, right
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// All rows, each with a line end and indented by two columns.
  var text: String {
    let widths = alignments.indices.map { column in
      rows.map { SafeText.width($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      var line = " "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - SafeText.width(cell))
        let isLast = column == row.count - 1
        switch alignments[column] {
        case .left: line += " " + cell + (isLast ? "" : padding + " ")
        case .right: line += " " + padding + cell + (isLast ? "" : " ")
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
