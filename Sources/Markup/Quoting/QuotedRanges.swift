/// The parts of a text that quote somebody: what markup says, quotation marks, and `>` lines.
///
/// In order, not touching. Nearly free where no byte can begin a quotation.
func quotedRanges(
  in text: borrowing Span<UInt8>,
  marked: [Range<Int>],
  linesQuote: Bool
) -> [Range<Int>] {
  var ranges = marked
  let signs = QuotingSigns(in: text)
  if linesQuote, signs.hasAngle { ranges += quotedLines(in: text) }
  if signs.mayHaveMark { ranges += QuotationMarks.ranges(in: text) }
  guard ranges.count > 1 else { return ranges }
  ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  var joined = [ranges[0]]
  for range in ranges.dropFirst() {
    let last = joined[joined.count - 1]
    if range.lowerBound <= last.upperBound {
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      joined.append(range)
    }
  }
  return joined
}

/// What in a text can begin a quotation.
private struct QuotingSigns {
  private var angles: UInt8 = 0
  private var marks: UInt8 = 0

  init(in text: borrowing Span<UInt8>) {
    var (angles, marks): (UInt8, UInt8) = (0, 0)
    for place in text.indices {
      let byte = text[place]
      angles |= Self.isZero(byte ^ UInt8(ascii: ">"))
      // All marks begin with one of three bytes.
      marks |= Self.isZero(byte ^ 0x22) | Self.isZero(byte ^ 0xC2) | Self.isZero(byte ^ 0xE2)
    }
    (self.angles, self.marks) = (angles, marks)
  }

  /// The highest bit is set of 0 alone: in arithmetic, so that many bytes are looked at together.
  @inline(__always)
  private static func isZero(_ byte: UInt8) -> UInt8 { (byte &- 1) & ~byte }

  var hasAngle: Bool { angles & 0x80 != 0 }
  var mayHaveMark: Bool { marks & 0x80 != 0 }
}

/// Lines that begin with `>`, without their line ends; neighbours are one range.
private func quotedLines(in text: borrowing Span<UInt8>) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var at = 0
  while let mark = text.firstIndex(of: UInt8(ascii: ">"), from: at) {
    var start = mark
    while start > at, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    let end = text.firstIndex(of: UInt8(ascii: "\n"), from: mark) ?? text.count
    let beginsLine = start == 0 || text[start - 1] == UInt8(ascii: "\n")
    if beginsLine, mark + 1 < end, !text[mark + 1].continuesEmoticon {
      if let last = ranges.last, last.upperBound + 1 == start {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(start..<end)
      }
    }
    at = min(end + 1, text.count)
  }
  return ranges
}

extension UInt8 {
  /// Whether `>` and this are an angry face, not a quotation.
  fileprivate var continuesEmoticon: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "="), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// The first position of a byte at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var at = start
    while at < count {
      if self[at] == byte { return at }
      at += 1
    }
    return nil
  }
}
