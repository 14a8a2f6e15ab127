/// A pair of quotation marks: `"` as this language has it, or others that are told and taken for it.
enum Quotes: Hashable {
  case straight
  /// `“…”`, `„…“`.
  case curly
  /// `'…'`.
  case single
  /// `‘…’`, `‚…‘`.
  case curlySingle
  /// `` `…` ``.
  case backticks
  /// `«…»`.
  case guillemets

  /// The marks that open a string there.
  ///
  /// A single mark behind a letter is an apostrophe.
  init?(opening bytes: [UInt8], at index: Int) {
    switch bytes[index] {
    case UInt8(ascii: "\""): self = .straight
    case UInt8(ascii: "'"):
      guard index == 0 || !Self.isLetter(bytes[index - 1]) else { return nil }
      self = .single
    case UInt8(ascii: "`"): self = .backticks
    case 0xC2 where Self.scalar(in: bytes, at: index, is: [0xC2, 0xAB]): self = .guillemets
    case 0xE2:
      if Self.curlyLength(in: bytes, at: index) != nil {
        self = .curly
      } else if Self.scalar(in: bytes, at: index, is: [0xE2, 0x80, 0x98])
        || Self.scalar(in: bytes, at: index, is: [0xE2, 0x80, 0x9A])
      {
        self = .curlySingle
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// Whether the marks occur inside words, too.
  var areApostrophes: Bool { self == .single || self == .curlySingle }

  /// The bytes of the opening mark.
  var openingLength: Int {
    switch self {
    case .straight, .single, .backticks: 1
    case .guillemets: 2
    case .curly, .curlySingle: 3
    }
  }

  /// The bytes of a mark that closes there what these opened, or nil if none does.
  func closingLength(in bytes: [UInt8], at index: Int) -> Int? {
    let byte = bytes[index]
    switch self {
    case .straight, .curly:
      return byte == UInt8(ascii: "\"") ? 1 : Self.curlyLength(in: bytes, at: index)
    case .backticks: return byte == UInt8(ascii: "`") ? 1 : nil
    case .guillemets: return Self.scalar(in: bytes, at: index, is: [0xC2, 0xBB]) ? 2 : nil
    case .single:
      guard byte == UInt8(ascii: "'") else { return nil }
      return Self.isFollowedByLetter(bytes, index + 1) ? nil : 1
    case .curlySingle:
      guard
        Self.scalar(in: bytes, at: index, is: [0xE2, 0x80, 0x99])
          || Self.scalar(in: bytes, at: index, is: [0xE2, 0x80, 0x98])
      else { return nil }
      return Self.isFollowedByLetter(bytes, index + 3) ? nil : 3
    }
  }

  /// Whether a mark of more than one byte stands there that opens or closes a string.
  static func areMarks(in bytes: [UInt8], at index: Int) -> Bool {
    curlyLength(in: bytes, at: index) != nil
      || [[0xC2, 0xAB], [0xC2, 0xBB], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x9A]].contains {
        scalar(in: bytes, at: index, is: $0)
      }
  }

  /// The length of `“`, `”` or `„`, if one stands there.
  private static func curlyLength(in bytes: [UInt8], at index: Int) -> Int? {
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
      return nil
    }
    return (0x9C...0x9E).contains(bytes[index + 2]) ? 3 : nil
  }

  private static func scalar(in bytes: [UInt8], at index: Int, is wanted: [UInt8]) -> Bool {
    bytes[index...].starts(with: wanted)
  }

  private static func isFollowedByLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && isLetter(bytes[index])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xDF:
      true
    default: false
    }
  }
}
