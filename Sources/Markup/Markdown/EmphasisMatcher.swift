/// Pairs runs of `*`, `_` and `~~` as CommonMark does (0.31.2, 6.2), and leaves the others be.
struct EmphasisMatcher {
  /// A run of marks, of which the outermost may be left over.
  private struct Run {
    var mark: UInt8
    /// What is left of it.
    var range: Range<Int>
    var length: Int
    var canOpen: Bool
    var canClose: Bool
    /// Within a word.
    var isInner: Bool
  }

  private var runs: [Run] = []

  /// Notes the run that begins at a position and returns where it ends.
  mutating func addRun(_ text: [UInt8], at start: Int, in block: Range<Int>) -> Int {
    let mark = text[start]
    var end = start
    while end < block.upperBound, text[end] == mark { end += 1 }
    if mark == UInt8(ascii: "~"), end - start != 2 { return end }
    let before = start > block.lowerBound ? text[start - 1] : 0x20
    let after = end < block.upperBound ? text[end] : 0x20
    // Bytes of other scripts count as letters.
    let isLeft =
      !after.isASCIISpace
      && (!after.isASCIIPunctuation || before.isASCIISpace || before.isASCIIPunctuation)
    let isRight =
      !before.isASCIISpace
      && (!before.isASCIIPunctuation || after.isASCIISpace || after.isASCIIPunctuation)
    let isUnderscore = mark == UInt8(ascii: "_")
    runs.append(
      Run(
        mark: mark,
        range: start..<end,
        length: end - start,
        canOpen: isLeft && (!isUnderscore || !isRight || before.isASCIIPunctuation),
        canClose: isRight && (!isUnderscore || !isLeft || after.isASCIIPunctuation),
        isInner: isLeft && isRight
      )
    )
    return end
  }

  /// The marks that belong to a pair; forgets all runs.
  mutating func takeMatched(in text: [UInt8]) -> [Range<Int>] {
    var matched: [Range<Int>] = []
    // Open runs by mark, so that a closer looks at candidates only, each of which it uses up.
    var open: [UInt8: [Int]] = [:]
    for index in runs.indices {
      let mark = runs[index].mark
      if runs[index].canClose {
        while !runs[index].range.isEmpty, let opener = open[mark, default: []].last {
          guard pairs(runs[opener], runs[index], in: text) else { break }
          let count =
            mark == UInt8(ascii: "~")
            ? 2 : min(2, runs[opener].range.count, runs[index].range.count)
          let inner = runs[opener].range
          let outer = runs[index].range
          matched.append(inner.upperBound - count..<inner.upperBound)
          matched.append(outer.lowerBound..<outer.lowerBound + count)
          runs[opener].range = inner.lowerBound..<inner.upperBound - count
          runs[index].range = outer.lowerBound + count..<outer.upperBound
          // What other marks opened within the pair can no longer close outside of it.
          for other in open.keys where other != mark {
            while let last = open[other]?.last, last > opener { open[other]?.removeLast() }
          }
          if runs[opener].range.isEmpty { open[mark]?.removeLast() }
        }
      }
      if runs[index].canOpen, !runs[index].range.isEmpty {
        open[mark, default: []].append(index)
      }
    }
    runs.removeAll(keepingCapacity: true)
    return matched
  }

  private func pairs(_ opener: Run, _ closer: Run, in text: [UInt8]) -> Bool {
    // The rule of three, for runs that can both open and close.
    if opener.canClose || closer.canOpen, (opener.length + closer.length).isMultiple(of: 3),
      !(opener.length.isMultiple(of: 3) && closer.length.isMultiple(of: 3))
    {
      return false
    }
    // In `f*ck this sh*t` the stars are masks, whatever CommonMark says: only within one word
    // do inner single stars emphasise, and around a vowel, for masks stand for vowels: `n*gg*r`.
    let isMask = opener.isInner && opener.length == 1 || closer.isInner && closer.length == 1
    guard isMask else { return true }
    let between = text[opener.range.upperBound..<closer.range.lowerBound]
    if between.contains(where: { $0.isASCIISpace }) { return false }
    return !(opener.isInner && closer.isInner) || between.contains(where: \.mayBeVowel)
  }
}

extension UInt8 {
  /// Whether it is a vowel, or a byte of a letter that isn't ASCII.
  fileprivate var mayBeVowel: Bool {
    self >= 0x80 || "aeiouyAEIOUY".utf8.contains(self)
  }
}
