/// The `(address "title")` after a link's text.
struct LinkTarget {
  var address: Range<Int>
  /// After the `)`.
  var end: Int

  /// Longer addresses and titles are text, so that reading stays linear.
  private static let longest = 2_048

  /// Reads a target that begins at `start`; nil if there is none.
  init?(_ text: [UInt8], at start: Int, in block: Range<Int>) {
    let limit = min(block.upperBound, start + Self.longest)
    guard start < limit, text[start] == UInt8(ascii: "(") else { return nil }
    var at = Self.skipSpace(text, start + 1, limit)
    guard at < limit else { return nil }
    if text[at] == UInt8(ascii: "<") {
      guard
        let close = text[at + 1..<limit].firstIndex(where: { Self.endsAngle.contains($0) }),
        text[close] == UInt8(ascii: ">")
      else { return nil }
      address = at + 1..<close
      at = close + 1
    } else {
      let addressStart = at
      var depth = 0
      while at < limit, !text[at].isASCIISpace {
        if text[at] == UInt8(ascii: "(") { depth += 1 }
        if text[at] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        guard depth <= 32 else { return nil }
        at += text[at] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard at < limit else { return nil }
      address = addressStart..<at
    }
    at = Self.skipSpace(text, at, limit)
    if at < limit, let close = Self.closingMarks[text[at]] {
      guard let end = text[at + 1..<limit].firstIndex(of: close) else { return nil }
      at = Self.skipSpace(text, end + 1, limit)
    }
    guard at < limit, text[at] == UInt8(ascii: ")") else { return nil }
    end = at + 1
  }

  private static let endsAngle = Set("<>\n".utf8)
  private static let closingMarks: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""),
    UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "("): UInt8(ascii: ")"),
  ]

  private static func skipSpace(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, text[at].isASCIISpace { at += 1 }
    return at
  }
}

/// An address between `<` and `>`.
enum Autolink {
  /// Where the `>` stands, or nil if what begins at `start` is no address.
  static func end(_ text: [UInt8], at start: Int, in block: Range<Int>) -> Int? {
    var at = start + 1
    guard at < block.upperBound, text[at].isASCIILetter else { return nil }
    var looksLikeAddress = false
    let limit = min(block.upperBound, at + 2_048)
    while at < limit {
      switch text[at] {
      case UInt8(ascii: ">"): return looksLikeAddress ? at : nil
      case UInt8(ascii: "<"), 0...0x20: return nil
      case UInt8(ascii: "\""), UInt8(ascii: "="):
        if !looksLikeAddress { return nil }
      case UInt8(ascii: ":"), UInt8(ascii: "@"): looksLikeAddress = true
      default: break
      }
      at += 1
    }
    return nil
  }
}

/// The runs of backticks in a block, for code spans.
struct BacktickRuns {
  private var lengths: [Int: Int] = [:]
  /// The positions of runs of each length, ascending.
  private var positions: [Int: [Int]] = [:]

  init(_ text: [UInt8], in block: Range<Int>) {
    var at = block.lowerBound
    while at < block.upperBound {
      guard text[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let start = at
      while at < block.upperBound, text[at] == UInt8(ascii: "`") { at += 1 }
      lengths[start] = at - start
      positions[at - start, default: []].append(start)
    }
  }

  /// How many backticks stand at a position; 1 in the middle of a run, after an escaped one.
  func length(at position: Int) -> Int { lengths[position] ?? 1 }

  /// The next run of exactly a length, by binary search.
  func close(after position: Int, length: Int) -> Int? {
    guard let candidates = positions[length] else { return nil }
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count ? candidates[low] : nil
  }
}
