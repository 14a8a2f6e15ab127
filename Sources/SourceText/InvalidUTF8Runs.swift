/// The runs of bytes that aren't UTF-8 (The Unicode Standard, table 3-7), from left to right.
package struct InvalidUTF8Runs: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package mutating func next() -> Range<Int>? {
    while position < bytes.count {
      let length = scalarLength(in: bytes, at: position)
      if length > 0 {
        position += length
        continue
      }
      let start = position
      while position < bytes.count, scalarLength(in: bytes, at: position) == 0 { position += 1 }
      return start..<position
    }
    return nil
  }
}

/// The length of the well-formed UTF-8 sequence that begins there, or 0 if none does.
func scalarLength(in bytes: [UInt8], at index: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  func isIn(_ distance: Int, _ range: ClosedRange<UInt8>) -> Bool {
    index + distance < bytes.count && range.contains(bytes[index + distance])
  }
  let tail: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: return isIn(1, tail) ? 2 : 0
  case 0xE0: return isIn(1, 0xA0...0xBF) && isIn(2, tail) ? 3 : 0
  case 0xED: return isIn(1, 0x80...0x9F) && isIn(2, tail) ? 3 : 0
  case 0xE1...0xEF: return isIn(1, tail) && isIn(2, tail) ? 3 : 0
  case 0xF0: return isIn(1, 0x90...0xBF) && isIn(2, tail) && isIn(3, tail) ? 4 : 0
  case 0xF1...0xF3: return isIn(1, tail) && isIn(2, tail) && isIn(3, tail) ? 4 : 0
  case 0xF4: return isIn(1, 0x80...0x8F) && isIn(2, tail) && isIn(3, tail) ? 4 : 0
  default: return 0
  }
}
