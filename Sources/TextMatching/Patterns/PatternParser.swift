/// Reads PCRE2's syntax as far as ``PatternNode`` tells it apart.
///
/// Whether a pattern is valid is PCRE2's to say. What isn't understood here ends the reading, and then
/// nothing is known of the pattern: verbs, conditions, and syntax that is rarer still.
struct PatternParser {
  struct NotUnderstood: Error {}

  private var source: [UInt32]
  private var position = 0
  private var isExtended: Bool
  private var isCaseless: Bool
  private var dotMatchesNewlines: Bool
  private var depth = 0
  private var lookarounds: [PatternNode] = []

  /// A pattern's structure, and apart from it those of its lookarounds, which match nothing themselves.
  struct Result {
    var node: PatternNode
    var lookarounds: [PatternNode]
  }

  /// Nil for a pattern that isn't understood.
  static func parse(_ pattern: PatternSpec) -> Result? {
    var parser = PatternParser(pattern)
    guard let node = try? parser.alternation(), parser.position == parser.source.count else {
      return nil
    }
    return Result(node: node, lookarounds: parser.lookarounds)
  }

  private init(_ pattern: PatternSpec) {
    source = pattern.source.unicodeScalars.map(\.value)
    isExtended = pattern.flags.contains("x")
    isCaseless = pattern.flags.contains("i")
    dotMatchesNewlines = pattern.flags.contains("s")
  }

  // MARK: Characters

  private var current: UInt32? { position < source.count ? source[position] : nil }

  private func isNext(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    return position + scalars.count <= source.count
      && source[position..<(position + scalars.count)].elementsEqual(scalars)
  }

  private mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func next() throws(NotUnderstood) -> UInt32 {
    guard let scalar = current else { throw NotUnderstood() }
    position += 1
    return scalar
  }

  /// Steps over what stands before a character, and over the character.
  private mutating func skip(past end: Character) throws(NotUnderstood) {
    let scalar = end.unicodeScalars.first?.value
    while try next() != scalar {}
  }

  private func literal(_ scalar: UInt32) -> PatternNode {
    .character(scalar)
  }

  // MARK: Structure

