/// All words of all lists' terms, folded and inflected, each once, found by a hash of their bytes.
///
/// The key of a word is its first and last eight bytes and its length. A bitmap that stays in the nearest
/// cache says of most words of a text at once that they are in no list.
struct Lexicon: Sendable {
  private var bitmap: [UInt64] = []
  private var bitmapShift: UInt64 = 64
  private var slots: [Slot] = []
  private var slotMask = 0
  private var bytes: [UInt8] = []
  private var offsets: [UInt32] = [0]

  /// A word's place, with all there is to compare of most words, so that one look does.
  private struct Slot {
    var ends: WordEnds
    /// -1 where the place is free.
    var entry: Int32

    static let free = Slot(ends: WordEnds(), entry: -1)
  }

  var count: Int { offsets.count - 1 }
  /// The size of the tables, in bytes.
  var byteCount: Int {
    bitmap.count * 8 + slots.count * MemoryLayout<Slot>.stride + bytes.count + offsets.count * 4
  }

  /// A word's bytes.
  func word(_ entry: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[entry])..<Int(offsets[entry + 1])]
  }

  /// Takes in words, each once; their indices are their entries.
  init(_ words: [[UInt8]]) {
    bytes.reserveCapacity(words.count * 10)
    offsets.reserveCapacity(words.count + 1)
    for word in words {
      bytes += word
      offsets.append(UInt32(bytes.count))
    }
    guard !words.isEmpty else { return }
    var slotCount = 16
    while slotCount < words.count * 2 { slotCount *= 2 }
    slots = [Slot](repeating: .free, count: slotCount)
    slotMask = slotCount - 1
    var bits = 4096
    while bits < words.count * 16, bits < 1 << 18 { bits *= 2 }
    bitmap = [UInt64](repeating: 0, count: bits / 64)
    bitmapShift = UInt64(64 - bits.trailingZeroBitCount)
    for (entry, word) in words.enumerated() {
      let padded = word + [UInt8](repeating: 0, count: 8)
      let ends = WordEnds(padded.span, 0, word.count)
      let hash = ends.hash
      let bit = Int(hash >> bitmapShift)
      bitmap[bit >> 6] |= 1 << UInt64(bit & 63)
      var slot = Int(truncatingIfNeeded: hash) & slotMask
      while slots[slot].entry >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = Slot(ends: ends, entry: Int32(entry))
    }
  }

  /// The entry of the bytes in a range, or -1.
  ///
  /// - Precondition: Eight more bytes follow the range.
  @inline(__always)
  func entry(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard !slots.isEmpty else { return -1 }
    let ends = WordEnds(text, start, end)
    let hash = ends.hash
    let bit = Int(hash >> bitmapShift)
    guard bitmap[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return -1 }
    return confirm(text, start, ends, hash)
  }

  private func confirm(_ text: Span<UInt8>, _ start: Int, _ ends: WordEnds, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while slots[slot].entry >= 0 {
      let entry = Int(slots[slot].entry)
      if slots[slot].ends == ends, hasMiddle(of: entry, text, start, ends) { return entry }
      slot = (slot + 1) & slotMask
    }
    return -1
  }

  /// Whether what stands between the first and the last eight bytes is the same.
  private func hasMiddle(
    of entry: Int,
    _ text: Span<UInt8>,
    _ start: Int,
    _ ends: WordEnds
  ) -> Bool {
    guard ends.length > 16 else { return true }
    let offset = Int(offsets[entry])
    for index in 8..<Int(ends.length) - 8 where bytes[offset + index] != text[start + index] {
      return false
    }
    return true
  }
}

/// A word's first and last eight bytes and its length: all there is of a word of up to sixteen.
struct WordEnds: Equatable, Sendable {
  private var first: UInt64
  /// 0 in a word of less than eight.
  private var last: UInt64
  let length: Int32

  /// Those of no word.
  init() {
    first = 0
    last = 0
    length = 0
  }

  /// - Precondition: Eight more bytes follow the word.
  @inline(__always)
  init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    let length = end - start
    self.length = Int32(length)
    let raw = unsafe text.bytes
    precondition(start >= 0 && end + 8 <= raw.byteCount && length > 0)
    // The precondition covers both loads.
    first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    last = 0
    if length < 8 {
      first &= (1 << UInt64(length * 8)) &- 1
    } else {
      last = unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
    }
  }

  @inline(__always)
  var hash: UInt64 {
    var hash = (first ^ UInt64(length) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    hash = (hash ^ last) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 32
  }
}
