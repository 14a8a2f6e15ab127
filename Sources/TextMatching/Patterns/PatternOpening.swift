internal import PCRE2

/// The first two characters that the matches of a pattern's part can have: some too many, none too few.
struct PatternOpening {
  private var first = CharacterSet()
  private var second = CharacterSet()
  private var mayBeEmpty: Bool
  /// Whether a match can be of one character.
  private var mayBeSingle: Bool

  /// What takes no text.
  private static let empty = PatternOpening(mayBeEmpty: true, mayBeSingle: false)

  private static let anything = PatternOpening(
    first: .all,
    second: .all,
    mayBeEmpty: true,
    mayBeSingle: true
  )

  private init(
    first: CharacterSet = CharacterSet(),
    second: CharacterSet = CharacterSet(),
    mayBeEmpty: Bool,
    mayBeSingle: Bool
  ) {
    self.first = first
    self.second = second
    self.mayBeEmpty = mayBeEmpty
    self.mayBeSingle = mayBeSingle
  }

  /// A character of a set, in either case, since what is caseless is not told apart here.
  private init(_ set: CharacterSet) {
    var either = set.caseless
    // To PCRE2 the long s is an s and the Kelvin sign a k.
    if either.contains(ascii: 0x73) || either.contains(ascii: 0x6B) {
      either.insert(0x17F)
      either.insert(0x212A)
    }
    self.init(first: either, mayBeEmpty: false, mayBeSingle: true)
  }

  init(of node: PatternNode) {
    switch node {
    case .empty, .lookaround: self = .empty
    case .opaque: self = .anything
    case .character(let scalar): self.init(CharacterSet(caseless: scalar))
    case .set(let set): self.init(set)
    case .atomic(let inner): self.init(of: inner)
    case .sequence(let items):
      self = items.reduce(.empty) { $0.followed(by: PatternOpening(of: $1)) }
    case .alternation(let branches):
      let openings = branches.map { PatternOpening(of: $0) }
      self = openings.dropFirst().reduce(openings.first ?? .empty) { $0.or($1) }
    case .repetition(let inner, let least, let most):
      guard most != 0 else {
        self = .empty
        return
      }
      let once = PatternOpening(of: inner)
      let again = most == 1 ? .empty : least >= 2 ? once : once.or(.empty)
      self = (least == 0 ? once.or(.empty) : once).followed(by: again)
    }
  }

  private func or(_ other: PatternOpening) -> PatternOpening {
    var either = self
    either.first.formUnion(other.first)
    either.second.formUnion(other.second)
    either.mayBeEmpty = mayBeEmpty || other.mayBeEmpty
    either.mayBeSingle = mayBeSingle || other.mayBeSingle
    return either
  }

  private func followed(by next: PatternOpening) -> PatternOpening {
    var both = self
    if mayBeEmpty {
      both.first.formUnion(next.first)
      both.second.formUnion(next.second)
    }
    if mayBeSingle { both.second.formUnion(next.first) }
    both.mayBeEmpty = mayBeEmpty && next.mayBeEmpty
    both.mayBeSingle = mayBeSingle && next.mayBeEmpty || mayBeEmpty && next.mayBeSingle
    return both
  }

  /// The same in bytes, or nil where so much can begin a match that looking for it is of no use.
  var beginning: MatchBeginning? {
    guard isRare else { return nil }
    let leads: [UInt8] = first.others.isEmpty ? [] : Array(0xC2...0xF4)
    let others: [UInt8] =
      first.others.isEmpty && second.others.isEmpty ? [] : Array(0x80...0xF4)
    return MatchBeginning(
      first: Self.bytes(of: first) + leads,
      second: Self.bytes(of: second) + others,
      mayBeSingle: mayBeSingle
    )
  }

  /// Whether less than half of the words of a text can begin a match.
  private var isRare: Bool {
    let most = 13
    return Self.smallLetters(in: first) < most
      || !mayBeSingle && Self.smallLetters(in: second) < most
  }

  private static func bytes(of set: CharacterSet) -> [UInt8] {
    (0..<128).filter { set.contains(ascii: $0) }
  }

  private static func smallLetters(in set: CharacterSet) -> Int {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).count { set.contains(ascii: $0) }
  }
}
