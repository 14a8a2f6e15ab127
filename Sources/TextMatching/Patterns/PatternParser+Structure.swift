/// Alternatives, what stands in a row, and how often it may stand there.
extension PatternParser {
  mutating func alternation() throws(NotUnderstood) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    // PCRE2 itself allows 250 levels.
    guard depth < 250 else { throw NotUnderstood() }
    let flags = (isExtended, isCaseless, dotMatchesNewlines)
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    (isExtended, isCaseless, dotMatchesNewlines) = flags
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  mutating func sequence() throws(NotUnderstood) -> PatternNode {
    var items: [PatternNode] = []
    while let scalar = current, scalar != 0x7C, scalar != 0x29 {
      if isExtended, try skipExtended() { continue }
      if take("\\Q") {
        while current != nil, !take("\\E") { items.append(literal(try next())) }
        if let last = items.last, isQuantifierNext { items[items.count - 1] = try quantified(last) }
        continue
      }
      if take("\\E") { continue }
      items.append(try quantified(try atom()))
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  mutating func skipExtended() throws(NotUnderstood) -> Bool {
    guard let scalar = current else { return false }
    if [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(scalar) {
      position += 1
      return true
    }
    guard scalar == 0x23 else { return false }
    while let scalar = current, scalar != 0x0A {
      _ = scalar
      position += 1
    }
    return true
  }

  var isQuantifierNext: Bool {
    guard let scalar = current else { return false }
    return [0x2A, 0x2B, 0x3F, 0x7B].contains(scalar)
  }

  mutating func quantified(_ node: PatternNode) throws(NotUnderstood) -> PatternNode {
    var node = node
    while true {
      if isExtended { while try skipExtended() {} }
      let bounds: (Int, Int?)
      if take("*") {
        bounds = (0, nil)
      } else if take("+") {
        bounds = (1, nil)
      } else if take("?") {
        bounds = (0, 1)
      } else if let counts = countsInBraces() {
        bounds = counts
      } else {
        return node
      }
      node = .repetition(node, bounds.0, bounds.1)
      if take("+") { node = .atomic(node) } else { _ = take("?") }
    }
  }

  /// `{2}`, `{2,}`, `{2,3}`; anything else in braces is literal.
  mutating func countsInBraces() -> (Int, Int?)? {
    guard current == 0x7B else { return nil }
    let start = position
    position += 1
    let low = number()
    if let low, take("}") { return (low, low) }
    if let low, take(",") {
      let high = number()
      if take("}") { return (low, high) }
    }
    position = start
    return nil
  }

  mutating func number() -> Int? {
    var value: Int?
    while let scalar = current, (48...57).contains(scalar), (value ?? 0) < 100_000 {
      value = (value ?? 0) * 10 + Int(scalar - 48)
      position += 1
    }
    return value
  }

  mutating func atom() throws(NotUnderstood) -> PatternNode {
    start = position
    let scalar = try next()
    switch scalar {
    case 0x28: return try group()
    case 0x5B: return .set(try characterClass())
    case 0x5C: return try escape()
    case 0x2E:
      var set = CharacterSet.all
      if !dotMatchesNewlines { set.low &= ~(1 << 10) }
      return .set(set)
    case 0x5E, 0x24: return .empty
    default: return literal(scalar)
    }
  }
}
