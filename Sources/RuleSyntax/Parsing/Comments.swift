import SourceText

/// A comment, from its mark to its line's end.
struct Comment: Hashable, Sendable {
  var start: Int
  var end: Int
  /// True where nothing but white space stands before it in its line.
  var ownsLine: Bool
  /// How many line ends lie between it and what stands before.
  var lineEndsBefore: Int
}

/// The comments in a gap between two tokens, which holds nothing else but white space.
func comments(in gap: Range<Int>, of bytes: [UInt8], mark: UInt8 = UInt8(ascii: "/")) -> [Comment] {
  var comments: [Comment] = []
  var index = gap.lowerBound
  var lineEnds = 0
  var ownsLine = index == 0
  while index < gap.upperBound {
    if bytes[index] == mark {
      let start = index
      while index < gap.upperBound, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      comments.append(
        Comment(start: start, end: index, ownsLine: ownsLine, lineEndsBefore: lineEnds)
      )
      lineEnds = 0
      continue
    }
    let isLineFeed = bytes[index] == 0x0A
    if isLineFeed || bytes[index] == 0x0D {
      ownsLine = true
      let endsPair = isLineFeed && index > gap.lowerBound && bytes[index - 1] == 0x0D
      if !endsPair { lineEnds += 1 }
    }
    index += 1
  }
  return comments
}

/// All comments of a file, found in the gaps between its tokens.
func comments(between tokens: [PlacedToken], in bytes: [UInt8]) -> [Comment] {
  var found: [Comment] = []
  var end = 0
  for placed in tokens {
    let start = Int(placed.token.start)
    if start > end { found += comments(in: end..<start, of: bytes) }
    end = max(end, Int(placed.token.end))
  }
  return found + comments(in: min(end, bytes.count)..<bytes.count, of: bytes)
}
