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

  /// As much of the text as fits so many columns, in one line.
  ///
  /// - Parameter first: The match that must be seen; nil for the first one.
  static func excerpt(
    _ text: String,
    _ matches: [Match],
    around first: Match?,
    columns: Int,
    _ palette: Palette
  ) -> String {
    let bytes = text.utf8
    let ranges = merged(matches, in: bytes.count)
    let seen = first.flatMap { first in ranges.first { $0.contains(first.start) } } ?? ranges.first
    var position = bytes.index(bytes.startIndex, offsetBy: seen?.lowerBound ?? 0)
    // As much before it as leaves most of the room for what follows.
    let before = SafeText.line(text[..<position].suffix(columns))
    var line = SafeText.cutAtStart(before, to: columns / 3)
    var used = SafeText.width(line)
    /// Adds what lies before a place.
    func add(upTo end: String.Index, isFound: Bool) {
      let brackets = isFound && !palette.hasColours ? 2 : 0
      let room = columns - used - brackets
      guard room > 0, position < end else { return }
      let part = SafeText.cut(SafeText.line(text[position..<end].prefix(columns + 1)), to: room)
      line += isFound ? palette.marked(part) : part
      used += SafeText.width(part) + brackets
      position = end
    }
    for range in ranges where range.lowerBound >= seen?.lowerBound ?? 0 {
      add(upTo: bytes.index(bytes.startIndex, offsetBy: range.lowerBound), isFound: false)
      add(upTo: bytes.index(bytes.startIndex, offsetBy: range.upperBound), isFound: true)
    }
    add(upTo: text.endIndex, isFound: false)
    return line
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
