/// A pattern as an automaton without empty transitions (Glushkov, “The abstract theory of automata”, 1961):
/// one state for each place where the pattern names characters, and which can follow which.
struct PatternPositions {
  private(set) var sets: [CharacterSet] = []
  /// For each position its successors and in how many ways each is reached; two ways are a choice that
  /// backtracking tries twice.
  private(set) var successors: [[Int: Int]] = []
  private(set) var first: [Int] = []
  private(set) var isNullable = false
  /// For a position that repeats itself and nothing else: how often at most.
  private(set) var loopLengths: [Int: Int] = [:]

  /// What the automaton needs to know of a part.
  private struct Part {
    var first: [Int] = []
    var last: [Int] = []
    var isNullable = true
  }

  /// The analysis below is quadratic in positions.
  private static let most = 150
  /// From here on a count is as good as none for backtracking.
  static let many = 10
  /// How often a repetition without a greatest count is taken to go on.
  private static let endless = 2_000

  /// Nil for a pattern of too many positions.
  init?(_ node: PatternNode) {
    guard let part = add(node) else { return nil }
    first = part.first
    isNullable = part.isNullable
  }

  private mutating func add(_ node: PatternNode) -> Part? {
    switch node {
    case .empty, .lookaround: return Part()
    case .opaque: return position(.all)
    case .character(let scalar):
      return position(CharacterSet(caseless: scalar))
    case .set(let set): return position(set)
    case .atomic(let inner): return addAtomic(inner)
    case .alternation(let branches):
      var result = Part(isNullable: false)
      for branch in branches {
        guard let part = add(branch) else { return nil }
        result.first += part.first
        result.last += part.last
        result.isNullable = result.isNullable || part.isNullable
      }
      return result
    case .sequence(let items):
      var result = Part()
      for item in items {
        guard let part = add(item) else { return nil }
        join(&result, part)
      }
      return result
    case .repetition(let inner, let low, let high): return addRepetition(inner, low, high)
    }
  }

  private mutating func position(_ set: CharacterSet) -> Part? {
    guard sets.count < Self.most else { return nil }
    sets.append(set)
    successors.append([:])
    let index = sets.count - 1
    return Part(first: [index], last: [index], isNullable: false)
  }

  private mutating func join(_ left: inout Part, _ right: Part) {
    link(left.last, right.first)
    if left.isNullable { left.first += right.first }
    left.last = right.isNullable ? left.last + right.last : right.last
    left.isNullable = left.isNullable && right.isNullable
  }

  private mutating func link(_ ends: [Int], _ starts: [Int]) {
    for end in ends { for start in starts { successors[end][start, default: 0] += 1 } }
  }

  private mutating func addRepetition(_ inner: PatternNode, _ low: Int, _ high: Int?) -> Part? {
    if high == 0 { return Part() }
    let isLoop = high.map { $0 - low >= Self.many } ?? true
    guard var result = add(inner) else { return nil }
    // Counts of what varies are as good as none, too, and which of them match nothing is one more choice.
    let isVaried = !isLoop && (high ?? 0) >= Self.many && varies(inner)
    if isLoop || isVaried {
      link(result.last, result.first)
      if result.isNullable, high != nil { link(result.last, result.first) }
      if result.first == result.last, let only = result.first.first, result.first.count == 1 {
        loopLengths[only] = min(high.map { $0 - low } ?? Self.endless, Self.endless)
      }
    } else if let high, high > 1, high > low || containsLoop(inner) {
      // Two copies show what more of them would.
      guard let second = add(inner) else { return nil }
      let isOptional = second.isNullable || low < 2
      join(&result, Part(first: second.first, last: second.last, isNullable: isOptional))
    }
    if low == 0 { result.isNullable = true }
    return result
  }

  /// What is not gone back into has no choices: one position for all its characters.
  private mutating func addAtomic(_ inner: PatternNode) -> Part? {
    var copy = PatternPositions()
    guard let part = copy.add(inner) else { return nil }
    var set = CharacterSet()
    for each in copy.sets { set.formUnion(each) }
    guard var result = position(set) else { return nil }
    result.isNullable = part.isNullable
    return result
  }

  private init() {}

  /// Whether a part can match in more ways than one from the same place.
  private func varies(_ node: PatternNode) -> Bool {
    switch node {
    case .repetition(let inner, let low, let high): return high != low || varies(inner)
    case .alternation: return true
    case .sequence(let items): return items.contains(where: varies)
    default: return false
    }
  }

  private func containsLoop(_ node: PatternNode) -> Bool {
    switch node {
    case .repetition(let inner, let low, let high):
      return high.map { $0 - low >= Self.many } ?? true || containsLoop(inner)
    case .sequence(let items), .alternation(let items): return items.contains(where: containsLoop)
    default: return false
    }
  }
}
