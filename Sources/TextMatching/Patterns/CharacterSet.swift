/// Characters that a class matches: each of ASCII, and beyond it which kinds it may and must match.
struct CharacterSet: Equatable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0
  /// The kinds of which it matches one or more.
  var others: Kinds = []
  /// The kinds of which it matches every one.
  private var allOf: Kinds = []

  /// Kinds of characters beyond ASCII.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let letters = Kinds(rawValue: 1)
    static let numbers = Kinds(rawValue: 2)
    static let spaces = Kinds(rawValue: 4)
    static let rest = Kinds(rawValue: 8)
    static let all = Kinds(rawValue: 15)

    init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The kind of one character.
    init(of scalar: UInt32) {
      let classes = CharacterTable.shared.classes(scalar)
      if classes.contains(.space) {
        self = .spaces
      } else if classes.contains(.number) {
        self = .numbers
      } else {
        self = classes.contains(.word) ? .letters : .rest
      }
    }
  }

  init() {}

  /// These ASCII characters and all of these kinds.
  private init(_ characters: String, _ kinds: Kinds) {
    for byte in characters.utf8 { insert(UInt32(byte)) }
    others = kinds
    allOf = kinds
  }

  /// One character.
  init(_ scalar: UInt32) {
    insert(scalar)
  }

  /// A character in either case.
  ///
  /// The long s and the Kelvin sign are an s and a k to PCRE2.
  init(caseless scalar: UInt32) {
    self.init(scalar)
    if scalar == 0x17F { insert(0x73) }
    if scalar == 0x212A { insert(0x6B) }
    self = caseless
  }

  static let all: CharacterSet = {
    var set = CharacterSet("", .all)
    set.low = .max
    set.high = .max
    return set
  }()
  static let digits = CharacterSet("0123456789", .numbers)
  static let words = CharacterSet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_",
    [.letters, .numbers]
  )
  static let spaces = CharacterSet(" \t\n\u{B}\u{C}\r", .spaces)

  mutating func insert(_ scalar: UInt32) {
    switch scalar {
    case 0..<64: low |= 1 << UInt64(scalar)
    case 64..<128: high |= 1 << UInt64(scalar - 64)
    default: others.formUnion(Kinds(of: scalar))
    }
  }

  mutating func formUnion(_ other: CharacterSet) {
    low |= other.low
    high |= other.high
    others.formUnion(other.others)
    allOf.formUnion(other.allOf)
  }

  /// All other characters; a kind of which the set has some and not all is in both.
  var inverted: CharacterSet {
    var set = CharacterSet()
    set.low = ~low
    set.high = ~high
    set.others = Kinds.all.subtracting(allOf)
    set.allOf = Kinds.all.subtracting(others)
    return set
  }

  func overlaps(_ other: CharacterSet) -> Bool {
    low & other.low != 0 || high & other.high != 0 || !others.isDisjoint(with: other.others)
  }

  func contains(ascii byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 != 0 : high >> UInt64(byte - 64) & 1 != 0
  }

  /// Both cases of each letter.
  var caseless: CharacterSet {
    let letters: UInt64 = 0x07FF_FFFE
    let either = (high | high >> 32) & letters
    var set = self
    set.high |= either | either << 32
    return set
  }

  /// Its members, if all are ASCII.
  var asciiMembers: [UInt32]? {
    others.isEmpty ? (0..<128).filter { contains(ascii: UInt8($0)) } : nil
  }

  /// A character of two sets that reads well in an example.
  func sample(with other: CharacterSet = .all) -> Character? {
    let readable = Array("a0 x-._!".utf8) + Array(97..<123) + Array(33..<127) + [10, 9]
    if let byte = readable.first(where: { contains(ascii: $0) && other.contains(ascii: $0) }) {
      return Character(Unicode.Scalar(byte))
    }
    return others.isDisjoint(with: other.others) ? nil : "é"
  }
}
