/// How a term can be found, which follows from what it is written with.
enum TermShape: Equatable {
  /// Folded words in order, with white space and punctuation between them.
  case words([[UInt8]])
  /// Folded bytes that hold symbols (`:(`, an emoji, `c++`) or a script without spaces: no word to look
  /// up, so searched for as they stand.
  case symbols([UInt8])
  /// Nothing is left of it.
  case empty

  init(_ text: String) {
    let trimmed = text.trimmingWhiteSpace()
    var reading = Reading()
    reading.read(Array(trimmed.utf8).span)
    let folded = Array(reading.folded.prefix(reading.count))
    guard !folded.isEmpty else {
      self = .empty
      return
    }
    self = Self.words(of: folded).map { .words($0) } ?? .symbols(folded)
  }

  /// The words of a folded term, or nil if it isn't made of words alone.
  private static func words(of folded: [UInt8]) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var pendingApostrophe = false
    var position = 0
    while position < folded.count {
      let (scalar, length) = folded.span.scalar(at: position)
      let classes = CharacterTable.shared.classes(scalar)
      if classes.contains(.unspaced) { return nil }
      if classes.contains(.word) || classes.contains(.extends) && !word.isEmpty {
        if pendingApostrophe { word.append(UInt8(ascii: "'")) }
        pendingApostrophe = false
        word += folded[position..<(position + length)]
      } else if scalar == 0x27, !word.isEmpty, !pendingApostrophe {
        pendingApostrophe = true
      } else {
        guard classes.contains(.space) || joiners.contains(scalar), position > 0 else { return nil }
        // A lone apostrophe at a word's end is punctuation.
        pendingApostrophe = false
        if !word.isEmpty { words.append(word) }
        word = []
      }
      position += length
    }
    guard !word.isEmpty, !pendingApostrophe else { return nil }
    return words + [word]
  }

  /// Punctuation that stands between words of a term; any other makes it a term of symbols.
  private static let joiners: Set<UInt32> = Set("-–—‐‑.,/&:;\"“”’'()".unicodeScalars.map(\.value))
}

extension String {
  func trimmingWhiteSpace() -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
