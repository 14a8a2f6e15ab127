/// What stands in parentheses.
extension PatternParser {
  mutating func group() throws(NotUnderstood) -> PatternNode {
    if isNext("*") { throw NotUnderstood() }
    guard take("?") else { return try rest() }
    if take("#") {
      try skip(past: ")")
      return .empty
    }
    if take("=") || take("!") || take("<=") || take("<!") {
      lookarounds.append(try rest())
      return .empty
    }
    if take(">") { return .atomic(try rest()) }
    if take(":") || take("|") { return try rest() }
    if take("P<") || take("<") {
      try skip(past: ">")
      return try rest()
    }
    if take("'") {
      try skip(past: "'")
      return try rest()
    }
    if isNext("(") || isNext("C") { throw NotUnderstood() }
    if isNext("R") || isNext("&") || isNext("P") || isReferenceByNumber {
      try skip(past: ")")
      return .opaque
    }
    return try flags()
  }

  var isReferenceByNumber: Bool {
    guard let scalar = current else { return false }
    if (48...57).contains(scalar) { return true }
    guard scalar == 0x2B || scalar == 0x2D, position + 1 < source.count else { return false }
    return (48...57).contains(source[position + 1])
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
