/// A text with the places where it may be broken into lines.
///
/// A group stands in one line if it fits, and otherwise breaks at all of its own places (Wadler, “A
/// prettier printer”, 2003); only a filled list breaks as late as possible.
indirect enum Document {
  case text(String)
  case space
  /// A space, or a line's end where its group is broken.
  case line
  /// Nothing, or a line's end where its group is broken.
  case softLine
  /// A line's end that breaks the groups around it.
  case hardLine
  /// Shown only where its group stands in one line.
  case flatOnly(String)
  /// Shown at the line's end whatever room there is: a comment.
  case comment(String)
  case sequence([Document])
  case indented(Document)
  case group(Document)
  /// Items with spaces between them, broken where the line is full.
  case fill([Document])

  /// The width in one line, or nil if it holds a forced line end.
  var flatWidth: Int? {
    switch self {
    case .text(let text), .flatOnly(let text): return text.unicodeScalars.count
    case .line, .space: return 1
    case .softLine: return 0
    case .hardLine, .comment: return nil
    case .indented(let inner), .group(let inner): return inner.flatWidth
    case .sequence(let parts), .fill(let parts):
      var width = 0
      for (index, part) in parts.enumerated() {
        guard let own = part.flatWidth else { return nil }
        if case .fill = self, index > 0 { width += 1 }
        width += own
      }
      return width
    }
  }
}

/// Lays a document out.
struct DocumentPrinter {
  static let width = 100

  private(set) var output = ""
  private var column = 0
  private var isLineEmpty = true
  /// White space that is written only if something follows it in its line.
  private var pending = ""

  mutating func print(_ document: Document, indent: Int) {
    lineIndent(indent)
    print(document, indent: indent, isFlat: false)
  }

  private mutating func lineIndent(_ indent: Int) {
    pending = String(repeating: " ", count: indent)
    column = indent
    isLineEmpty = true
  }

  private mutating func write(_ text: String) {
    guard !text.isEmpty else { return }
    output += pending + text
    pending = ""
    isLineEmpty = false
    column += text.unicodeScalars.count
  }

  /// Ends the line; one that holds nothing yet is only indented anew.
  private mutating func newLine(_ indent: Int) {
    if !isLineEmpty { output += "\n" }
    lineIndent(indent)
  }

  private mutating func print(_ document: Document, indent: Int, isFlat: Bool) {
    switch document {
    case .text(let text): write(text)
    case .flatOnly(let text): if isFlat { write(text) }
    case .space: space()
    case .line:
      if isFlat { space() } else { newLine(indent) }
    case .softLine: if !isFlat { newLine(indent) }
    case .hardLine: newLine(indent)
    case .comment(let text): write(text)
    case .sequence(let parts):
      for part in parts { print(part, indent: indent, isFlat: isFlat) }
    case .indented(let inner): print(inner, indent: indent + 2, isFlat: isFlat)
    case .group(let inner):
      let fits = inner.flatWidth.map { column + $0 <= Self.width } ?? false
      print(inner, indent: indent, isFlat: isFlat || fits)
    case .fill(let items): fill(items, indent: indent, isFlat: isFlat)
    }
  }

  /// A space between two words, but none at a line's start.
  private mutating func space() {
    guard !isLineEmpty else { return }
    pending += " "
    column += 1
  }

  private mutating func fill(_ items: [Document], indent: Int, isFlat: Bool) {
    for (index, item) in items.enumerated() {
      if index > 0 {
        // One cell is kept for the comma or brace that may follow.
        let fits = item.flatWidth.map { column + 1 + $0 <= Self.width } ?? false
        if isFlat || fits { space() } else { newLine(indent) }
      }
      print(item, indent: indent, isFlat: isFlat)
    }
  }
}