  private mutating func alternation() throws(NotUnderstood) -> PatternNode {
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

  private mutating func sequence() throws(NotUnderstood) -> PatternNode {
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

  private mutating func skipExtended() throws(NotUnderstood) -> Bool {
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

  private var isQuantifierNext: Bool {
    guard let scalar = current else { return false }
    return [0x2A, 0x2B, 0x3F, 0x7B].contains(scalar)
  }

  private mutating func quantified(_ node: PatternNode) throws(NotUnderstood) -> PatternNode {
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
  private mutating func countsInBraces() -> (Int, Int?)? {
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

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = current, (48...57).contains(scalar), (value ?? 0) < 100_000 {
      value = (value ?? 0) * 10 + Int(scalar - 48)
      position += 1
    }
    return value
  }

  private mutating func atom() throws(NotUnderstood) -> PatternNode {
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

  // MARK: Groups

  private mutating func group() throws(NotUnderstood) -> PatternNode {
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

  private var isReferenceByNumber: Bool {
    guard let scalar = current else { return false }
    if (48...57).contains(scalar) { return true }
    guard scalar == 0x2B || scalar == 0x2D, position + 1 < source.count else { return false }
    return (48...57).contains(source[position + 1])
  }

  private mutating func rest() throws(NotUnderstood) -> PatternNode {
    let node = try alternation()
    guard take(")") else { throw NotUnderstood() }
    return node
  }

  /// `(?i)` until the group ends, `(?i:…)`, `(?^…)`.
  private mutating func flags() throws(NotUnderstood) -> PatternNode {
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

  // MARK: Escapes and classes

  private mutating func escape() throws(NotUnderstood) -> PatternNode {
    let scalar = try next()
    guard let letter = Unicode.Scalar(scalar) else { throw NotUnderstood() }
    switch letter {
    case "b", "B", "A", "z", "Z", "G", "K": return .empty
    case "X": return .repetition(.set(.all), 1, nil)
    case "R": return .repetition(.set(.spaces), 1, 2)
    case "g", "k":
      if take("{") {
        try skip(past: "}")
      } else if take("<") {
        try skip(past: ">")
      } else if take("'") {
        try skip(past: "'")
      } else {
        _ = take("-")
        guard number() != nil else { throw NotUnderstood() }
      }
      return .opaque
    case "1"..."9":
      _ = number()
      return .opaque
    default:
      position -= 1
      if let set = try setEscape() { return .set(set) }
      return literal(try characterEscape())
    }
  }

  /// `\d`, `\w`, `\p{…}` and their like, or nil if the escape is a character's.
  private mutating func setEscape() throws(NotUnderstood) -> CharacterSet? {
    guard let scalar = current, let letter = Unicode.Scalar(scalar) else { throw NotUnderstood() }
    let set: CharacterSet
    switch letter {
    case "d": set = .digits
    case "D": set = CharacterSet.digits.inverted
    case "w": set = .words
    case "W": set = CharacterSet.words.inverted
    case "s", "h", "v": set = .spaces
    case "S": set = CharacterSet.spaces.inverted
    // Broken lines and blanks are each a part of white space.
    case "H", "V", "N": set = .all
    case "p", "P":
      position += 1
      if take("{") { try skip(past: "}") } else { _ = try next() }
      return .all
    default: return nil
    }
    position += 1
    return set
  }

  private mutating func characterEscape() throws(NotUnderstood) -> UInt32 {
    let scalar = try next()
    guard let letter = Unicode.Scalar(scalar) else { throw NotUnderstood() }
    switch letter {
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "f": return 12
    case "a": return 7
    case "e": return 27
    case "x":
      if take("{") {
        let value = hexadecimal(most: 8)
        guard take("}") else { throw NotUnderstood() }
        return value
      }
      return hexadecimal(most: 2)
    case "a"..."z", "A"..."Z", "0"..."9": throw NotUnderstood()
    default: return scalar
    }
  }

  private mutating func hexadecimal(most: Int) -> UInt32 {
    var value: UInt32 = 0
    var count = 0
    while count < most, let scalar = current, let letter = Unicode.Scalar(scalar),
      let digit = Character(letter).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      position += 1
      count += 1
    }
    return value
  }

  private mutating func characterClass() throws(NotUnderstood) -> CharacterSet {
    let isNegated = take("^")
    var set = CharacterSet()
    var isFirst = true
    while isFirst || !isNext("]") {
      isFirst = false
      if take("[:") {
        try skip(past: "]")
        set.formUnion(.all)
        continue
      }
      if isNext("\\Q") || isNext("\\E") { throw NotUnderstood() }
      guard let low = try classMember(&set) else { continue }
      guard isNext("-"), position + 1 < source.count, source[position + 1] != 0x5D else {
        set.insert(low)
        continue
      }
      position += 1
      guard let high = try classMember(&set) else {
        set.insert(low)
        set.insert(0x2D)
        continue
      }
      guard low <= high else { throw NotUnderstood() }
      for scalar in low...max(low, min(high, 127)) { set.insert(scalar) }
      if high > 127 { set.insert(high) }
    }
    position += 1
    if isCaseless {
      // The Kelvin sign and the long s are k and s.
      set = set.caseless
      if set.contains(ascii: 0x6B) || set.contains(ascii: 0x73) { set.insert(0x17F) }
      if set.others.contains(.letters) { for letter in "kKsS".utf8 { set.insert(UInt32(letter)) } }
    }
    return isNegated ? set.inverted : set
  }

  /// One character of a class, or nil for an escape that adds many, which are in the set then.
  private mutating func classMember(_ set: inout CharacterSet) throws(NotUnderstood) -> UInt32? {
    let scalar = try next()
    guard scalar == 0x5C else { return scalar }
    if take("b") { return 8 }
    if let many = try setEscape() {
      set.formUnion(many)
      return nil
    }
    return try characterEscape()
  }
}
