/// A text as matching reads it: folded, with the way back, and cut into words.
///
/// All offsets are into ``folded`` unless they say *original*. Storage is reused from text to text.
struct Reading {
  /// The folded text and ``padding`` zero bytes.
  private(set) var folded: [UInt8] = []
  /// How many bytes of ``folded`` are text.
  private(set) var count = 0
  /// For each folded byte, where the code point that it comes from begins in the original; empty for
  /// ASCII, which folds byte by byte.
  private var origins: [Int32] = []
  private(set) var originalCount = 0
  private(set) var words: [MatchScratch.Word] = []
  private(set) var tokens: [Token] = []
  /// Whether something invisible, or a byte that is not a letter's own, was folded away.
  private(set) var hidesSomething = false
  private(set) var otherLetters = 0

  private var pieces: [Piece] = []

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

  var isASCII: Bool { origins.isEmpty }

  /// Reads a text.
  ///
  /// - Parameter text: Valid UTF-8.
  mutating func read(_ text: Span<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    hidesSomething = false
    otherLetters = 0
    originalCount = text.count
    var position = 0
    var open: OpenWord?
    while position < text.count, text[position] < 0x80 {
      readASCII(text[position], at: position, &open)
      position += 1
    }
    if position < text.count { readRest(of: text, from: position, &open) }
    close(&open)
    count = folded.count
    for _ in 0..<Self.padding { folded.append(0) }
  }

  private mutating func readRest(of text: Span<UInt8>, from start: Int, _ open: inout OpenWord?) {
    let table = CharacterTable.shared
    for index in 0..<start { origins.append(Int32(index)) }
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        readASCII(byte, at: position, &open)
        origins.append(Int32(position))
        position += 1
        continue
      }
      let (scalar, length) = text.scalar(at: position)
      let entry = table.entry(scalar)
      let before = folded.count
      if !table.appendFolding(of: entry, to: &folded) {
        for index in position..<(position + length) { folded.append(text[index]) }
      }
      if folded.count == before { hidesSomething = true }
      for _ in before..<folded.count { origins.append(Int32(position)) }
      advance(
        CharacterTable.Class(rawValue: entry & 0xFF),
        position..<(position + length),
        before,
        &open
      )
      position += length
    }
  }

  @inline(__always)
  private mutating func readASCII(_ byte: UInt8, at position: Int, _ open: inout OpenWord?) {
    let isUpper = byte &- 0x41 < 26
    let lower = isUpper ? byte | 0x20 : byte
    folded.append(lower)
    let classes = asciiClasses[Int(byte)]
    if classes & 1 != 0, open != nil, open?.awaitsLetter == false, open?.isUnspaced == false {
      open?.originalEnd = position + 1
      open?.end = folded.count
      return
    }
    if classes & 1 == 0, classes & 16 == 0 {
      close(&open)
      return
    }
    advance(
      CharacterTable.Class(rawValue: UInt32(classes)),
      position..<(position + 1),
      folded.count - 1,
      &open
    )
  }

  /// Carries the open word over one code point.
  private mutating func advance(
    _ classes: CharacterTable.Class,
    _ original: Range<Int>,
    _ start: Int,
    _ open: inout OpenWord?
  ) {
    if classes.contains(.word) {
      let isUnspaced = classes.contains(.unspaced)
      if original.count > 1 { otherLetters += 1 }
      guard var word = open else {
        open = OpenWord(
          originalStart: original.lowerBound,
          originalEnd: original.upperBound,
          pieceStart: start,
          end: folded.count,
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
      word.end = folded.count
      open = word
    } else if classes.contains(.extends) {
      guard open?.awaitsLetter == false else { return close(&open) }
      open?.originalEnd = original.upperBound
      open?.end = folded.count
    } else if classes.contains(.apostrophe), open?.awaitsLetter == false {
      open?.awaitsLetter = true
    } else {
      close(&open)
    }
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
    if origins.isEmpty { return offset }
    return offset < origins.count ? Int(origins[offset]) : originalCount
  }

  /// Where in the original a stretch ends: after its last code point, the marks on it and
  /// an emoji's skin tone.
  ///
  /// - Parameter offset: The end of a stretch that isn't empty.
  func originalEnd(_ offset: Int, in text: Span<UInt8>) -> Int {
    if origins.isEmpty { return offset }
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
