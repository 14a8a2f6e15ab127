package import POSIX

/// Cuts an input into records as it comes in, with bounded memory.
package struct RecordSplitter {
  /// The longest comment with all that is said of it.
  package static let longestRecord = 1 << 20

  private let input: Descriptor
  /// What is longer is malformed, and is read past without being kept.
  private let longest: Int
  /// Read and not yet cut.
  private(set) var pending: [UInt8] = []
  /// How many bytes of the input came before these.
  private var bytesBeforePending = 0
  private var chunk: [UInt8]
  private var line = 1
  private var isAtEnd = false
  /// In the middle of a record that is too long.
  private var isSkipping = false
  /// Whether quotes can hold line ends.
  var isCSV = false

  /// - Parameters:
  ///   - longest: How many bytes a record may have.
  ///   - chunkSize: How many bytes are read at once, at most.
  package init(
    _ input: Descriptor,
    longest: Int = RecordSplitter.longestRecord,
    chunkSize: Int = 1 << 16
  ) {
    self.input = input
    self.longest = longest
    chunk = Array(repeating: 0, count: chunkSize)
  }

  /// Reads the first line or what there is of it, and a byte order mark away, so that somebody can look.
  mutating func fillFirstLine() throws(SystemError) {
    while !isAtEnd, pending.count < chunk.count, !pending.contains(0x0A) { try fill() }
    if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending.removeFirst(3)
      bytesBeforePending = 3
    }
  }

  private mutating func fill() throws(SystemError) {
    let count = try input.read(into: &chunk)
    pending.append(contentsOf: chunk[..<count])
    isAtEnd = count == 0
  }

  /// The next records, or nil at the end; blank lines are left out.
  package mutating func next() throws(SystemError) -> RawBatch? {
    while true {
      var batch = RawBatch()
      let used = cut(into: &batch)
      batch.offset = bytesBeforePending
      if used > 0 || !batch.records.isEmpty {
        let rest = Array(pending[used...])
        swap(&batch.bytes, &pending)
        pending = rest
        bytesBeforePending += used
        if !batch.records.isEmpty { return batch }
      } else if isAtEnd {
        return nil
      } else {
        try fill()
      }
    }
  }

  /// Cuts off as many whole records as there are, and says how many bytes they took.
  private mutating func cut(into batch: inout RawBatch) -> Int {
    var start = 0
    if isSkipping {
      guard let end = pending.firstIndex(of: 0x0A) else {
        return pending.count
      }
      start = end + 1
      line += 1
      isSkipping = false
    }
    while start < pending.count {
      let (end, lines, isOpen) = recordEnd(from: start)
      let stop = end ?? pending.count
      if stop - start > longest || (isOpen && end == nil && isAtEnd) {
        // Only the first line is given up, so that an open quote doesn't swallow the rest.
        let problem = isOpen ? RawRecord.Problem.openQuote : .tooLong
        batch.records.append(RawRecord(start: 0, end: 0, line: line, problem: problem))
        let firstLineEnd = pending[start...].firstIndex(of: 0x0A)
        isSkipping = firstLineEnd == nil
        line += 1
        start = firstLineEnd.map { $0 + 1 } ?? pending.count
        if isSkipping { line -= 1 }
        continue
      }
      guard end != nil || isAtEnd else { break }
      let trimmed = trimmedEnd(start, stop)
      if !isBlank(start, trimmed) {
        batch.records.append(RawRecord(start: start, end: trimmed, line: line))
      }
      line += lines
      start = min(stop + 1, pending.count)
    }
    return start
  }

  /// Where the line end after a record stands, nil if it isn't there yet; how many line ends it has; and
  /// whether it ends inside quotes.
  private func recordEnd(from start: Int) -> (end: Int?, lines: Int, isOpen: Bool) {
    let bytes = pending.span
    guard isCSV else {
      var index = start
      let block = 64
      while index + block <= bytes.count {
        let ahead = bytes.extracting(index..<index + block)
        var found: UInt8 = 0
        // In arithmetic alone, so that many bytes are looked at together.
        for place in ahead.indices {
          found |= ((ahead[place] ^ 0x0A) &- 1) & ~(ahead[place] ^ 0x0A)
        }
        guard found & 0x80 == 0 else { break }
        index += block
      }
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      return (index < bytes.count ? index : nil, 1, false)
    }
    var lines = 1
    var isOpen = false
    var isCellStart = true
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        if !isOpen { return (index, lines, false) }
        lines += 1
      } else {
        if byte == UInt8(ascii: "\""), isOpen || isCellStart { isOpen.toggle() }
        // After `""` the cell goes on: a quote there opens it again.
        isCellStart = byte == UInt8(ascii: ",") || (byte == UInt8(ascii: "\"") && !isOpen)
      }
      if isOpen, index - start > longest { return (index, lines, true) }
      index += 1
    }
    return (nil, lines, isOpen)
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    end > start && pending[end - 1] == 0x0D ? end - 1 : end
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where pending[index] != 0x20 && pending[index] != 0x09 { return false }
    return true
  }
}
