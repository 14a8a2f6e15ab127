/// What stands in brackets.
extension PatternParser {
  mutating func characterClass() throws(NotUnderstood) -> CharacterSet {
    let isNegated = take("^")
    var set = CharacterSet()
    var isFirst = true
    while isFirst || !isNext("]") {
      isFirst = false
      if takeNamedClass() {
        set.formUnion(.all)
        continue
      }
      if take("\\E") { continue }
      if take("\\Q") {
        while current != nil, !take("\\E") { set.insert(try next()) }
        continue
      }
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
    // Of named classes it isn't known what they leave out.
    guard isNegated else { return set }
    return set == .all ? .all : set.inverted
  }

  /// `[:alpha:]`, `[:^digit:]`.
  private mutating func takeNamedClass() -> Bool {
    let begin = position
    guard take("[:") else { return false }
    while let scalar = current, scalar == 0x5E || (0x61...0x7A).contains(scalar) { position += 1 }
    if take(":]") || take("<:]") || take(">:]") { return true }
    position = begin
    return false
  }

  /// One character of a class, or nil for an escape that adds many, which are in the set then.
  mutating func classMember(_ set: inout CharacterSet) throws(NotUnderstood) -> UInt32? {
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
