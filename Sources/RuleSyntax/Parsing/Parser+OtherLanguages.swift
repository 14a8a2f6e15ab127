import SourceText

extension Parser {
  /// Whether the whole file is JSON or YAML, which is told once.
  ///
  /// Decided by how it begins: with a bracket, `---`, `- key:` or `key:`.
  mutating func isInAnotherLanguage() -> Bool {
    guard let language = otherLanguage() else { return false }
    report(
      .otherLanguage,
      "expected rules, found \(language)",
      at: span(current),
      notes: [
        "rules are written like this:",
        "guideline respect \"Be kind.\" { rule insults { when text has \"idiot\" then hold } }",
      ]
    )
    return true
  }

  private func otherLanguage() -> String? {
    let next = lookAhead(3)
    func isSign(_ sign: String, _ token: Token) -> Bool {
      token.kind == .unknown && isText(sign, of: token)
    }
    switch current.kind {
    case .punctuation(.openBracket): return "JSON"
    case .punctuation(.openBrace) where next[0].kind == .string || next[0].kind == .end:
      return "JSON"
    case .unknown where isSign("-", current):
      if isSign("-", next[0]), isSign("-", next[1]) { return "YAML" }
      return next[0].kind == .word && isSign(":", next[1]) ? "YAML" : nil
    case .word where isSign(":", next[0]) && next[0].start == current.end: return "YAML"
    default: return nil
    }
  }
}
