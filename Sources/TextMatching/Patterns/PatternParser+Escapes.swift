/// What a backslash begins.
extension PatternParser {
  mutating func escape() throws(NotUnderstood) -> PatternNode {
    let scalar = try next()
    guard let letter = Unicode.Scalar(scalar) else { throw NotUnderstood() }
    switch letter {
    case "b", "B", "A", "z", "Z", "G", "K": return .empty
    case "X": return .repetition(.set(.all), 1, nil)
    case "R": return .repetition(.set(.spaces), 1, 2)
    case "g", "k":
      if take("{") {
        try skip(past: "}")
      } else if letter == "k", take("<") {
        try skip(past: ">")
      } else if letter == "k", take("'") {
        try skip(past: "'")
      } else {
        // `\g<name>` calls a group.
        _ = take("-")
        guard number() != nil else { throw NotUnderstood() }
      }
      return .opaque
    case "1"..."9":
      position -= 1
      return try numberEscape()
    default:
      position -= 1
      if let set = try setEscape() { return .set(set) }
      return literal(try characterEscape())
    }
  }

  /// `\d`, `\w`, `\p{…}` and their like, or nil if the escape is a character's.
  mutating func setEscape() throws(NotUnderstood) -> CharacterSet? {
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
    case "H", "V": set = .all
    case "N":
      // `\N{U+61}` is a character.
      guard !isNext("N{") else { return nil }
      set = .all
    case "p", "P":
      position += 1
      if take("{") { try skip(past: "}") } else { _ = try next() }
      return .all
    default: return nil
    }
    position += 1
    return set
  }

  mutating func characterEscape() throws(NotUnderstood) -> UInt32 {
    let scalar = try next()
    guard let letter = Unicode.Scalar(scalar) else { throw NotUnderstood() }
    switch letter {
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "f": return 12
    case "a": return 7
    case "e": return 27
    case "c": return try next() & 0x5F ^ 0x40
    case "0"..."7":
      position -= 1
      return digits(8, most: 3)
    case "o": return try bracedDigits(8)
    case "N": return try bracedDigits(16)
    case "x":
      return isNext("{") ? try bracedDigits(16) : digits(16, most: 2)
    case "a"..."z", "A"..."Z", "0"..."9": throw NotUnderstood()
    default: return scalar
    }
  }

  /// `{U+61}`, `{141}`.
  private mutating func bracedDigits(_ radix: Int) throws(NotUnderstood) -> UInt32 {
    guard take("{") else { throw NotUnderstood() }
    _ = take("U+")
    let value = digits(radix, most: 11)
    guard take("}") else { throw NotUnderstood() }
    return value
  }

  private mutating func digits(_ radix: Int, most: Int) -> UInt32 {
    var value: UInt32 = 0
    var count = 0
    while count < most, let scalar = current, let letter = Unicode.Scalar(scalar),
      let digit = Character(letter).hexDigitValue, digit < radix
    {
      value = value &* UInt32(radix) &+ UInt32(digit)
      position += 1
      count += 1
    }
    return value
  }

  /// `\1` to `\9`, and greater numbers of groups that there are, refer back; others are octal.
  private mutating func numberEscape() throws(NotUnderstood) -> PatternNode {
    let begin = position
    guard let number = number() else { throw NotUnderstood() }
    let isOctal = source[begin] < 0x38
    if number < 10 || number <= captures || !isOctal { return .opaque }
    position = begin
    return literal(digits(8, most: 3))
  }
}
