/// A character reference: `&eacute;`, `&#233;`, `&#xE9;`.
struct Entity {
  /// The characters that it stands for.
  var text: String
  /// After the reference.
  var end: Int

  /// Reads a reference that begins at `start` with `&`; nil if it is text.
  ///
  /// The semicolon may be missing where browsers don't ask for it.
  init?(_ bytes: [UInt8], at start: Int) {
    let next = start + 1
    guard next < bytes.count else { return nil }
    if bytes[next] == UInt8(ascii: "#") {
      self.init(number: bytes, at: next + 1)
    } else {
      self.init(name: bytes, at: next)
    }
  }

  private init?(number bytes: [UInt8], at start: Int) {
    var at = start
    var radix: UInt32 = 10
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      at += 1
    }
    var value: UInt32 = 0
    let digits = at
    while at < bytes.count, let digit = Self.digit(bytes[at]), digit < radix {
      // Stays where it is once it is beyond every code point.
      if value <= 0x10FFFF { value = value * radix + digit }
      at += 1
    }
    guard at > digits else { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: ";") { at += 1 }
    text = String(Character(Self.scalar(value)))
    end = at
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) {
      return Unicode.Scalar(windows1252[Int(value - 0x80)]) ?? replacement
    }
    guard value != 0 else { return replacement }
    return Unicode.Scalar(value) ?? replacement
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private init?(name bytes: [UInt8], at start: Int) {
    var at = start
    while at < bytes.count, at - start < EntityTable.longestName,
      bytes[at].isASCIILetter || bytes[at].isASCIIDigit
    {
      at += 1
    }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    if at < bytes.count, bytes[at] == UInt8(ascii: ";"), let text = EntityTable.named[name] {
      self.text = text
      end = at + 1
      return
    }
    // `&ltb` is `<b`: the longest of the old names that need no semicolon.
    var length = min(name.utf8.count, EntityTable.longestBareName)
    while length >= 2 {
      let prefix = String(decoding: bytes[start..<start + length], as: UTF8.self)
      if EntityTable.bare.contains(prefix), let text = EntityTable.named[prefix] {
        self.text = text
        end = start + length
        return
      }
      length -= 1
    }
    return nil
  }

  /// A text with its references put into characters.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let input = Array(bytes)
    var output: [UInt8] = []
    var at = 0
    while at < input.count {
      if input[at] == UInt8(ascii: "&"), let entity = Entity(input, at: at) {
        output += entity.text.utf8
        at = entity.end
      } else {
        output.append(input[at])
        at += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What browsers make of `&#128;` to `&#159;`, by the HTML Living Standard, 13.2.5.80.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
