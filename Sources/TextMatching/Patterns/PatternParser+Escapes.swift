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

  mutating func hexadecimal(most: Int) -> UInt32 {
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
}
