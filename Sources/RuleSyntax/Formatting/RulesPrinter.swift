/// Puts the tokens of a rules file into lines: one for each declaration, clause, setting and step.
struct RulesPrinter {
  private let tokens: [FormattedToken]
  private let rest: [FormattedToken.LeadingComment]
  private var output = ""
  private var indent = 0
  /// The first word of the declaration before, if it took one line.
  private var shortDeclaration: String?

  init(bytes: [UInt8], tokens: [PlacedToken]) {
    (self.tokens, rest) = formattedTokens(tokens, of: bytes)
  }

  mutating func print() -> String {
    var index = 0
    var opensBlock = true
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].placement != .member { end += 1 }
      let line = tokens[index..<end]
      let isClosing = line.first?.kind == .punctuation(.closeBrace)
      printLine(line, isClosing: isClosing, isFirst: opensBlock)
      opensBlock = end < tokens.count && line.last?.kind == .punctuation(.openBrace)
      if opensBlock { indent += 2 }
      index = end
    }
    for comment in rest {
      if comment.hasBlankLineBefore, !output.isEmpty { output += "\n" }
      output += comment.text + "\n"
    }
    return output
  }

  private mutating func printLine(
    _ line: ArraySlice<FormattedToken>,
    isClosing: Bool,
    isFirst: Bool
  ) {
    guard var first = line.first else { return }
    let laidOut = laidOut(line, indent: isClosing ? indent - 2 : indent)
    var wantsBlank = first.leading.first?.hasBlankLineBefore ?? first.hasBlankLineBefore
    if indent == 0 {
      let isShort = !laidOut.contains("\n") && line.last?.kind != .punctuation(.openBrace)
      let kind = isShort ? first.text : nil
      let mayFollow = kind != nil && kind == shortDeclaration
      wantsBlank = wantsBlank || !mayFollow
      shortDeclaration = kind
    }
    for (position, comment) in first.leading.enumerated() {
      let isBlank = position == 0 ? wantsBlank : comment.hasBlankLineBefore
      blankLine(isBlank && !(isFirst && position == 0))
      output += String(repeating: " ", count: indent) + comment.text + "\n"
    }
    if first.leading.isEmpty {
      blankLine(wantsBlank && !isFirst && !isClosing)
    } else {
      blankLine(first.hasBlankLineBefore && !isClosing)
    }
    first.leading = []
    if isClosing { indent -= 2 }
    output += laidOut + "\n"
  }

  private mutating func blankLine(_ isWanted: Bool) {
    if isWanted, !output.isEmpty { output += "\n" }
  }

  private func laidOut(_ line: ArraySlice<FormattedToken>, indent: Int) -> String {
    var line = Array(line)
    line[0].leading = []
    if line.count > 1, line[line.count - 1].isComma {
      // Nothing follows this comma; its comments stay.
      let comma = line.removeLast()
      let comments = [line[line.count - 1].trailing] + comma.leading.map(\.text) + [comma.trailing]
      line[line.count - 1].trailing = comments.compactMap(\.self).reduce(nil) { known, next in
        known.map { $0 + " " + next } ?? next
      }
    }
    let trailing = line[line.count - 1].trailing
    line[line.count - 1].trailing = nil
    var builder = DocumentBuilder(line)
    var printer = DocumentPrinter()
    printer.print(builder.line(), indent: indent)
    return printer.output + (trailing.map { "  " + $0 } ?? "")
  }
}
