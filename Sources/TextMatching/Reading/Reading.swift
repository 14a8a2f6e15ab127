/// A text as matching reads it: folded, with the way back, and cut into words.
///
/// All offsets are into ``folded`` unless they say *original*. Storage is reused from text to text.
struct Reading: ~Copyable {
  /// The folded text, ``padding`` bytes, and what longer texts left behind.
  private(set) var folded = [UInt8](repeating: 0, count: 256)
  /// How many bytes of ``folded`` are text.
  private(set) var count = 0
  /// For each folded byte, where the code point that it comes from begins in the original; of no meaning
  /// for ASCII, which folds byte by byte.
  private var origins: [Int32] = []
  private(set) var isASCII = true
  private(set) var originalCount = 0
  private(set) var words: [MatchScratch.Word] = []
  private(set) var tokens: [Token] = []
  /// Whether something invisible was folded away.
  private(set) var hidesSomething = false
  /// How many letters are not ASCII.
  private(set) var otherLetters = 0

  private var pieces: [Piece] = []

  /// Lets eight bytes be read from any place of a text.
  static let padding = 16

  /// A stretch that can be a term's word: a word, or a part of one beside an apostrophe or a script's edge.
  struct Token {
    var start: Int32
    var end: Int32
  }

  /// What stands between apostrophes or changes of script.
  private struct Piece {
    var start: Int32
    var end: Int32
    var isUnspaced: Bool
    /// Whether an apostrophe stands before it.
    var followsApostrophe: Bool
  }

  /// A word that is being read.
  private struct OpenWord {
    var originalStart: Int
    var originalEnd: Int
    var pieceStart: Int
    var end: Int
    var isUnspaced: Bool
    var followsApostrophe = false
    var awaitsLetter = false
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
  private mutating func reserve(_ needed: Int) {
    let needed = needed + CharacterTable.longestFolding + Self.padding
    if folded.count < needed {
      folded += repeatElement(0, count: max(needed, folded.count * 2) - folded.count)
    }
    if !isASCII, origins.count < folded.count {
      origins += repeatElement(0, count: folded.count - origins.count)
    }
  }

  /// Folds one code point beyond ASCII, and says how many bytes it has.
  private mutating func readOther(_ text: Span<UInt8>, at position: Int, _ open: inout OpenWord?)
    -> Int
  {
    if isASCII {
      isASCII = false
      reserve(count)
      for place in 0..<count { origins[place] = Int32(place) }
    } else {
      reserve(count)
    }
    let (scalar, length) = text.scalar(at: position)
    let entry = CharacterTable.shared.entry(scalar)
    let before = count
    if let folding = CharacterTable.shared.folding(of: entry) {
      for byte in folding {
        folded[count] = byte
        count += 1
      }
    } else {
      for place in position..<(position + length) {
        folded[count] = text[place]
        count += 1
      }
    }
    if count == before { hidesSomething = true }
    for place in before..<count { origins[place] = Int32(position) }
    advance(
      CharacterTable.Class(rawValue: entry & 0xFF),
      position..<(position + length),
      before,
      &open
    )
    return length
  }

  /// Folds a stretch of ASCII and cuts it into words.
  private mutating func readASCII(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ open: inout OpenWord?
  ) {
    let start = count
    count += range.count
    lowercase(text.extracting(range), to: start)
    if !isASCII {
      for place in 0..<range.count { origins[start + place] = Int32(range.lowerBound + place) }
    }
    cut(start, count, shift: range.lowerBound - start, &open)
  }

  /// Writes a stretch of ASCII in lower case.
  private mutating func lowercase(_ source: Span<UInt8>, to start: Int) {
    precondition(start + source.count <= folded.count)
    unsafe source.withUnsafeBufferPointer { source in
      unsafe folded.withUnsafeMutableBufferPointer { folded in
        // Within both by the precondition.
        for place in 0..<source.count {
          let byte = unsafe source[place]
          unsafe folded[start + place] = byte &+ (byte &- 0x41 < 26 ? 0x20 : 0)
        }
      }
    }
  }

  /// Cuts folded ASCII into words.
  ///
  /// - Parameter shift: What to add to a place for that in the original.
  private mutating func cut(_ start: Int, _ end: Int, shift: Int, _ open: inout OpenWord?) {
    let copy = folded
    let text = copy.span
    let classes = asciiClasses
    var place = start
    while place < end {
      let kind = classes[Int(text[place])]
      if kind & 1 == 0 {
        if open != nil {
          if kind & 16 != 0, open?.awaitsLetter == false {
            open?.awaitsLetter = true
          } else {
            close(&open)
          }
        }
        place += 1
        continue
      }
      let first = place
      place += 1
      while place < end, classes[Int(text[place])] & 1 != 0 { place += 1 }
      let isWhole = place < end && classes[Int(text[place])] & 16 == 0
      if open == nil, isWhole {
        words.append(
          MatchScratch.Word(start: Int32(first + shift), end: Int32(place + shift))
        )
        tokens.append(Token(start: Int32(first), end: Int32(place)))
        continue
      }
      continueWord((first + shift)..<(place + shift), first, place, isUnspaced: false, &open)
    }
  }

