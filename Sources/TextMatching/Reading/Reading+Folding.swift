// Folding a text.
extension Reading {
  /// Folds one code point beyond ASCII, and says how many bytes it has.
  mutating func readOther(_ text: Span<UInt8>, at position: Int, _ open: inout OpenWord?)
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
  mutating func readASCII(
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
    precondition(start >= 0 && start + source.count <= folded.count)
    unsafe source.withUnsafeBufferPointer { source in
      unsafe folded.withUnsafeMutableBufferPointer { folded in
        // Within both by the precondition.
        for place in 0..<source.count {
          let byte = unsafe source[place]
          unsafe folded[start &+ place] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
        }
      }
    }
  }
}
