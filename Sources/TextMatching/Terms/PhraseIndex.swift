/// Terms of several words by the first two of these.
///
/// Thousands of terms can begin with “you”; of two words that stand side by side hardly any begin one.
struct PhraseIndex: Sendable {
  /// Two entries of the lexicon, the first one in the upper half; ``free`` where there is nothing.
  private var keys: [UInt64] = []
  /// Where the terms of a key begin and end in ``terms``.
  private var ranges: [Range<Int32>] = []
  private var terms: [Int32] = []
  /// For each of these the marks of the entries that can be its third word; ``end`` where it has two.
  private var thirdWords: [UInt64] = []
  /// One bit for each key's hash, sixteen times as many as keys, to say of most pairs from the nearest caches
  /// that they begin no term.
  private var bitmap: [UInt64] = []

  private static let free = UInt64.max
  /// The mark of what follows a term of two words.
  static let end: UInt64 = 1 << 63

  /// A term, and the entries that can be its first and its second word.
  struct Phrase {
    var term: Int32
    var firstWords: [Int32]
    var secondWords: [Int32]
    /// Those that can be its third word; empty where it has two.
    var thirdWords: [Int32]

    fileprivate var thirdMarks: UInt64 {
      thirdWords.isEmpty ? PhraseIndex.end : thirdWords.reduce(0) { $0 | PhraseIndex.mark(of: $1) }
    }
  }

  init(_ phrases: [Phrase]) {
    var termsOfKey: [UInt64: [(term: Int32, thirdMarks: UInt64)]] = [:]
    var order: [UInt64] = []
    for phrase in phrases {
      let thirdMarks = phrase.thirdMarks
      for first in phrase.firstWords {
        for second in phrase.secondWords {
          let key = Self.key(first, second)
          if termsOfKey[key] == nil { order.append(key) }
          termsOfKey[key, default: []].append((phrase.term, thirdMarks))
        }
      }
    }
    guard !order.isEmpty else { return }
    var size = 16
    while size < order.count * 2 { size *= 2 }
    keys = Array(repeating: Self.free, count: size)
    ranges = Array(repeating: 0..<0, count: size)
    bitmap = Array(repeating: 0, count: size / 8)
    for key in order {
      let bit = bit(of: key)
      bitmap[bit >> 6] |= 1 << UInt64(bit & 63)
      var slot = slot(of: key)
      while keys[slot] != Self.free { slot = (slot + 1) & (size - 1) }
      let start = Int32(terms.count)
      for (term, thirdMarks) in termsOfKey[key] ?? [] {
        terms.append(term)
        thirdWords.append(thirdMarks)
      }
      keys[slot] = key
      ranges[slot] = start..<Int32(terms.count)
    }
  }

  /// The places of the terms that begin with two words.
  @inline(__always)
  func places(_ first: Int32, _ second: Int32) -> Range<Int> {
    guard !keys.isEmpty else { return 0..<0 }
    let key = Self.key(first, second)
    let bit = bit(of: key)
    guard bitmap[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return 0..<0 }
    return places(of: key)
  }

  private func places(of key: UInt64) -> Range<Int> {
    var slot = slot(of: key)
    while keys[slot] != key {
      guard keys[slot] != Self.free else { return 0..<0 }
      slot = (slot + 1) & (keys.count - 1)
    }
    return Int(ranges[slot].lowerBound)..<Int(ranges[slot].upperBound)
  }

  /// The term at a place, or nil if none of the words can follow whose marks are given.
  @inline(__always)
  func term(_ place: Int, beforeAnyOf marks: UInt64) -> Int32? {
    thirdWords[place] & marks != 0 ? terms[place] : nil
  }

  /// One of 63 bits, by which most words that can't follow are told from those that can.
  @inline(__always)
  static func mark(of entry: Int32) -> UInt64 {
    1 << (UInt64(UInt32(bitPattern: entry) &* 0x9E37_79B9) % 63)
  }

  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: Self.hash(of: key) >> 32) & (keys.count - 1)
  }

  private func bit(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: Self.hash(of: key) >> 32) & (bitmap.count * 64 - 1)
  }

  private static func hash(of key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
