/// Turns positions in UTF-8 bytes into positions in Unicode code points.
struct CodePointOffsets {
  /// How many bytes lie between two checkpoints.
  private static let stride = 256

  /// How many code points begin before each multiple of the stride.
  private var checkpoints: [Int] = [0]

  init(_ text: Span<UInt8>) {
    var count = 0
    for index in text.indices {
      if index > 0, index % Self.stride == 0 { checkpoints.append(count) }
      if text[index] & 0xC0 != 0x80 { count += 1 }
    }
  }

  /// How many code points begin before a byte of the same text.
  func offset(of byte: Int, in text: Span<UInt8>) -> Int {
    let checkpoint = min(byte / Self.stride, checkpoints.count - 1)
    var count = checkpoints[checkpoint]
    for index in checkpoint * Self.stride..<byte where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
