/// Pairs of quotation marks: "…" “…” „…“ «…» »…« ‘…’ and ‚…‘.
///
/// A mark without its partner in the same paragraph, within ``longest`` bytes, quotes nothing, so
/// that a stray one cannot make a whole comment somebody else's words.
enum QuotationMarks {
  /// The longest quotation that marks alone can make, in bytes, as newspapers quote paragraphs.
  static let longest = 2_000

  /// A mark at a position of a text.
  private struct Mark {
    var kind: Kind
    var range: Range<Int>
  }

  private enum Kind {
    /// `"`
    case straight
    /// “ opens in English and closes in German.
    case doubleHigh
    /// ”
    case doubleClosing
    /// „
    case doubleLow
    /// « and »
    case guillemetLeft, guillemetRight
    /// ‘ opens in English and closes in German.
    case singleHigh
    /// ’ is an apostrophe, too.
    case singleClosing
    /// ‚
    case singleLow

    func closes(_ opener: Kind) -> Bool {
      switch (opener, self) {
      case (.straight, .straight), (.doubleHigh, .doubleClosing), (.doubleLow, .doubleHigh),
        (.doubleLow, .doubleClosing), (.guillemetLeft, .guillemetRight),
        (.guillemetRight, .guillemetLeft), (.singleHigh, .singleClosing),
        (.singleLow, .singleHigh), (.singleLow, .singleClosing):
        true
      default: false
      }
    }

    var canOpen: Bool { self != .doubleClosing && self != .singleClosing }
  }

  /// Quotations with their marks; inner ones are part of outer ones.
  static func ranges(in text: borrowing Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var opener: Mark?
    var at = 0
    while at < text.count {
      let byte = text[at]
      // All marks begin with one of three bytes; a blank line ends a paragraph.
      guard byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0x0A else {
        at += 1
        continue
      }
      if byte == 0x0A {
        if endsParagraph(text, at: at) { opener = nil }
        at += 1
        continue
      }
      guard let mark = mark(text, at: at) else {
        at += 1
        continue
      }
      at = mark.range.upperBound
      if let open = opener, at - open.range.lowerBound > longest { opener = nil }
      if let open = opener {
        if mark.kind.closes(open.kind), canClose(mark, in: text) {
          ranges.append(open.range.lowerBound..<at)
          opener = nil
        } else if mark.kind == open.kind, canOpen(mark, in: text) {
          // The one before was a stray.
          opener = mark
        }
      } else if canOpen(mark, in: text) {
        opener = mark
      }
    }
    return ranges
  }

  private static func endsParagraph(_ text: borrowing Span<UInt8>, at lineEnd: Int) -> Bool {
    var next = lineEnd + 1
    if next < text.count, text[next] == 0x0D { next += 1 }
    return next >= text.count || text[next] == 0x0A
  }

  private static func mark(_ text: borrowing Span<UInt8>, at start: Int) -> Mark? {
    let kind: Kind
    let length: Int
    switch text[start] {
    case 0x22:
      kind = .straight
      length = 1
    case 0xC2 where start + 1 < text.count:
      switch text[start + 1] {
      case 0xAB: kind = .guillemetLeft
      case 0xBB: kind = .guillemetRight
      default: return nil
      }
      length = 2
    case 0xE2 where start + 2 < text.count && text[start + 1] == 0x80:
      switch text[start + 2] {
      case 0x98: kind = .singleHigh
      case 0x99: kind = .singleClosing
      case 0x9A: kind = .singleLow
      case 0x9C: kind = .doubleHigh
      case 0x9D: kind = .doubleClosing
      case 0x9E: kind = .doubleLow
      default: return nil
      }
      length = 3
    default: return nil
    }
    return Mark(kind: kind, range: start..<start + length)
  }

  /// Whether a mark stands where a quotation can begin: not after a letter, not before a space.
  private static func canOpen(_ mark: Mark, in text: borrowing Span<UInt8>) -> Bool {
    guard mark.kind.canOpen, mark.range.upperBound < text.count else { return false }
    // French sets its guillemets off with spaces.
    if mark.kind == .guillemetLeft { return true }
    if text[mark.range.upperBound].isASCIISpace { return false }
    return !isWord(text, before: mark.range.lowerBound)
  }

  /// Whether a mark stands where a quotation can end.
  private static func canClose(_ mark: Mark, in text: borrowing Span<UInt8>) -> Bool {
    let afterSpace = text[mark.range.lowerBound - 1].isASCIISpace
    switch mark.kind {
    case .straight: return !afterSpace
    case .singleClosing, .singleHigh:
      guard mark.range.upperBound < text.count else { return true }
      let next = text[mark.range.upperBound]
      // Between letters it is an apostrophe.
      return !afterSpace && !next.isASCIILetter && !next.isASCIIDigit
    default: return true
    }
  }

  /// Whether a letter or digit ends at a position; letters beyond Latin-1's end are taken for such.
  private static func isWord(_ text: borrowing Span<UInt8>, before position: Int) -> Bool {
    guard position > 0 else { return false }
    let byte = text[position - 1]
    if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit }
    // General punctuation (dashes, other marks, special spaces) is U+2000…U+206F: E2 80 or E2 81.
    let isPunctuation =
      position >= 3 && text[position - 3] == 0xE2 && text[position - 2] & 0xFE == 0x80
    let isLatinSign = position >= 2 && text[position - 2] == 0xC2
    return !isPunctuation && !isLatinSign
  }
}
