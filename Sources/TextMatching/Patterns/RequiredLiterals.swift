/// Which literals a pattern can't match without.
///
/// After the literal extraction of the Rust project's `regex-syntax`: a part of a pattern has either all
/// its strings, as long as they are few and short, or else the best set of strings of which each of its
/// matches holds one. Everything is folded, as the text that it is sought in; folding looks at one code
/// point at a time, so what a match holds, the folded text holds folded. Caseless matching joins no
/// characters that folding keeps apart.
struct RequiredLiterals {
  /// All strings of the part, if they are known.
  private var exact: [[UInt8]]?
  /// Strings of which every match holds one.
  private var best: [[UInt8]]?

  /// More strings than this are not worth their place in the automaton.
  private static let most = 128
  private static let longest = 32
  /// Shorter ones occur in every other text, apart from signs that few texts hold.
  private static let shortest = 2
  private static let rareSigns = Set("@#$%&*+=<>\\^|~".utf8.map { [$0] })

  /// The literals of a pattern, or nil if there are none of use.
  static func of(_ node: PatternNode) -> [[UInt8]]? {
    let info = RequiredLiterals(node)
    return info.known
  }

  /// The better of what is known.
  private var known: [[UInt8]]? {
    Self.better(exact.flatMap(Self.usable), best)
  }

  private init(exact: [[UInt8]]?, best: [[UInt8]]?) {
    self.exact = exact
    self.best = best
  }

  private init(_ node: PatternNode) {
    switch node {
    case .empty, .lookaround: self.init(exact: [[]], best: nil)
    case .opaque: self.init(exact: nil, best: nil)
    case .character(let scalar): self.init(exact: [Self.folded(scalar)], best: nil)
    case .set(let set):
      let members = set.asciiMembers.map { Self.unique($0.map(Self.folded)) }
      self.init(exact: members.flatMap { $0.count <= 12 && !$0.isEmpty ? $0 : nil }, best: nil)
    case .atomic(let inner): self.init(inner)
    case .sequence(let items): self = Self.sequence(items)
    case .alternation(let branches): self = Self.alternation(branches)
    case .repetition(let inner, let low, let high):
      let info = RequiredLiterals(inner)
      if low == 0, high == 1, let exact = info.exact {
        self.init(exact: Self.unique(exact + [[]]), best: nil)
      } else if low == 0 {
        self.init(exact: nil, best: nil)
      } else if low == high, low <= 8, let exact = info.exact {
        self = Self.sequence(of: [RequiredLiterals](repeating: info, count: low), orElse: exact)
      } else {
        self.init(exact: nil, best: info.known)
      }
    }
  }

  private static func sequence(_ items: [PatternNode]) -> RequiredLiterals {
    sequence(of: items.map { RequiredLiterals($0) }, orElse: nil)
  }

  private static func sequence(
    of items: [RequiredLiterals],
    orElse fallback: [[UInt8]]?
  ) -> RequiredLiterals {
    var current: [[UInt8]] = [[]]
    var best = fallback.flatMap(usable)
    var isExact = true
    for item in items {
      if let exact = item.exact, let product = product(current, exact) {
        current = product
        continue
      }
      isExact = false
      best = better(best, usable(current))
      best = better(best, item.known)
      current = item.exact ?? [[]]
    }
    return RequiredLiterals(
      exact: isExact ? current : nil,
      best: better(best, usable(current))
    )
  }

  private static func alternation(_ branches: [PatternNode]) -> RequiredLiterals {
    var exact: [[UInt8]]? = []
    var best: [[UInt8]]? = []
    for branch in branches {
      let info = RequiredLiterals(branch)
      exact = exact.flatMap { all in info.exact.map { all + $0 } }
      best = best.flatMap { all in info.known.map { all + $0 } }
    }
    // A trie of terms has many branches; each term is worth its place.
    let limit = 2_000
    return RequiredLiterals(
      exact: exact.map(unique).flatMap { $0.count <= limit ? $0 : nil },
      best: best.map(unique).flatMap { $0.count <= limit ? $0 : nil }
    )
  }

  private static func product(_ starts: [[UInt8]], _ ends: [[UInt8]]) -> [[UInt8]]? {
    let isGrowing = ends.count > 1
    guard !isGrowing || starts.count * ends.count <= most else { return nil }
    guard starts.allSatisfy({ $0.count <= longest }) else { return nil }
    return unique(starts.flatMap { start in ends.map { start + $0 } })
  }

  private static func usable(_ literals: [[UInt8]]) -> [[UInt8]]? {
    guard !literals.isEmpty,
      literals.allSatisfy({ $0.count >= shortest || rareSigns.contains($0) })
    else { return nil }
    // White space alone is in every text.
    guard literals.allSatisfy({ $0.contains { $0 > 32 } }) else { return nil }
    return literals
  }

  /// The set whose shortest string is longer; of equals the smaller.
  private static func better(_ left: [[UInt8]]?, _ right: [[UInt8]]?) -> [[UInt8]]? {
    guard let left else { return right }
    guard let right else { return left }
    let leastLeft = left.map(\.count).min() ?? 0
    let leastRight = right.map(\.count).min() ?? 0
    if leastLeft != leastRight { return leastLeft > leastRight ? left : right }
    return left.count <= right.count ? left : right
  }

  private static func unique(_ literals: [[UInt8]]) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return literals.filter { seen.insert($0).inserted }
  }

  private static func folded(_ scalar: UInt32) -> [UInt8] {
    let table = CharacterTable.shared
    if let folding = table.folding(of: table.entry(scalar)) { return Array(folding) }
    guard let scalar = Unicode.Scalar(scalar) else { return [] }
    return Array(String(Character(scalar)).utf8)
  }
}
