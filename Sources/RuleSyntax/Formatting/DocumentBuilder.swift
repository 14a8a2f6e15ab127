/// Turns the tokens of one line into a document.
struct DocumentBuilder {
  private let tokens: [FormattedToken]
  private var index = 0
  /// Comments of tokens that are not printed, which go to the next one that is.
  private var carried: [String] = []

  init(_ tokens: [FormattedToken]) {
    self.tokens = tokens
  }

  /// The whole line.
  mutating func line() -> Document {
    let breaksOutsideBrackets = breaksOutsideBrackets
    var parts: [Document] = []
    while index < tokens.count {
      // A line that closes a block begins with its bracket.
      parts.append(tokens[index].isClosing ? commented(tokens[index]) : alternatives())
    }
    let contents = Document.sequence(parts)
    return .group(breaksOutsideBrackets ? .indented(contents) : contents)
  }

  /// Whether the line has places to break that are not inside brackets, whose contents then stand
  /// deeper than those places.
  private var breaksOutsideBrackets: Bool {
    var depth = 0
    for token in tokens.dropFirst() {
      if token.isOpening { depth += 1 }
      if token.isClosing { depth -= 1 }
      if depth == 0, token.placement == .breakable { return true }
    }
    return false
  }

  /// A condition with its `or`s, or any other run of tokens up to a closing bracket.
  ///
  /// Where `or` occurs, the parts between are groups of their own, so that a long condition breaks at
  /// its `or`s first.
  private mutating func alternatives() -> Document {
    var parts: [Document] = []
    var part: [Document] = []
    var hasAlternatives = false
    while index < tokens.count, !tokens[index].isClosing {
      let token = tokens[index]
      if token.isComma, index + 1 < tokens.count, tokens[index + 1].isClosing {
        carryComments(of: token)
        continue
      }
      if token.placement == .breakable, token.kind == .word, token.text == "or" {
        parts.append(.group(.indented(.sequence(part))))
        part = [separated()]
        parts.append(.line)
        hasAlternatives = true
        continue
      }
      if index > 0, !isOpening(index - 1) {
        part.append(separator(before: token))
      }
      part.append(separated())
    }
    guard hasAlternatives else { return .sequence(part) }
    return .sequence(parts + [.group(.indented(.sequence(part)))])
  }

  private func isOpening(_ index: Int) -> Bool { tokens[index].isOpening }

  private func separator(before token: FormattedToken) -> Document {
    if token.placement == .breakable { return .line }
    return needsSpace(before: token) ? .space : .sequence([])
  }

  private func needsSpace(before token: FormattedToken) -> Bool {
    switch token.kind {
    case .punctuation(.comma), .punctuation(.dot), .punctuation(.closeParenthesis),
      .punctuation(.closeBracket):
      return false
    case .punctuation(.openParenthesis): return tokens[index - 1].text != "score"
    default: return tokens[index - 1].kind != .punctuation(.dot)
    }
  }

  /// The token that stands here, with its comments, and with its brackets' contents.
  private mutating func separated() -> Document {
    let token = tokens[index]
    guard token.isOpening else { return commented(token) }
    switch token.kind {
    case .punctuation(.openBrace): return braces()
    default: return brackets()
    }
  }

  /// Leaves a token out, but not its comments.
  private mutating func carryComments(of token: FormattedToken) {
    carried += token.leading.map(\.text)
    if let trailing = token.trailing { carried.append(trailing) }
    index += 1
  }

  private mutating func commented(_ token: FormattedToken, suffix: String = "") -> Document {
    index += 1
    var parts: [Document] = []
    for comment in carried + token.leading.map(\.text) {
      parts += [.hardLine, .comment(comment), .hardLine]
    }
    carried = []
    parts.append(.text(token.text + suffix))
    parts += trailing(of: token)
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// A term with its comma, in front of the comment that ends its line.
  private mutating func term(_ token: FormattedToken) -> Document {
    let comma = isLastTerm ? "" : ","
    var document = commented(token, suffix: comma)
    if index < tokens.count, tokens[index].isComma, tokens[index].leading.isEmpty,
      token.trailing == nil
    {
      document = .sequence([document] + trailing(of: tokens[index]))
      index += 1
    }
    return document
  }

  private func trailing(of token: FormattedToken) -> [Document] {
    token.trailing.map { [.text("  "), .comment($0), .hardLine] } ?? []
  }

  /// Whether no term follows the one that stands here.
  private var isLastTerm: Bool {
    var next = index + 1
    while next < tokens.count, tokens[next].isComma { next += 1 }
    return next >= tokens.count || tokens[next].isClosing
  }

  /// `( … )` or `[ … ]`.
  private mutating func brackets() -> Document {
    let open = commented(tokens[index])
    let contents = alternatives()
    guard index < tokens.count else { return .sequence([open, contents]) }
    let close = commented(tokens[index])
    return .group(
      .sequence([open, .indented(.sequence([.softLine, contents])), .softLine, close])
    )
  }

  /// `{ … }` around terms or around a given's properties, or the `{` at the end of a line.
  private mutating func braces() -> Document {
    let open = commented(tokens[index])
    guard index < tokens.count else { return open }
    let holdsProperties = tokens[index].kind == .word
    var items: [Document] = []
    var item: [Document] = []
    func finish() {
      guard !item.isEmpty else { return }
      items.append(.sequence(item))
      item = []
    }
    while index < tokens.count, tokens[index].kind != .punctuation(.closeBrace) {
      let token = tokens[index]
      if token.isComma {
        carryComments(of: token)
        continue
      }
      if token.placement == .breakable {
        finish()
      } else if !item.isEmpty, !isOpening(index - 1), needsSpace(before: token) {
        item.append(.space)
      }
      if holdsProperties {
        item.append(separated())
      } else {
        item.append(term(token))
      }
    }
    finish()
    if holdsProperties {
      let last = items.count - 1
      items = items.enumerated().map { position, item in
        position < last ? .sequence([item, .flatOnly(",")]) : item
      }
    }
    guard index < tokens.count else { return open }
    let comments = carried + tokens[index].leading.map(\.text)
    carried = []
    index += 1
    let close = Document.text("}")
    if items.isEmpty, comments.isEmpty { return .sequence([open, close]) }
    let body: Document
    if holdsProperties {
      body = .sequence(items.flatMap { [Document.line, $0] })
    } else {
      body = .sequence(items.isEmpty ? [] : [.line, .fill(items)])
    }
    let ending = comments.flatMap { [Document.hardLine, .comment($0), .hardLine] }
    let inside = Document.indented(.sequence([body] + ending))
    return .group(.sequence([open, inside, .line, close] + trailing(of: tokens[index - 1])))
  }
}
