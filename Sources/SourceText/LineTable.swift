/// Where the lines of a file begin; turns byte offsets into lines and columns.
package struct LineTable: Sendable {
  /// A place as people count: lines and columns from one, a column being a Unicode code point.
  ///
  /// A tab is one column, and so is each byte that isn't UTF-8.
  package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int
  }

  private let bytes: [UInt8]
  private var starts: [Int] = [0]
  /// For each block of bytes the first character that begins in it, and how many begin before that: so a
  /// place in a very long line is found without going through the line.
  private var marks: [(index: Int, count: Int)] = []
  private static let blockLength = 512

  /// Finds the lines, which end with LF, CR or CR LF.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (index, byte) in bytes.enumerated() {
      let isBareReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if byte == 0x0A || isBareReturn { starts.append(index + 1) }
    }
    var (index, count) = (0, 0)
    while index < bytes.count {
      if index >= marks.count * Self.blockLength { marks.append((index, count)) }
      index += max(1, scalarLength(in: bytes, at: index))
      count += 1
    }
  }

  package var lineCount: Int { starts.count }

  /// The line and column of a byte; an offset past the end stands for the end.
  package func position(of offset: UInt32) -> Position {
    let offset = min(Int(offset), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: count(before: offset) - count(before: starts[low]) + 1)
  }

  /// How many characters end at an offset or before it.
  private func count(before offset: Int) -> Int {
    var (index, count) = (0, 0)
    let block = min(offset / Self.blockLength, marks.count - 1)
    if block >= 0 { (index, count) = marks[block] }
    // The first character of the block may begin behind the offset.
    if index > offset { (index, count) = block > 0 ? marks[block - 1] : (0, 0) }
    while index < offset {
      index += max(1, scalarLength(in: bytes, at: index))
      if index <= offset { count += 1 }
    }
    return count
  }

  /// The bytes of a line without its end.
  package func bytes(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
