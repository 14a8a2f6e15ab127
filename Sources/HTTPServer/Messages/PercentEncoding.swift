/// Undoes percent-encoding (RFC 3986, section 2.1).
enum PercentEncoding {
  /// The text that a part of a target stands for.
  ///
  /// - Parameter plusIsSpace: As in queries that forms make.
  /// - Returns: Nil where `%` isn't followed by two hexadecimal digits, and where the result isn't UTF-8 or holds
  ///   a NUL.
  static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
    let isPlain = bytes.allSatisfy { byte in
      byte < 0x80 && byte != UInt8(ascii: "%") && !(plusIsSpace && byte == UInt8(ascii: "+"))
    }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%") {
        guard bytes.endIndex - place >= 3, let high = digit(bytes[place + 1]),
          let low = digit(bytes[place + 2]), high | low != 0
        else { return nil }
        decoded.append(high << 4 | low)
        place += 3
      } else {
        decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        place += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
