extension [UInt8] {
  /// Two lower-case digits a byte.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * count)
    func append(_ digit: UInt8) {
      digits.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    }
    for byte in self {
      append(byte >> 4)
      append(byte & 15)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes of a text in hexadecimal; nil if it isn't.
  package init?(hexadecimal text: String) {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count % 2 == 0 else { return nil }
    self = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      append(UInt8(high * 16 + low))
    }
  }
}
