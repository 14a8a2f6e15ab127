// UTF-8 that is known to be valid.
extension Span<UInt8> {
  /// Where the ASCII ends that begins at an offset.
  @inline(__always)
  func endOfASCII(from start: Int) -> Int {
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
