internal import PCRE2

/// Short texts on which a pattern may have much to do, made from its own parts.
///
/// What a structure says about work leaves things out: lookarounds, references, counts that multiply. So
/// searches are made and their work is counted. Each text leads to a repetition, repeats something that it
/// may match, and ends in what may be missing for a match, or in what a match needs first.
struct HostileTexts {
  /// How long what is repeated becomes.
  static let length = 200
  private static let mostPlaces = 12
  private static let mostWords = 24

  private var places: [(prefix: String, words: [String])] = []
  private let characters: [String]
  private let ending: String

  init(_ node: PatternNode) {
    let sets = Array(node.sets.prefix(60))
    var characters: [String] = []
    for set in sets {
      for other in sets.prefix(20) + [.all] {
        guard let sample = set.sample(with: other).map(String.init), !characters.contains(sample)
        else { continue }
        characters.append(sample)
      }
    }
    self.characters = Array(characters.prefix(Self.mostWords))
    ending = String(characters.joined().prefix(40))
    // Choices in a row multiply without any repetition.
    add("", node)
    collect(node, after: "")
  }

  /// A text of little more than ``length`` characters for which the budget doesn't do.
  func first(tooMuchFor regex: Regex) -> String? {
    let memory = MatchMemory()
    let tails = ["\u{1}", "\u{1}" + ending, "\n" + ending, ending + "\u{1}"].map { Array($0.utf8) }
    var text: [UInt8] = []
    for (prefix, words) in places {
      for word in words + characters {
        text.removeAll(keepingCapacity: true)
        text += prefix.utf8
        let count = max(2, Self.length / max(1, word.count))
        let bytes = Array(word.utf8)
        for _ in 0..<count { text += bytes }
        let body = text.count
        for tail in tails {
          text.removeSubrange(body...)
          text += tail
          let outcome = regex.forEachMatch(in: text.span, using: memory) { _, _ in true }
          if outcome == .undetermined { return String(decoding: text, as: UTF8.self) }
        }
      }
    }
    return nil
  }

  /// Collects the repetitions of a part that other text leads to.
  private mutating func collect(_ node: PatternNode, after prefix: String) {
    guard places.count < Self.mostPlaces else { return }
    switch node {
    case .repetition(let inner, _, let high):
      if high != 0 { add(prefix, inner) }
      collect(inner, after: prefix)
    case .sequence(let items):
      var prefix = prefix
      for item in items {
        collect(item, after: prefix)
        prefix += item.sample
      }
    case .alternation(let branches): for branch in branches { collect(branch, after: prefix) }
    case .atomic(let inner), .lookaround(let inner): collect(inner, after: prefix)
    case .empty, .opaque, .character, .set: break
    }
  }

  private mutating func add(_ prefix: String, _ inner: PatternNode) {
    var words = [inner.sample]
    if case .alternation(let branches) = inner { words += branches.prefix(8).map(\.sample) }
    places.append((String(prefix.prefix(Self.length)), words.filter { !$0.isEmpty }))
  }
}