  /// Carries the open word over one code point, which is folded up to ``count``.
  private mutating func advance(
    _ classes: CharacterTable.Class,
    _ original: Range<Int>,
    _ start: Int,
    _ open: inout OpenWord?
  ) {
    if classes.contains(.word) {
      otherLetters += 1
      let isUnspaced = classes.contains(.unspaced)
      continueWord(original, start, count, isUnspaced: isUnspaced, &open)
    } else if classes.contains(.extends) {
      guard open?.awaitsLetter == false else { return close(&open) }
      open?.originalEnd = original.upperBound
      open?.end = count
    } else if classes.contains(.apostrophe), open?.awaitsLetter == false {
      open?.awaitsLetter = true
    } else {
      close(&open)
    }
  }

  /// Takes letters into the open word, or opens one.
  private mutating func continueWord(
    _ original: Range<Int>,
    _ start: Int,
    _ end: Int,
    isUnspaced: Bool,
    _ open: inout OpenWord?
  ) {
    guard var word = open else {
      open = OpenWord(
        originalStart: original.lowerBound,
        originalEnd: original.upperBound,
        pieceStart: start,
        end: end,
        isUnspaced: isUnspaced
      )
      return
    }
    if word.awaitsLetter || word.isUnspaced != isUnspaced {
      endPiece(of: word)
      word.pieceStart = start
      word.followsApostrophe = word.awaitsLetter
      word.isUnspaced = isUnspaced
      word.awaitsLetter = false
    }
    word.originalEnd = original.upperBound
    word.end = end
    open = word
  }

  private mutating func endPiece(of word: OpenWord) {
    pieces.append(
      Piece(
        start: Int32(word.pieceStart),
        end: Int32(word.end),
        isUnspaced: word.isUnspaced,
        followsApostrophe: word.followsApostrophe
      )
    )
  }

  @inline(__always)
  private mutating func close(_ open: inout OpenWord?) {
    guard let word = open else { return }
    open = nil
    words.append(
      MatchScratch.Word(start: Int32(word.originalStart), end: Int32(word.originalEnd))
    )
    if pieces.isEmpty {
      guard !word.isUnspaced else { return }
      tokens.append(Token(start: Int32(word.pieceStart), end: Int32(word.end)))
      return
    }
    endPiece(of: word)
    appendTokens()
    pieces.removeAll(keepingCapacity: true)
  }

  /// Takes in the whole word and its parts.
  ///
  /// What stands before an apostrophe (`idiot's`) is a word, and what stands after one (`l'idiot`) if it is
  /// more than an ending. `n't` belongs to its verb.
  private mutating func appendTokens() {
    let longest = 4
    for first in pieces.indices where !pieces[first].isUnspaced {
      if pieces[first].followsApostrophe, pieces[first].end - pieces[first].start < 3 { continue }
      for last in first..<min(first + longest, pieces.count) {
        if last > first, pieces[last].isUnspaced || !pieces[last].followsApostrophe { break }
        let isContracted =
          last + 1 < pieces.count && pieces[last + 1].followsApostrophe
          && pieces[last + 1].end - pieces[last + 1].start == 1
          && folded[Int(pieces[last + 1].start)] == UInt8(ascii: "t")
        if isContracted { continue }
        tokens.append(Token(start: pieces[first].start, end: pieces[last].end))
      }
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

/// The classes of ASCII, as ``CharacterTable/Class`` has them.
let asciiClasses: [UInt8] = (0..<128).map {
  UInt8(truncatingIfNeeded: CharacterTable.shared.classes($0).rawValue)
}

extension Span<UInt8> {
  /// Where the ASCII ends that begins at an offset.
  @inline(__always)
  fileprivate func endOfASCII(from start: Int) -> Int {
    var position = start
    let raw = unsafe bytes
    while position + 8 <= count {
      // Within the text by the loop's condition.
      let eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let others = eight & 0x8080_8080_8080_8080
      if others != 0 { return position + UInt64(littleEndian: others).trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, self[position] < 0x80 { position += 1 }
    return position
  }

  /// The code point that begins at an offset, and how many bytes it has.
  ///
  /// - Precondition: Valid UTF-8, and the offset is a code point's first.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(self[offset + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(self[offset + 2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(self[offset + 3] & 0x3F)
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }
}
