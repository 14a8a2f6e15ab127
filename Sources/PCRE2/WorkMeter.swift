internal import CPCRE2

/// Counts what PCRE2 does in one text, and stops it.
///
/// PCRE2 has a limit of its own, which starts anew at each place of the text where a match might begin, and
/// counts neither the characters that a repetition steps over nor, in machine code, those that it gives back. So
/// patterns are compiled with `PCRE2_AUTO_CALLOUT`: before each item that it tries PCRE2 calls the meter and
/// tells where in the text it is. What a repetition stepped over is the way since the call before.
@safe struct WorkMeter {
  /// Units that the text may cost.
  private var budget = 0
  /// Units left; the search ends when there are none.
  private var left = 0
  /// Where in the text the last call was, in bytes.
  private var place = 0
  /// What each byte costs that is stepped over from there.
  private var rate = 1
  /// By place in the pattern's source.
  private var costs: UnsafeBufferPointer<ItemCost>

  init() {
    unsafe costs = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Begins a text.
  mutating func begin(_ units: Int, _ costs: UnsafeBufferPointer<ItemCost>) {
    budget = units
    left = units
    place = 0
    rate = 1
    unsafe self.costs = unsafe costs
  }

  /// What was used.
  var spent: Int { budget - left }

  /// Begins to look for one more match in the same text.
  ///
  /// - Returns: Whether the search may go on.
  mutating func beginMatch(at place: Int) -> Bool {
    self.place = place
    rate = 1
    left -= Self.match
    return left > 0
  }

  /// What it takes to call PCRE2 once.
  private static let match = 30

  /// Takes a report in.
  ///
  /// - Returns: Whether the search may go on.
  fileprivate mutating func count(_ block: UnsafePointer<pcre2_callout_block_8>) -> Bool {
    let position = unsafe block.pointee.current_position
    if position > place { left -= (position - place) * rate }
    place = position
    let index = unsafe block.pointee.pattern_position
    let cost = unsafe index < costs.count ? costs[index] : ItemCost()
    left -= Int(cost.attempt)
    rate = Int(cost.rate)
    if cost.isReference { unsafe left -= 2 * Self.longestCapture(in: block) }
    return left > 0
  }

  private static func longestCapture(in block: UnsafePointer<pcre2_callout_block_8>) -> Int {
    guard let offsets = unsafe block.pointee.offset_vector else { return 0 }
    var longest = 0
    for group in 1..<max(1, Int(unsafe block.pointee.capture_top)) {
      let (start, end) = unsafe (offsets[2 * group], offsets[2 * group + 1])
      if start != Int.max, end != Int.max, end > start { longest = max(longest, end - start) }
    }
    return longest
  }

  /// What PCRE2 calls.
  static let callout:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> Int32 =
      { block, meter in
        guard let block = unsafe block,
          let meter = unsafe meter?.assumingMemoryBound(to: WorkMeter.self)
        else { return PCRE2_ERROR_CALLOUT }
        return unsafe meter.pointee.count(block) ? 0 : PCRE2_ERROR_CALLOUT
      }
}
