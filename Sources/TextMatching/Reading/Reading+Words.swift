// Cutting a folded text into words.
extension Reading {
  /// What stands between apostrophes or changes of script.
  struct Piece {
    var start: Int32
    var end: Int32
    var isUnspaced: Bool
    /// Whether an apostrophe stands before it.
    var followsApostrophe: Bool
  }

  /// A word that is being read.
  struct OpenWord {
    var originalStart: Int
    var originalEnd: Int
    var pieceStart: Int
    var end: Int
    var isUnspaced: Bool
    var followsApostrophe = false
    var awaitsLetter = false
  }

  /// Cuts folded ASCII into words.
  ///
  /// - Parameter shift: What to add to a place for that in the original.
  mutating func cut(_ start: Int, _ end: Int, shift: Int, _ open: inout OpenWord?) {
    let folded = folded
    let text = folded.span
    var place = start
    while place < end {
      let first = text.startOfWord(from: place, before: end)
      while open != nil, place < first {
        readSign(asciiClasses[Int(text[place])], &open)
        place += 1
      }
      guard first < end else { return }
      place = text.endOfWord(from: first, before: end)
      if open == nil, place < end, text[place] != UInt8(ascii: "'") {
        words.append(MatchScratch.Word(start: Int32(first + shift), end: Int32(place + shift)))
        tokens.append(Token(start: Int32(first), end: Int32(place)))
      } else {
        continueWord((first + shift)..<(place + shift), first, place, isUnspaced: false, &open)
      }
    }
  }

  /// Ends the open word, unless it can go on behind an apostrophe.
  private mutating func readSign(_ kind: UInt8, _ open: inout OpenWord?) {
    if kind & 16 != 0, open?.awaitsLetter == false {
      open?.awaitsLetter = true
    } else {
      close(&open)
    }
  }

  /// Carries the open word over one code point, which is folded up to ``count``.
  mutating func advance(
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
  mutating func close(_ open: inout OpenWord?) {
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
}

// Letters, digits and `_` of ASCII, in a text that padding follows.
extension Span<UInt8> {
  /// Where the first word begins at a place or after it; the end of the stretch if nowhere.
  @inline(__always)
  fileprivate func startOfWord(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      let count = EightBytes.count(before: EightBytes(self, at: place).wordMarks)
      place += count
      if count < 8 { break }
    }
    return Swift.min(place, end)
  }

  /// Where the word ends that begins at a place; at the latest where the stretch does.
  @inline(__always)
  fileprivate func endOfWord(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      let count = EightBytes.count(of: EightBytes(self, at: place).wordMarks)
      place += count
      if count < 8 { break }
    }
    return Swift.min(place, end)
  }
}

extension EightBytes {
  @inline(__always)
  fileprivate var wordMarks: UInt64 { alphanumerics | marks(on: UInt8(ascii: "_")) }
}
