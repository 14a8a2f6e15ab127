/// What stands in parentheses.
extension PatternParser {
  mutating func group() throws(NotUnderstood) -> PatternNode {
    if take("*") { throw NotUnderstood() }
    guard take("?") else {
      captures += 1
      return try rest()
    }
    if take("#") {
      try skip(past: ")")
      return .empty
    }
    if take("<*") || take("*") { throw NotUnderstood() }
    if take("=") || take("!") || take("<=") || take("<!") { return try lookaround() }
    if take(">") { return .atomic(try rest()) }
    if take(":") || take("|") { return try rest() }
    if take("P=") {
      try skip(past: ")")
      return .opaque
    }
    if take("P<") || take("<") {
      try skip(past: ">")
      captures += 1
      return try rest()
    }
    if take("'") {
      try skip(past: "'")
      captures += 1
      return try rest()
    }
    return try flags()
  }

  /// A lookaround, which must not be repeated: that means nothing, and PCRE2 does it all the same.
  private mutating func lookaround() throws(NotUnderstood) -> PatternNode {
    let opening = start
    let node = try rest()
    if isQuantifierNext {
      start = opening
      throw NotUnderstood()
    }
    return .lookaround(node)
  }

  mutating func rest() throws(NotUnderstood) -> PatternNode {
    let node = try alternation()
    guard take(")") else { throw NotUnderstood() }
    return node
  }

  /// `(?i)` until the group ends, `(?i:…)`, `(?^…)`.
  mutating func flags() throws(NotUnderstood) -> PatternNode {
    let outer = (isExtended, isCaseless, dotMatchesNewlines)
    var isOn = true
    if take("^") { (isExtended, isCaseless, dotMatchesNewlines) = (false, false, false) }
    while true {
      switch Unicode.Scalar(try next()) {
      case "-": isOn = false
      case "x": isExtended = isOn
      case "i": isCaseless = isOn
      case "s": dotMatchesNewlines = isOn
      case "m", "n", "J", "U": continue
      case ")": return .empty
      case ":":
        let node = try rest()
        (isExtended, isCaseless, dotMatchesNewlines) = outer
        return node
      default: throw NotUnderstood()
      }
    }
  }
}
