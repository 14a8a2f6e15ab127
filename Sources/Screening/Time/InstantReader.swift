/// What is wrong with a text that should be an instant, and where.
package struct MalformedInstant: Error, Hashable, Sendable, CustomStringConvertible {
  /// In UTF-8 bytes of the text; empty where something is missing.
  package var range: Range<Int>
  /// What should stand there: `a month from 01 to 12`.
  package var expected: String
  /// What stands there; empty at the text's end.
  package var found: String

  package init(range: Range<Int>, expected: String, found: String) {
    self.range = range
    self.expected = expected
    self.found = found
  }

  /// Where it begins, in Unicode code points of the text, from 1.
  package func character(in text: String) -> Int {
    String(decoding: Array(text.utf8).prefix(range.lowerBound), as: UTF8.self).unicodeScalars.count
      + 1
  }

  package var description: String {
    "expected \(expected), found \(found.isEmpty ? "the end" : "`\(found)`")"
  }
}

/// Takes an instant apart from left to right.
struct InstantReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// A number of so many digits, no more and no less.
  mutating func number(
    digits count: Int = 2,
    in range: ClosedRange<Int64>,
    _ what: String
  ) throws(MalformedInstant) -> Int64 {
    var value: Int64 = 0
    var end = position
    while end < bytes.count, end < position + count, (0x30...0x39).contains(bytes[end]) {
      value = value * 10 + Int64(bytes[end] - 0x30)
      end += 1
    }
    guard end == position + count, range.contains(value) else {
      let isYear = count == 4
      let limits = "\(padded(range.lowerBound)) to \(padded(range.upperBound))"
      throw malformed(isYear ? what : "\(what) from \(limits)", count: count)
    }
    position = end
    return value
  }

  /// One of some marks.
  mutating func mark(_ marks: StaticString, _ expected: String) throws(MalformedInstant) {
    guard position < bytes.count, "\(marks)".utf8.contains(bytes[position]) else {
      throw malformed(expected)
    }
    position += 1
  }

  /// `.25`, if it stands there.
  mutating func milliseconds() throws(MalformedInstant) -> Int64 {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return 0 }
    position += 1
    let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { throw malformed("digits behind the point") }
    position += digits.count
    var value: Int64 = 0
    for place in 0..<3 {
      let digit = place < digits.count ? digits[digits.startIndex + place] - 0x30 : 0
      value = value * 10 + Int64(digit)
    }
    return value
  }

  /// A zone's minutes east of UTC.
  mutating func offset() throws(MalformedInstant) -> Int64 {
    guard position < bytes.count, "Zz+-".utf8.contains(bytes[position]) else {
      throw malformed("`Z` or an offset such as `+01:00`")
    }
    let sign = bytes[position]
    position += 1
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
    let hours = try number(in: 0...23, "the offset's hours")
    try mark(":", "`:` behind the offset's hours")
    let minutes = try number(in: 0...59, "the offset's minutes")
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Nothing stands behind.
  func end() throws(MalformedInstant) {
    guard position == bytes.count else {
      throw malformed("nothing behind the time zone", count: bytes.count - position)
    }
  }

  /// What stands here instead, up to so many characters of it.
  private func malformed(_ expected: String, count: Int = 1) -> MalformedInstant {
    var end = min(bytes.count, position + count)
    // Never half a character.
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let found = String(decoding: bytes[position..<end].prefix(40), as: UTF8.self)
    return MalformedInstant(range: position..<end, expected: expected, found: found)
  }

  private func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
