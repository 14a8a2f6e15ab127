/// A token as the formatter sees it: its text and the comments around it.
struct FormattedToken {
  var kind: Token.Kind
  var text: String
  var placement: Placement
  /// Comments in lines of their own before it.
  var leading: [LeadingComment] = []
  /// A comment behind it in its line.
  var trailing: String?
  /// Whether an empty line stands before it (behind its leading comments).
  var hasBlankLineBefore: Bool

  struct LeadingComment {
    var text: String
    var hasBlankLineBefore: Bool
  }

  var isComma: Bool { kind == .punctuation(.comma) }
  var isOpening: Bool {
    kind == .punctuation(.openBrace) || kind == .punctuation(.openParenthesis)
      || kind == .punctuation(.openBracket)
  }
  var isClosing: Bool {
    kind == .punctuation(.closeBrace) || kind == .punctuation(.closeParenthesis)
      || kind == .punctuation(.closeBracket)
  }
}

/// The tokens of a file with their comments, and the comments behind the last token.
func formattedTokens(
  _ tokens: [PlacedToken],
  of bytes: [UInt8]
) -> (tokens: [FormattedToken], rest: [FormattedToken.LeadingComment]) {
  var formatted: [FormattedToken] = []
  var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  /// The comments of a gap, the first one going to the token before if it stands in its line.
  func leading(in gap: Range<Int>) -> [FormattedToken.LeadingComment] {
    var leading: [FormattedToken.LeadingComment] = []
    for comment in comments(in: gap, of: bytes) {
      let text = trimmedEnd(String(decoding: bytes[comment.start..<comment.end], as: UTF8.self))
      if leading.isEmpty, comment.lineEndsBefore == 0, !formatted.isEmpty {
        formatted[formatted.count - 1].trailing = text
      } else {
        leading.append(
          FormattedToken.LeadingComment(text: text, hasBlankLineBefore: comment.lineEndsBefore > 1)
        )
      }
    }
    return leading
  }
  for placed in tokens {
    let start = Int(placed.token.start)
    let gap = end..<start
    let before = leading(in: gap)
    let lastLineEnds = lineEnds(atEndOf: gap, in: bytes)
    formatted.append(
      FormattedToken(
        kind: placed.token.kind,
        text: String(decoding: bytes[start..<Int(placed.token.end)], as: UTF8.self),
        placement: placed.placement,
        leading: before,
        hasBlankLineBefore: lastLineEnds > 1
      )
    )
    end = Int(placed.token.end)
  }
  let rest = leading(in: end..<bytes.count)
  return (formatted, rest)
}

private func trimmedEnd(_ text: String) -> String {
  var text = Substring(text)
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}

/// How many line ends lie between the last comment of a gap, or its start, and its end.
private func lineEnds(atEndOf gap: Range<Int>, in bytes: [UInt8]) -> Int {
  var count = 0
  var index = gap.upperBound
  while index > gap.lowerBound {
    let byte = bytes[index - 1]
    let isReturnOfPair = byte == 0x0D && index < gap.upperBound && bytes[index] == 0x0A
    if byte == 0x0A || byte == 0x0D {
      if !isReturnOfPair { count += 1 }
    } else if byte != 0x20, byte != 0x09 {
      break
    }
    index -= 1
  }
  return count
}
