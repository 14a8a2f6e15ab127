/// One source line as a terminal shows it, with the cell that each byte falls into.
///
/// Tabs become four cells, wide characters take two, combining marks none. Control characters,
/// direction overrides and wrong bytes are shown as `�`, so that a file can't play with the terminal.
struct DisplayLine {
  /// One character and the cells before it.
  private struct Cell {
    var offset: Int
    var column: Int
    var text: String
  }

  private var cells: [Cell] = []
  private var width = 0

  /// Reads a line from where it starts, but at most the first `limit` bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = scalarLength(in: bytes, at: index)
      let end = min(range.upperBound, index + max(1, length))
      let text = length == 0 ? "\u{FFFD}" : String(decoding: bytes[index..<end], as: UTF8.self)
      let (shown, cells) = Self.shown(text)
      self.cells.append(Cell(offset: index, column: width, text: shown))
      width += cells
      index = end
    }
    cells.append(Cell(offset: range.upperBound, column: width, text: ""))
  }

  /// The cell at which a byte is shown; what lies outside of the line stands at its ends.
  func column(of offset: Int) -> Int {
    var (low, high) = (0, cells.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle } else { high = middle }
    }
    return cells[low].column
  }

  /// The cells from one column to another, `…` standing for what is cut off.
  func text(from start: Int, width limit: Int) -> String {
    let visible = cells.filter { $0.column >= start && $0.column < start + limit }
    let cutsStart = start > 0
    let cutsEnd = width > start + limit
    return (cutsStart ? "…" : "")
      + visible.dropFirst(cutsStart ? 1 : 0)
      .dropLast(cutsEnd ? 1 : 0).map(\.text).joined() + (cutsEnd ? "…" : "")
  }

  /// Where the part of the line that is shown begins, so that a column is in sight.
  func windowStart(showing column: Int, width limit: Int) -> Int {
    guard width > limit, column > limit * 3 / 4 else { return 0 }
    return min(column - limit / 2, width - limit + 1)
  }

  private static func shown(_ text: String) -> (String, Int) {
    guard let scalar = text.unicodeScalars.first else { return ("", 0) }
    switch scalar.value {
    case 0x09: return ("    ", 4)
    case _ where scalar.isInvisible: return ("\u{FFFD}", 1)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return (text, 0)
    default: return (text, isWide(scalar.value) ? 2 : 1)
    }
  }

  /// East Asian wide and emoji blocks, roughly (Unicode Standard Annex 11).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
