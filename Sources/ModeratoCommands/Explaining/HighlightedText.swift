import Screening

/// A comment with what was found in it.
enum HighlightedText {
  /// The text in one line, matches in colour, or between `[` and `]` where there is none.
  static func render(_ text: String, _ matches: [Match], _ palette: Palette) -> String {
    let bytes = text.utf8
    var line = ""
    var position = 0
    for range in merged(matches, in: bytes.count) {
      line += SafeText.line(part(of: bytes, position..<range.lowerBound))
      let found = SafeText.line(part(of: bytes, range))
      line += palette.marked(found)
      position = range.upperBound
    }
    return line + SafeText.line(part(of: bytes, position..<bytes.count))
  }

  /// Ranges that overlap or touch, joined.
  private static func merged(_ matches: [Match], in count: Int) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    let valid = matches.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= count }
    for match in valid.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = merged.last, match.start <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, match.end)
      } else {
        merged.append(match.start..<match.end)
      }
    }
    return merged
  }

  private static func part(of bytes: String.UTF8View, _ range: Range<Int>) -> String {
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
