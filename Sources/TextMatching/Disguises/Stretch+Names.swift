extension Stretch {
  /// Whether it is inside somebody's name of several parts: `@gook_99`.
  func isInMention(_ text: Span<UInt8>, _ count: Int) -> Bool {
    let underscore = UInt8(ascii: "_")
    let at = UInt8(ascii: "@")
    if text[start] == at { return end < count && text[end] == underscore }
    guard start > 0, text[start - 1] == underscore else { return false }
    let farthest = 64
    var place = start - 1
    while place > 0, start - place < farthest,
      text[place] == underscore || text[place] &- 97 < 26
        || text[place] &- 48 < 10
    {
      place -= 1
    }
    return text[place] == at
  }

  /// Whether it is inside a web or e-mail address.
  func isInAddress(_ text: Span<UInt8>, _ count: Int) -> Bool {
    let farthest = 256
    var low = start
    while low > 0, start - low < farthest, text[low - 1] > 32 { low -= 1 }
    var high = end
    while high < count, high - end < farthest, text[high] > 32 { high += 1 }
    if high - low > 4, text[low] == 0x77, text[low + 1] == 0x77, text[low + 2] == 0x77,
      text[low + 3] == 0x2E
    {
      return true
    }
    var at = false
    for place in low..<high {
      if text[place] == 0x3A, place + 2 < high, text[place + 1] == 0x2F, text[place + 2] == 0x2F {
        return true
      }
      let isInside = place > low && place + 1 < high
      if text[place] == 0x40, isInside, text[place - 1] &- 97 < 26 || text[place - 1] &- 48 < 10 {
        at = true
      }
      if text[place] == 0x2E, at, isInside, text[place + 1] &- 97 < 26, text[place - 1] &- 97 < 26 {
        return true
      }
    }
    return false
  }
}
