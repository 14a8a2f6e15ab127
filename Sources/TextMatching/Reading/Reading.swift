/// A text as matching reads it: folded, with the way back, and cut into words.
///
/// All offsets are into ``folded`` unless they say *original*. Storage is reused from text to text.
struct Reading: ~Copyable {
  /// The folded text, ``padding`` bytes, and what longer texts left behind.
  var folded = [UInt8](repeating: 0, count: 256)
  /// How many bytes of ``folded`` are text.
  var count = 0
  /// For each folded byte, where the code point that it comes from begins in the original; of no meaning
  /// for ASCII, which folds byte by byte.
  var origins: [Int32] = []
  var isASCII = true
  var counts = ByteCounts()
  var originalCount = 0
  var words: [MatchScratch.Word] = []
  var tokens: [Token] = []
  /// Whether something invisible was folded away.
  var hidesSomething = false
  /// How many letters are not ASCII.
  var otherLetters = 0

  var pieces: [Piece] = []

  /// The classes of ASCII, as ``CharacterTable/Class`` has them.
  let asciiClasses: [UInt8] = (0..<256).map { byte in
    byte < 128 ? UInt8(truncatingIfNeeded: CharacterTable.shared.classes(byte).rawValue) : 0
  }

  /// Lets eight bytes be read from any place of a text.
  static let padding = 16

  /// A stretch that can be a term's word: a word, or a part of one beside an apostrophe or a script's edge.
  struct Token {
    var start: Int32
    var end: Int32
  }

  /// Reads a text.
  ///
  /// - Parameter text: Valid UTF-8.
  mutating func read(_ text: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    hidesSomething = false
    isASCII = true
    otherLetters = 0
    count = 0
    originalCount = text.count
    counts = ByteCounts(of: text)
    var position = 0
    var open: OpenWord?
    while position < text.count {
      let end = text.endOfASCII(from: position)
      reserve(count + end - position)
      if end > position { readASCII(text, position..<end, &open) }
      position = end
      while position < text.count, text[position] >= 0x80 {
        position += readOther(text, at: position, &open)
      }
    }
    close(&open)
    for place in count..<(count + Self.padding) { folded[place] = 0 }
  }

  /// Makes room for some folded bytes, one code point's folding more, and the padding.
  @inline(__always)
  mutating func reserve(_ needed: Int) {
    let needed = needed + CharacterTable.longestFolding + Self.padding
    if folded.count < needed {
      folded += repeatElement(0, count: max(needed, folded.count * 2) - folded.count)
    }
    if !isASCII, origins.count < folded.count {
      origins += repeatElement(0, count: folded.count - origins.count)
    }
  }

  /// Where in the original the code point begins that a folded byte comes from.
  func originalStart(_ offset: Int) -> Int {
    if isASCII { return offset }
    return offset < count ? Int(origins[offset]) : originalCount
  }

  /// Where in the original a stretch ends: after its last code point, the marks on it and
  /// an emoji's skin tone.
  ///
  /// - Parameter offset: The end of a stretch that isn't empty.
  func originalEnd(_ offset: Int, in text: Span<UInt8>) -> Int {
    if isASCII { return offset }
    var end = Int(origins[offset - 1])
    end += text.scalar(at: end).length
    while end < text.count, text[end] >= 0x80 {
      let (scalar, length) = text.scalar(at: end)
      let isSkinTone = (0x1F3FB...0x1F3FF).contains(scalar)
      guard isSkinTone || CharacterTable.shared.classes(scalar).contains(.extends),
        scalar != 0x200D
      else { break }
      end += length
    }
    return end
  }
}
