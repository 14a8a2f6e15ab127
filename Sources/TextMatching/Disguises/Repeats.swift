/// When a repeated letter is a disguise and not spelling.
///
/// Three of a letter are never spelling. Two are, where English doubles: vowels that it doubles and
/// consonants before an ending (`good`, `rapping`, `Bonner`).
enum Repeats {
  /// Letters that English hardly doubles, one bit each.
  private static let neverDoubled = bits("aiuyhjkqvwx")
  /// Letters that English hardly doubles at a word's end.
  private static let neverDoubledAtEnd = bits("aiuyhjkqvwxbcdgmnprt")

  private static func bits(_ letters: String) -> UInt32 {
    letters.utf8.reduce(0) { $0 | 1 << UInt32($1 - 97) }
  }

  /// Whether two of an ASCII letter where a term has one are a disguise.
  @inline(__always)
  static func isUnusual(doubled letter: UInt32, atEnd: Bool) -> Bool {
    guard letter &- 97 < 26 else { return false }
    let set = atEnd ? neverDoubledAtEnd : neverDoubled
    return set >> (letter - 97) & 1 != 0
  }

  /// Whether a text may have a letter `count` times where a term has it `required` times.
  static func allows(
    _ count: Int,
    for required: Int,
    of letter: UInt32,
    atEnd: Bool,
    termLength: Int,
    isSpelledOut: Bool
  ) -> Bool {
    if count == required { return true }
    guard count > required else { return false }
    if count >= 3 { return true }
    // Of two letters that stand apart the first may be a word: `a a s s`.
    if isSpelledOut { return false }
    return isUnusual(doubled: letter, atEnd: atEnd && termLength >= 4)
  }
}
