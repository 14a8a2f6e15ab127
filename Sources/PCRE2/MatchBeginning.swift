/// What the first two bytes of a match can be.
///
/// Where few characters of a text can begin a match, it is much faster to look for these and to try the pattern
/// there than to let PCRE2 try it everywhere: each try reports to the ``WorkMeter``.
package struct MatchBeginning: Hashable, Sendable {
  /// For each byte whether it can be the first one, 1, and whether it can be the second, 2.
  private var roles: [UInt8]
  /// Whether a match can be of one byte.
  private let mayBeSingle: Bool

  /// - Parameters:
  ///   - first: Never a byte that goes on with a character.
  ///   - second: May be anything where a match can be of one byte.
  package init(first: some Sequence<UInt8>, second: some Sequence<UInt8>, mayBeSingle: Bool) {
    roles = [UInt8](repeating: mayBeSingle ? 2 : 0, count: 256)
    self.mayBeSingle = mayBeSingle
    for byte in first { roles[Int(byte)] |= 1 }
    for byte in second { roles[Int(byte)] |= 2 }
  }

  /// Where the next match can begin, at a place or after it; the text's end if nowhere.
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    let roles = roles.span
    var place = start
    while place < text.count {
      if roles[Int(text[place])] & 1 != 0 {
        let isPossible =
          place + 1 < text.count ? roles[Int(text[place + 1])] & 2 != 0 : mayBeSingle
        if isPossible { return place }
      }
      place += 1
    }
    return place
  }
}
