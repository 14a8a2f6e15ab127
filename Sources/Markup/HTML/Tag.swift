/// An HTML tag as it stands in the text.
///
/// Read as the tokenizer of the HTML Living Standard does (13.2.5), so that what hides from a
/// reader hides from rules too.
struct Tag {
  var name: String
  var isEnd: Bool
  /// The values of `href` and `src`, where they stand.
  var addresses: [Range<Int>] = []
  /// After the closing `>`.
  var end: Int

  /// Reads a tag that begins at `start` with `<`; nil if it isn't one or has no end.
  init?(_ text: [UInt8], at start: Int) {
    var at = start + 1
    isEnd = at < text.count && text[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    guard at < text.count, text[at].isASCIILetter else { return nil }
    let nameStart = at
    while at < text.count, !text[at].endsName { at += 1 }
    // No element that matters here has a longer name.
    name = String(decoding: text[nameStart..<min(at, nameStart + 16)], as: UTF8.self).lowercased()
    while true {
      while at < text.count, text[at].isASCIISpace || text[at] == UInt8(ascii: "/") { at += 1 }
      guard at < text.count else { return nil }
      if text[at] == UInt8(ascii: ">") { break }
      let attribute = at
      // An attribute's name may begin with a stray `=`.
      at += 1
      while at < text.count, !text[at].endsName, text[at] != UInt8(ascii: "=") { at += 1 }
      let isAddress = Self.names(text[attribute..<at])
      var next = at
      while next < text.count, text[next].isASCIISpace { next += 1 }
      guard next < text.count, text[next] == UInt8(ascii: "=") else { continue }
      at = next + 1
      while at < text.count, text[at].isASCIISpace { at += 1 }
      guard let value = Self.value(text, at: at) else { return nil }
      if isAddress, !value.inner.isEmpty { addresses.append(value.inner) }
      at = value.end
    }
    end = at + 1
  }

  private static func names(_ attribute: ArraySlice<UInt8>) -> Bool {
    guard attribute.count == 4 || attribute.count == 3 else { return false }
    let lower = attribute.map { $0 | 0x20 }
    return lower.elementsEqual("href".utf8) || lower.elementsEqual("src".utf8)
  }

  /// Reads an attribute's value, in either kind of quotation marks or none.
  private static func value(_ text: [UInt8], at start: Int) -> (inner: Range<Int>, end: Int)? {
    guard start < text.count else { return nil }
    let mark = text[start]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      guard let close = text[(start + 1)...].firstIndex(of: mark) else { return nil }
      return (start + 1..<close, close + 1)
    }
    var end = start
    while end < text.count, !text[end].isASCIISpace, text[end] != UInt8(ascii: ">") { end += 1 }
    return (start..<end, end)
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIILetter && !isASCIIDigit
  }
  /// Whether this ends the name of a tag or an attribute.
  fileprivate var endsName: Bool {
    isASCIISpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}
