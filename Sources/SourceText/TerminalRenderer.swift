/// Shows diagnostics to people: message, place, source lines with carets, notes and cures.
///
/// ```
/// error[E104]: unknown word `wehn` in a rule
///   --> pack.rules:12:5
///    |
/// 12 |     wehn text has slurs
///    |     ^^^^
///    = help: replace with `when`
/// ```
package struct TerminalRenderer: Sendable {
  private let sources: SourceMap
  private let isColoured: Bool
  /// The most cells of a source line that are shown.
  private let width: Int

  package init(sources: SourceMap, isColoured: Bool, width: Int = 100) {
    self.sources = sources
    self.isColoured = isColoured
    self.width = max(20, width)
  }

  /// Shows diagnostics in the given order, each followed by an empty line.
  ///
  /// - Parameter limit: how many are shown; the number of the others is told in a last line.
  package func render(_ diagnostics: [Diagnostic], limit: Int = .max) -> String {
    var tables: [FileID: LineTable] = [:]
    var output = ""
    for diagnostic in diagnostics.prefix(limit) {
      for file in [diagnostic.primary.file] + diagnostic.labels.map(\.span.file)
      where tables[file] == nil {
        tables[file] = LineTable(sources[file].bytes)
      }
      output += render(diagnostic, tables) + "\n"
    }
    if diagnostics.count > limit {
      output += "… and \(diagnostics.count - limit) more\n"
    }
    return output
  }

  private func render(_ diagnostic: Diagnostic, _ tables: [FileID: LineTable]) -> String {
    let colour: Colour = diagnostic.severity == .error ? .red : .yellow
    let heading = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var lines = [paint(heading, colour) + paint(": " + printable(diagnostic.message), .bold)]
    var marks = [Mark(span: diagnostic.primary, text: "", isPrimary: true)]
    marks += diagnostic.labels.map { Mark(span: $0.span, text: $0.text, isPrimary: false) }
    let numbers = marks.map { tables[$0.span.file]?.position(of: $0.span.start).line ?? 1 }
    let gutter = String(numbers.max() ?? 1).count
    let files = marks.map(\.span.file).reduce(into: [FileID]()) { known, file in
      if !known.contains(file) { known.append(file) }
    }
    for file in files {
      guard let table = tables[file] else { continue }
      let inFile = marks.filter { $0.span.file == file }
      lines += excerpt(inFile, table: table, gutter: gutter, colour: colour)
    }
    let indent = String(repeating: " ", count: gutter + 1)
    for note in diagnostic.notes {
      lines.append(indent + paint("=", .blue) + " note: " + printable(note))
    }
    for fixIt in diagnostic.fixIts {
      lines.append(indent + paint("=", .blue) + " help: " + printable(fixIt.title))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Mark {
    var span: SourceSpan
    var text: String
    var isPrimary: Bool
  }

  /// The lines of one file that the marks stand in, the first mark's place above them.
  private func excerpt(
    _ marks: [Mark],
    table: LineTable,
    gutter: Int,
    colour: Colour
  ) -> [String] {
    guard let first = marks.first else { return [] }
    let file = sources[first.span.file]
    let place = table.position(of: first.span.start)
    let indent = String(repeating: " ", count: gutter)
    let arrow = first.isPrimary ? "-->" : ":::"
    // A file that is empty, or couldn't be read, has no line to show.
    guard !file.bytes.isEmpty else {
      return [indent + paint(arrow, .blue) + " \(printable(file.path))"]
    }
    var lines = [
      indent + paint(arrow, .blue) + " \(printable(file.path)):\(place.line):\(place.column)",
      indent + paint(" |", .blue),
    ]
    let placed = marks.map { ($0, table.position(of: $0.span.start).line) }
    var previous: Int?
    for line in Set(placed.map(\.1)).sorted() {
      if let previous, line > previous + 1 { lines.append(paint("...", .blue)) }
      previous = line
      let number = String(line)
      let range = table.bytes(ofLine: line)
      let inLine = placed.filter { $0.1 == line }.map(\.0)
      let leading = inLine.first { $0.isPrimary } ?? inLine[0]
      let part = part(of: range, around: Int(leading.span.start), in: file.bytes)
      let shown = DisplayLine(file.bytes, part)
      let start = shown.windowStart(
        showing: shown.column(of: Int(leading.span.start)),
        width: width
      )
      let padding = String(repeating: " ", count: gutter - number.count)
      let source = shown.text(from: start, width: width)
      lines.append(
        padding + paint("\(number) |", .blue) + (source.isEmpty ? "" : " \(source)")
      )
      for mark in inLine {
        lines.append(
          indent + paint(" |", .blue) + " "
            + underline(mark, shown, range, from: start, colour: colour)
        )
      }
    }
    return lines
  }

  /// What of a line can come into sight around a place, so that a very long line isn't gone through for
  /// each of its mistakes.
  private func part(of line: Range<Int>, around place: Int, in bytes: [UInt8]) -> Range<Int> {
    let reach = width * 16
    var start = max(line.lowerBound, place - reach)
    // Not in the middle of a character.
    while start > line.lowerBound, start < line.upperBound, bytes[start] & 0xC0 == 0x80,
      place - start < reach + 4
    {
      start -= 1
    }
    let end = max(start, min(line.upperBound, place + reach))
    return min(start, end)..<end
  }

  private func underline(
    _ mark: Mark,
    _ line: DisplayLine,
    _ range: Range<Int>,
    from start: Int,
    colour: Colour
  ) -> String {
    let end = min(Int(mark.span.end), range.upperBound)
    let first = min(max(0, line.column(of: Int(mark.span.start)) - start), width)
    let last = min(max(first + 1, line.column(of: end) - start), max(width, first + 1))
    let stroke = String(repeating: mark.isPrimary ? "^" : "-", count: last - first)
    let text = mark.text.isEmpty ? "" : " " + printable(mark.text)
    return String(repeating: " ", count: first)
      + paint(stroke + text, mark.isPrimary ? colour : .blue)
  }

  private enum Colour: String {
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case bold = "1"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text without what could play with the terminal.
  private func printable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return DisplayLine(bytes, 0..<bytes.count).text(from: 0, width: .max / 2)
  }
}
