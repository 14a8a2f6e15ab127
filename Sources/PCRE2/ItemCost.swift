internal import CPCRE2

/// What PCRE2's counting doesn't show of an item of a pattern, in units of ``WorkBudget``.
///
/// PCRE2 reports each item before it tries it, and the place in the text; see ``WorkMeter``. What an item does
/// and then fails is not seen that way, and has to be known beforehand.
struct ItemCost {
  /// What trying the item costs, even if it fails.
  var attempt: Int32 = Self.call
  /// What each byte costs that the item steps over.
  var rate: Int16 = 1
  /// Whether the item compares a captured text, whose length only the search knows.
  var isReference = false

  /// What it takes PCRE2 to report an item.
  static let call: Int32 = 3

  init() {}

  /// Judges an item by its source, quantifier included: `\w{5,}`.
  init(_ item: ArraySlice<UInt8>, longestLookbehind: Int, captures: Int) {
    guard let first = item.first else { return }
    let second = item.dropFirst().first
    // Each report copies all captures.
    attempt = Self.call + Int32(clamping: captures / 4)
    if first == UInt8(ascii: "[") {
      rate = 1 + Int16(clamping: item.count / 16)
    } else if item.starts(with: "\\X".utf8) {
      rate = 8
    }
    if first == UInt8(ascii: "(") {
      if item.starts(with: "(?P=".utf8) { isReference = true }
      if item.starts(with: "(?<=".utf8) || item.starts(with: "(?<!".utf8)
        || item.starts(with: "(*".utf8)
      {
        attempt += Int32(clamping: longestLookbehind)
      }
    } else if first == UInt8(ascii: "\\"), let second {
      isReference =
        (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(second)
        || second == UInt8(ascii: "g") || second == UInt8(ascii: "k")
    }
    attempt += Int32(clamping: min(Self.leastCount(in: item), 100_000) * Int(rate))
  }

  /// The greatest number that opens braces in an item, apart from those of `\x{…}` and its like.
  private static func leastCount(in item: ArraySlice<UInt8>) -> Int {
    var greatest = 0
    var place = item.startIndex
    while let brace = item[place...].firstIndex(of: UInt8(ascii: "{")) {
      place = brace + 1
      let isEscape =
        brace == item.startIndex + 2 && item.first == UInt8(ascii: "\\")
        && "xogkpPN".utf8.contains(item[brace - 1])
      guard !isEscape else { continue }
      let digits = item[place...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      greatest = max(greatest, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
    }
    return greatest
  }
}

/// The costs of a pattern's items while PCRE2 lists them.
struct ItemListing {
  private let source: [UInt8]
  private let longestLookbehind: Int
  private let captures: Int
  /// By place in the source.
  private(set) var costs: [ItemCost]

  init(source: [UInt8], longestLookbehind: Int, captures: Int) {
    self.source = source
    self.longestLookbehind = longestLookbehind
    self.captures = captures
    costs = Array(repeating: ItemCost(), count: source.count + 1)
  }

  private mutating func add(at place: Int, length: Int) {
    guard place >= 0, length >= 0, place <= source.count, length <= source.count - place else {
      return
    }
    costs[place] = ItemCost(
      source[place..<(place + length)],
      longestLookbehind: longestLookbehind,
      captures: captures
    )
  }

  /// What PCRE2 calls for each item.
  static let callback:
    @convention(c) (
      UnsafeMutablePointer<pcre2_callout_enumerate_block_8>?, UnsafeMutableRawPointer?
    ) -> Int32 = { block, listing in
      guard let block = unsafe block,
        let listing = unsafe listing?.assumingMemoryBound(to: ItemListing.self)
      else { return 0 }
      let (place, length) = unsafe (block.pointee.pattern_position, block.pointee.next_item_length)
      unsafe listing.pointee.add(at: place, length: length)
      return 0
    }
}
