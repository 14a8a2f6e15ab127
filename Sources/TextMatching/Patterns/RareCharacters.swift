/// Characters that most comments lack, counted: what a pattern's matches hold at least, and what a text
/// holds.
///
/// Patterns of telephone numbers and addresses have no literal to look for. They need so many digits, or an
/// at sign, and a text with fewer need not be searched.
struct RareCharacters: Equatable, Sendable {
  /// Decimal digits of all scripts.
  var digits = 0
  var atSigns = 0

  /// More than any pattern needs to say.
  private static let most = 255

  init(digits: Int = 0, atSigns: Int = 0) {
    self.digits = digits
    self.atSigns = atSigns
  }

  /// What every match of a pattern holds, or less.
  static func needed(by node: PatternNode) -> RareCharacters {
    switch node {
    case .empty, .lookaround, .opaque: RareCharacters()
    case .character(let scalar): needed(by: CharacterSet(scalar))
    case .set(let set): needed(by: set)
    case .atomic(let inner): needed(by: inner)
    case .sequence(let items):
      items.reduce(RareCharacters()) { $0.plus(needed(by: $1)) }
    case .alternation(let branches):
      branches.map { needed(by: $0) }.reduce(nil) { $0?.least($1) ?? $1 } ?? RareCharacters()
    case .repetition(let inner, let least, _): needed(by: inner).times(least)
    }
  }

  private static func needed(by set: CharacterSet) -> RareCharacters {
    RareCharacters(
      digits: set.isSubset(of: .digits) ? 1 : 0,
      atSigns: set.isSubset(of: CharacterSet(0x40)) ? 1 : 0
    )
  }

  private func plus(_ other: RareCharacters) -> RareCharacters {
    RareCharacters(
      digits: min(digits + other.digits, Self.most),
      atSigns: min(atSigns + other.atSigns, Self.most)
    )
  }

  private func least(_ other: RareCharacters) -> RareCharacters {
    RareCharacters(digits: min(digits, other.digits), atSigns: min(atSigns, other.atSigns))
  }

  private func times(_ count: Int) -> RareCharacters {
    let count = min(count, Self.most)
    return RareCharacters(
      digits: min(digits * count, Self.most),
      atSigns: min(atSigns * count, Self.most)
    )
  }

  /// What a text holds.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Parameter counts: Of the text.
  init(in text: Span<UInt8>, _ counts: ByteCounts) {
    digits = counts.digits
    atSigns = counts.atSigns
    guard !counts.isASCII else { return }
    var place = 0
    while place < text.count {
      let (scalar, length) = text.scalar(at: place)
      place += length
      if scalar >= 0x80, CharacterSet.Kinds(of: scalar) == .numbers { digits += 1 }
    }
  }

  /// Whether a text that holds these can have a match that needs those.
  @inline(__always)
  func suffice(for needed: RareCharacters) -> Bool {
    digits >= needed.digits && atSigns >= needed.atSigns
  }
}

extension CharacterSet {
  /// Whether it holds something, and nothing that the other doesn't.
  fileprivate func isSubset(of other: CharacterSet) -> Bool {
    low & ~other.low == 0 && high & ~other.high == 0 && others.isSubset(of: other.others)
      && self != CharacterSet()
  }
}
