/// A stretch of characters that a disguised word may consist of.
struct Stretch {
  var start: Int
  var end = 0
  var characters = 0
  var isSuspicious = false
  var letters = 0
  var digits = 0
  var signs = 0
  var masks = 0

  /// Drops signs at the end that are punctuation there, and those around a single letter.
  mutating func trimPunctuation(_ text: Span<UInt8>) {
    while characters > 1, isPunctuation(text[end - 1]) { dropSign(at: end - 1, text) }
    guard characters > 1, characters <= 3, letters == 1 else { return }
    while characters > 1, isSign(text[end - 1]), !isLetterLike(text[end - 1]) {
      dropSign(at: end - 1, text)
    }
    while characters > 1, isSign(text[start]), !isLetterLike(text[start]) {
      dropSign(at: start, text)
    }
  }

  private mutating func dropSign(at place: Int, _ text: Span<UInt8>) {
    if CharacterRole.ofASCII[Int(text[place])] == .mask { masks -= 1 } else { signs -= 1 }
    characters -= 1
    if place == start { start += 1 } else { end -= 1 }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    isSign(byte) && !isLetterLike(byte) && byte != 0x2B && CharacterRole.ofASCII[Int(byte)] != .mask
  }

  /// `@` and `$` at a word's edge are letters; exclamation marks and brackets are not.
  private func isLetterLike(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$")
  }

  private func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80
      && (CharacterRole.ofASCII[Int(byte)] == .sign || CharacterRole.ofASCII[Int(byte)] == .mask)
  }
}

extension Stretch {
  /// Where the word of two ASCII letters or more ends that begins at a place, if nothing about it is
  /// suspicious.
  @inline(__always)
  static func endOfOrdinaryWord(
    _ text: Span<UInt8>,
    _ start: Int,
    _ roles: Span<CharacterRole>
  ) -> Int? {
    guard text[start] &- 97 < 26, start == 0 || text[start - 1] != UInt8(ascii: "_") else {
      return nil
    }
    var place = start
    var count = 0
    repeat {
      // Behind the text there is padding, which is no letter.
      let letters = EightBytes(text, at: place)
      count = EightBytes.count(of: letters.smallLetters)
      let doubled = letters.marks(onSameAs: EightBytes(text, at: place + 1))
      if doubled & EightBytes.first(count) != 0, hasUnusualDouble(text, start) { return nil }
      place += count
    } while count == 8
    let next = text[place]
    guard place - start > 1, next < 0x80, next != UInt8(ascii: "_"), roles[Int(next)] == .none
    else { return nil }
    return place
  }

  /// Whether a letter of the word that begins at a place stands twice as English hardly has it, or thrice.
  private static func hasUnusualDouble(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var place = start + 1
    while text[place] &- 97 < 26 {
      let letter = text[place]
      let next = text[place + 1]
      if letter == text[place - 1] {
        // Of words whose letters are all doubled the first is.
        if place == start + 1 || next == letter { return true }
        if Repeats.isUnusual(doubled: UInt32(letter), atEnd: next &- 97 >= 26) { return true }
      }
      place += 1
    }
    return false
  }

  /// Reads the next stretch, or steps over one character that is in none.
  @inline(__always)
  static func next(
    in text: Span<UInt8>,
    _ count: Int,
    from position: inout Int,
    _ hidesSomething: Bool
  ) -> Stretch? {
    let start = position
    var stretch = Stretch(start: start)
    var last: UInt32 = 0
    var run = 0
    while position < count {
      let byte = text[position]
      var length = 1
      var scalar = UInt32(byte)
      let role: CharacterRole
      if byte < 0x80 {
        role = CharacterRole.ofASCII[Int(byte)]
      } else {
        (scalar, length) = text.scalar(at: position)
        role = CharacterRole(ofForeign: scalar)
        if role != .none { stretch.isSuspicious = true }
      }
      switch role {
      case .none:
        if stretch.characters == 0 {
          position += length
          return nil
        }
        if byte == UInt8(ascii: "_") { stretch.isSuspicious = true }
        return finish(stretch, at: position, run, last, hidesSomething, text)
      case .letter, .foreignLetter: stretch.letters += 1
      case .digit: stretch.digits += 1
      case .sign: stretch.signs += 1
      case .mask: stretch.masks += 1
      }
      run = scalar == last ? run + 1 : 1
      if run >= 3
        || run == 2
          && (stretch.characters == 1 || Repeats.isUnusual(doubled: scalar, atEnd: false))
      {
        stretch.isSuspicious = true
      }
      last = scalar
      stretch.characters += 1
      position += length
    }
    return stretch.characters == 0
      ? nil : finish(stretch, at: position, run, last, hidesSomething, text)
  }

  private static func finish(
    _ stretch: Stretch,
    at end: Int,
    _ run: Int,
    _ last: UInt32,
    _ hidesSomething: Bool,
    _ text: Span<UInt8>
  ) -> Stretch? {
    var stretch = stretch
    stretch.end = end
    stretch.trimPunctuation(text)
    if stretch.digits + stretch.signs + stretch.masks > 0 { stretch.isSuspicious = true }
    // A number is no word, but a digit may be a letter of one in single letters.
    if stretch.letters + stretch.signs == 0, stretch.characters > 1 || stretch.digits == 0 {
      return nil
    }
    if run == 2, Repeats.isUnusual(doubled: last, atEnd: true) { stretch.isSuspicious = true }
    if hidesSomething { stretch.isSuspicious = true }
    if stretch.start > 0, text[stretch.start - 1] == UInt8(ascii: "_") {
      stretch.isSuspicious = true
    }
    return stretch
  }
}
