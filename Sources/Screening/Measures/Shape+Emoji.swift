import TextMatching

extension Shape {
  /// Emoji sequences (UTS #51): a flag, a family or a keycap is one.
  static func emoji(_ text: Span<UInt8>, _ counts: ByteCounts) -> Int {
    // Also a keycap, which begins with a digit, ends beyond.
    guard !counts.isASCII else { return 0 }
    var count = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      // In ASCII only a keycap's base begins a sequence.
      guard byte >= 0x80 || byte &- 0x30 < 10 || byte == 0x23 || byte == 0x2A else {
        place += 1
        continue
      }
      if consumeEmoji(text, &place) { count += 1 } else { _ = scalar(of: text, at: &place) }
    }
    return count
  }

  /// Goes behind the emoji sequence at a place, if there is one.
  private static func consumeEmoji(_ text: Span<UInt8>, _ place: inout Int) -> Bool {
    var next = place
    let first = scalar(of: text, at: &next)
    if isRegionalIndicator(first) {
      var after = next
      if after < text.count, isRegionalIndicator(scalar(of: text, at: &after)) { next = after }
      place = next
      return true
    }
    var isEmoji = first.value >= 0x80 && first.properties.isEmojiPresentation
    while next < text.count {
      var after = next
      let scalar = scalar(of: text, at: &after)
      switch scalar.value {
      case 0xFE0F where first.value >= 0x80:
        isEmoji = isEmoji || first.properties.isEmoji
      case 0xFE0F:
        break
      case 0x20E3:
        isEmoji = isEmoji || first.value < 0x80
      case 0x1F3FB...0x1F3FF, 0xE0020...0xE007F:
        isEmoji = isEmoji || (first.value >= 0x80 && first.properties.isEmoji)
      case 0x200D where isEmoji:
        var joined = after
        guard joined < text.count, Shape.scalar(of: text, at: &joined).properties.isEmoji else {
          place = next
          return true
        }
        after = joined
      default:
        if isEmoji { place = next }
        return isEmoji
      }
      next = after
    }
    if isEmoji { place = next }
    return isEmoji
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    0x1F1E6...0x1F1FF ~= scalar.value
  }
}
