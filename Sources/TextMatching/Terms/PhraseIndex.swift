/// Terms of several words by the first two of these.
///
/// Thousands of terms can begin with “you”; of two words that stand side by side hardly any begin one.
struct PhraseIndex: Sendable {
  /// Two entries of the lexicon, the first one in the upper half; ``free`` where there is nothing.
  private var keys: [UInt64] = []
  /// Where the terms of a key begin and end in ``terms``.
  private var ranges: [Range<Int32>] = []
  private var terms: [Int32] = []

  private static let free = UInt64.max

  /// A term, and the entries that can be its first and its second word.
  struct Phrase {
    var term: Int32
    var firstWords: [Int32]
    var secondWords: [Int32]
  }

  init(_ phrases: [Phrase]) {
    var termsOfKey: [UInt64: [Int32]] = [:]
    var order: [UInt64] = []
    for phrase in phrases {
      for first in phrase.firstWords {
        for second in phrase.secondWords {
          let key = Self.key(first, second)
          if termsOfKey[key] == nil { order.append(key) }
          termsOfKey[key, default: []].append(phrase.term)
        }
      }
    }
    guard !order.isEmpty else { return }
    var size = 16
    while size < order.count * 2 { size *= 2 }
    keys = Array(repeating: Self.free, count: size)
    ranges = Array(repeating: 0..<0, count: size)
    for key in order {
      var slot = slot(of: key)
      while keys[slot] != Self.free { slot = (slot + 1) & (size - 1) }
      let start = Int32(terms.count)
      terms += termsOfKey[key] ?? []
      keys[slot] = key
      ranges[slot] = start..<Int32(terms.count)
    }
  }

  /// The terms that begin with two words.
  func terms(_ first: Int32, _ second: Int32) -> ArraySlice<Int32> {
    guard !keys.isEmpty else { return [] }
    let key = Self.key(first, second)
    var slot = slot(of: key)
    while keys[slot] != key {
      guard keys[slot] != Self.free else { return [] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return terms[Int(ranges[slot].lowerBound)..<Int(ranges[slot].upperBound)]
  }

  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
