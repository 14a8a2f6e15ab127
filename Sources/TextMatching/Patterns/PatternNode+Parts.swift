extension PatternNode {
  /// What lookarounds ask for, outer ones first.
  var lookarounds: [PatternNode] {
    switch self {
    case .lookaround(let inner): [inner] + inner.lookarounds
    case .repetition(let inner, _, _), .atomic(let inner): inner.lookarounds
    case .sequence(let items), .alternation(let items): items.flatMap(\.lookarounds)
    default: []
    }
  }

  /// A text that the part matches, or nearly, and as short as can be.
  var sample: String {
    switch self {
    case .empty, .lookaround: ""
    case .opaque: "a"
    case .character(let scalar): Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    case .set(let set): set.sample().map(String.init) ?? ""
    case .sequence(let items): items.map(\.sample).joined()
    case .alternation(let branches):
      branches.map(\.sample).min { $0.utf8.count < $1.utf8.count } ?? ""
    case .atomic(let inner): inner.sample
    case .repetition(let inner, let low, _):
      String(repeating: inner.sample, count: min(low, 100))
    }
  }

  /// The sets of characters that it names, in order, and as they are written.
  var sets: [CharacterSet] {
    switch self {
    case .character(let scalar): [CharacterSet(scalar)]
    case .set(let set): [set]
    case .repetition(let inner, _, _), .atomic(let inner), .lookaround(let inner): inner.sets
    case .sequence(let items), .alternation(let items): items.flatMap(\.sets)
    case .empty, .opaque: []
    }
  }
}
